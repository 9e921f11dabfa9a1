import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Chromium's own command line: all that is needed of it is a picture. A library that drives it would be 13 MB to install.

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Milliseconds for one start of the browser. */
const PATIENCE = 60_000;
/** Device pixels to a CSS pixel: sharp where a README shows the picture somewhat smaller, on the screens of today. */
const SCALE = 1.5;

/** The name of a browser that is on PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ['--version'], { timeout: PATIENCE }).status === 0);
}

/**
 * Makes a picture of a page, as high as the page is.
 *
 * @param html a whole page, which needs nothing else
 * @param width in CSS pixels
 * @param target path of the PNG file
 * @throws Error where the browser fails
 */
export function takePicture(browser: string, html: string, width: number, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const page = join(folder, 'page.html');
  const common = [
    '--headless',
    `--user-data-dir=${folder}`,
    `--force-device-scale-factor=${SCALE}`,
    '--hide-scrollbars',
  ];
  // Chromium refuses to start with its sandbox for root, as in containers. The page is our own.
  if (process.getuid?.() === 0) common.push('--no-sandbox');
  const start = (height: number, option: string) =>
    execFileSync(browser, [...common, `--window-size=${width},${height}`, option, page], {
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: PATIENCE,
    });
  try {
    // The browser's window must be as high as the page, and only the browser knows how high that is.
    writeFileSync(
      page,
      `${html}<script>document.title = document.documentElement.getBoundingClientRect().height;</script>`,
    );
    const height = Math.ceil(Number(/<title>([\d.]+)<\/title>/.exec(start(800, '--dump-dom'))?.[1]));
    if (!(height > 0)) throw new Error(`${browser} does not say how high the page is.`);
    start(height, `--screenshot=${target}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
