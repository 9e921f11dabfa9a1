/** Every hostile text holds this word, so that a test can tell what came of it. */
export const MARK = 'INJECTED';

const ESC = '\u001b';

/** Texts that try to break out of a line of the log, or of a cell of the summary; by what they try. */
export const HOSTILE: Readonly<Record<string, string>> = {
  // Workflow commands (GitHub documentation, "Workflow commands"), after every kind of line end.
  'a command': `::error::${MARK}`,
  'a command after blanks': ` \t ::warning file=a.js,line=1::${MARK}`,
  'a command after LF': `x\n::set-output name=hostIds::${MARK}`,
  'a command after CR': `x\r::add-mask::${MARK}`,
  'a command after CRLF': `x\r\n::save-state name=cleanUp::${MARK}`,
  'a command after VT and FF': `x\u000b::error::${MARK}\u000c::error::${MARK}`,
  'a command after NEL': `x\u0085::error::${MARK}`,
  'a command after LS': `x\u2028::error::${MARK}`,
  'a command after PS': `x\u2029::error::${MARK}`,
  'a command that is escaped': `x%0A::error::${MARK}%0D%0A::error::${MARK}%250A`,
  'a command with marks inside': `x\n:\u200b:error:\u200b:${MARK}\n:\u2060:error::${MARK}\n:\ufeff:error::`,
  'a command of colons': `\n:::::error:::::${MARK}`,
  'a stop of commands': `\n::stop-commands::${MARK}`,
  'an end of the group': `\n::endgroup::\n::group::${MARK}`,
  'an old command': `##[error]${MARK}`,
  'an old command anywhere': `x ##[add-mask]${MARK} ##[set-output name=hostIds;]${MARK}`,
  'an old command with marks inside': `#\u200b#[error]${MARK} ###[error]${MARK} #\n#[error]${MARK}`,
  // Terminals and directions.
  'terminal escapes': `${ESC}[2K${ESC}[1G${ESC}]0;${MARK}\u0007\u009b31m${ESC}[8m`,
  'backspaces and bells': `${MARK}\b\b\b\u0007\u007f\u0000`,
  'turned around': `\u202e${MARK}\u202d\u2066\u2067\u2069\u200f\u061c`,
  'halves of characters': `\ud800${MARK}\udc00::error::${MARK}\ud83d`,
  // Tables and blocks of Markdown.
  'more columns': `a | b | ${MARK} | c |`,
  'more rows': `a |\n| ${MARK} | b | c |\n| --- | --- | --- |`,
  'an end of the table': `a\n\n# ${MARK}\n\n- ${MARK}\n\n> ${MARK}\n\n---\n`,
  'a heading': `# ${MARK}\n===\n`,
  'a list': `- ${MARK}`,
  'a numbered list': `1. ${MARK}`,
  'a task': `- [x] ${MARK}`,
  'an alert': `> [!WARNING]\n> ${MARK}`,
  'a fence of code': `\`\`\`\n${MARK}\n\`\`\`\n~~~\n${MARK}\n~~~`,
  'code in a line': `\`${MARK}\` \`\`${MARK}\`\` \``,
  'a drawing': `\`\`\`mermaid\ngraph LR; click A "javascript:${MARK}"\n\`\`\`\n"] %%{init: {"x": "${MARK}"}}%%`,
  mathematics: `$${MARK}$ $$${MARK}$$ $\`${MARK}\`$ \\(${MARK}\\)`,
  // Text of Markdown.
  emphasis: `*${MARK}* _${MARK}_ **${MARK}** __${MARK}__ ~~${MARK}~~`,
  'a link': `[${MARK}](https://evil.example/${MARK}) [${MARK}](javascript:alert(1))`,
  'an end of a link': `](https://evil.example/${MARK}) [x`,
  'an image': `![${MARK}](https://evil.example/${MARK}.png)`,
  'a reference': `[${MARK}][r] [r]\n\n[r]: https://evil.example/${MARK}\n`,
  'a footnote': `[^1]\n\n[^1]: ${MARK}\n`,
  'links by themselves': `https://evil.example/${MARK} http://evil.example www.evil.example/${MARK} <https://evil.example>`,
  'links in capitals': `HTTPS://EVIL.EXAMPLE/${MARK} WWW.EVIL.EXAMPLE wWw.evil.example wwwww.evil.example`,
  'addresses by themselves': `<${MARK}@evil.example> mailto:${MARK}@evil.example xmpp:${MARK}@evil.example/x`,
  'backslashes at the end': `${MARK}\\`,
  'backslashes before pipes': `\\| ${MARK} \\\\| x \\`,
  entities: `&lt;script&gt; &#60;b&#62; &#x3c;i&#x3e; &amp;${MARK} &vert; &#124; &NewLine;`,
  // HTML.
  'a script': `<script>${MARK}</script><SCRIPT SRC=//evil.example></SCRIPT>`,
  'an image with a handler': `<img src=x onerror=${MARK}>`,
  'an element that is not closed': `<img src="x" alt="${MARK}`,
  'a comment': `<!-- ${MARK}`,
  'other markup': `<![CDATA[${MARK}]]> <?${MARK}?> <!DOCTYPE ${MARK}> </td></tr></table>`,
  'frames and styles': `<iframe src=//evil.example></iframe><style>${MARK}</style><details open><summary>${MARK}`,
  'an attribute': `" onmouseover="${MARK}" x='${MARK}'`,
};

export const HOSTILE_TEXTS: readonly string[] = Object.values(HOSTILE);

/** Without what no environment variable can hold: a runner that is given it fails before any action starts. */
export function asInput(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** Harmless texts in the place of hostile ones: what is made of both must have the same form. */
export function plainTexts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `plain ${index}`);
}

/** A text as a person sees it: without what can't be seen, and with blanks for what would break a line. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
