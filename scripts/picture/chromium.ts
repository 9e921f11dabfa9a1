import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
  try {
    // The browser's window must be as high as the page, and only the browser knows how high that is.
    const measured = `${html}<script>document.title = document.documentElement.getBoundingClientRect().height;</script>`;
    const dom = start(browser, folder, measured, [`--window-size=${width},800`, '--dump-dom']);
    const height = Math.ceil(Number(/<title>([\d.]+)<\/title>/.exec(dom)?.[1]));
    if (!(height > 0)) throw new Error(`${browser} does not say how high the page is.`);
    start(browser, folder, html, [`--window-size=${width},${height}`, `--screenshot=${target}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function start(browser: string, folder: string, html: string, options: readonly string[]): string {
  const page = join(folder, 'page.html');
  writeFileSync(page, html);
  const { status, stdout, stderr, error } = spawnSync(
    browser,
    [
      '--headless',
      // Chromium refuses to start with its sandbox for root, as in containers. The page is our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--force-device-scale-factor=${SCALE}`,
      '--hide-scrollbars',
      '--disable-gpu',
      ...options,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', timeout: PATIENCE },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${browser} failed: ${stderr}`);
  return stdout;
}
