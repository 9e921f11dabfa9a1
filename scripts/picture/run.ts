import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';
import { findChromium, takePicture } from './chromium.ts';
import { SUMMARY_FILES, summaryOfJob } from './job.ts';
import { PAGE_WIDTH, pageOf, type Theme } from './page.ts';

// Makes the pictures of a job summary in the READMEs: plays a job, and has a browser render its Markdown.

/** Says that nothing was done, as test suites written in shell do. */
const SKIPPED = 77;
const THEMES: readonly Theme[] = ['light', 'dark'];

const browser = findChromium();
if (browser === undefined) {
  console.error(
    'SKIPPED: no picture was made, since there is no Chromium on PATH. On Debian and Ubuntu:\n' +
      '  apt-get install chromium fonts-noto-core fonts-noto-color-emoji',
  );
  process.exitCode = SKIPPED;
} else {
  const markdown = await summaryOfJob('success');
  for (const theme of THEMES) {
    const file = SUMMARY_FILES.success.replace('.md', `-${theme}.png`);
    takePicture(browser, pageOf(markdown, 'deploy', theme), PAGE_WIDTH, join(root, file));
    console.log(`${file}: ${Math.round(statSync(join(root, file)).size / 1024)} KiB`);
  }
  writeFileSync(join(root, SUMMARY_FILES.success), markdown);
  writeFileSync(join(root, SUMMARY_FILES.failure), await summaryOfJob('failure'));
}
