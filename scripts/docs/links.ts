import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { root } from '../../harness/action-yml.ts';

// Our own, in 30 lines: remark-validate-links brings 196 packages with its command, and does not follow the `srcset` of a picture.

/** In Markdown, and in the bit of HTML that it has no words for: pictures. */
const LINK = /\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)|(?:src|srcset)="([^"\s]+)"/gm;
const CODE = /^```.*?^```$|`[^`\n]+`/gms;
const HEADING = /^#+ (.+)$/gm;
const ELSEWHERE = /^[a-z]+:/;

/** Links of a Markdown file that lead to no file of this repository, or to no heading in it. Others are not followed. */
export function linkProblems(file: string, markdown: string): string[] {
  return [...markdown.replaceAll(CODE, '').matchAll(LINK)].flatMap(([, link, reference, picture]) => {
    const target = link ?? reference ?? picture ?? '';
    if (ELSEWHERE.test(target)) return [];
    const [path = '', fragment] = target.split('#');
    const found = path === '' ? file : normalize(join(dirname(file), path));
    if (!existsSync(join(root, found))) return [`${file}: there is no ${found}`];
    if (fragment === undefined) return [];
    const text = path === '' ? markdown : readFileSync(join(root, found), 'utf8');
    return anchorsOf(text).includes(fragment) ? [] : [`${file}: ${found} has no heading #${fragment}`];
  });
}

/** The anchors that GitHub makes of headings. */
export function anchorsOf(markdown: string): string[] {
  const headings = [...markdown.replaceAll(/^```.*?^```$/gms, '').matchAll(HEADING)];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
