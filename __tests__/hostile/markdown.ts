import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * Renders GitHub's Markdown to HTML. GitHub lets HTML through and takes out the dangerous part afterwards; here all of
 * it is let through, so that a test sees whatever a text brought in.
 */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [
      gfmHtml(),
      {
        // The extension would make text of <script> and its like, and so hide them.
        exit: {
          htmlFlowData(token) {
            this.raw(this.sliceSerialize(token));
          },
          htmlTextData(token) {
            this.raw(this.sliceSerialize(token));
          },
        },
      },
    ],
  });
}

/**
 * Every tag, comment and declaration, as it is written, in order; but for the places where a line may break, which the
 * action puts behind every @ and # (toMarkdown).
 *
 * @throws Error where the HTML holds an open angle bracket that is neither
 */
export function tagsOf(html: string): string[] {
  const tags = html.match(/<[^<>]*>/g) ?? [];
  if (html.split('<').length - 1 !== tags.length) throw new Error(`This HTML has a tag that never ends: ${html}`);
  return tags.filter((tag) => tag !== '<wbr>');
}

/** The text between the tags, a part for each place between two of them. */
export function textsOf(html: string): string[] {
  return html.split(/<[^<>]*>/).map(decode);
}

/** The text of the cells of all tables, row by row, without their head. */
export function rowsOf(html: string): string[][] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row);
  return rows
    .map((row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textsOf(cell).join('')))
    .filter((cells) => cells.length > 0);
}

/** Where links lead to. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => decode(address));
}

/**
 * What GitHub makes of text once it is HTML, wherever it came from: mentions, references to issues, and addresses for
 * mail. An entity is a plain character by then (github/cmark-gfm, issue 181, and its autolink extension).
 */
export function madeByGitHub(html: string): string[] {
  const patterns = [/(?<![\w`])@[a-z\d][a-z\d-]*/gi, /(?<![\w&])#\d+\b/g, /[\w.+-]+@[\w-]+\.[\w.-]+/g];
  return textsOf(html).flatMap((text) => patterns.flatMap((pattern) => text.match(pattern) ?? []));
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
