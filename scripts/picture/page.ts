import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

export type Theme = 'light' | 'dark';

const COLOURS: Record<Theme, string> = {
  light: '--page: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --band: #f6f8fa; --link: #0969da;',
  dark: '--page: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --band: #151b23; --link: #4493f8;',
};

/** In CSS pixels: about as wide as GitHub shows a job summary. */
export const PAGE_WIDTH = 1000;

/**
 * A job summary as a page: the Markdown as HTML, with all raw HTML shown as text (GitHub lets some of it through, this
 * action writes none), looking much as it does below a job on GitHub.
 */
export function pageOf(markdown: string, job: string, theme: Theme): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${job} summary</title>
<style>
  :root { ${COLOURS[theme]} }
  * { box-sizing: border-box; }
  html { background: var(--page); }
  body { width: ${PAGE_WIDTH}px; margin: 0; padding: 1px; color: var(--text); background: var(--page);
    font: 14px/1.5 "Noto Sans", "Liberation Sans", Arial, sans-serif, "Noto Color Emoji"; }
  main { border: 1px solid var(--line); border-radius: 6px; padding: 20px 24px 24px; }
  header { margin-bottom: 18px; color: var(--quiet); font-size: 13px; }
  header b { color: var(--text); }
  h3 { margin: 24px 0 12px; font-size: 19px; line-height: 1.25; font-weight: 600; }
  header + h3 { margin-top: 0; }
  p { margin: 0 0 12px; }
  a { color: var(--link); text-decoration: none; }
  table { border-collapse: collapse; }
  th { font-weight: 600; text-align: left; }
  th, td { padding: 6px 13px; border: 1px solid var(--line); }
  tbody tr:nth-child(2n) { background: var(--band); }
</style>
<main>
<header><b>${job}</b> summary</header>
${body}
</main>
</html>
`;
}
