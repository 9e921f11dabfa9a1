import { stripVTControlCharacters, styleText } from 'node:util';

/** How wide a line of the demo may be. */
const WIDTH = 100;

/** A heading with a rule as wide as the demo. */
export function heading(text: string): string {
  return styleText('bold', `── ${text} ${'─'.repeat(Math.max(0, WIDTH - text.length - 4))}`);
}

/** Text moved to the right, below a small label; what is too wide goes on in the next line. */
export function section(label: string, text: string): string {
  const lines = text.trimEnd().split('\n');
  return [styleText('cyan', label), ...lines.flatMap(wrap)].join('\n');
}

/** Outputs as lines of `name: value`, each cut to one line. */
export function renderOutputs(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      const line = `${name}: ${value}`;
      return line.length <= WIDTH - 2 ? line : `${line.slice(0, WIDTH - 3)}…`;
    })
    .join('\n');
}

/** A line moved to the right, broken between words. */
function wrap(line: string): string[] {
  const lines: string[] = [];
  let rest = `  ${line}`;
  while (rest.length > WIDTH) {
    const indent = rest.length - rest.trimStart().length;
    const space = rest.lastIndexOf(' ', WIDTH);
    const end = space > indent ? space : WIDTH;
    lines.push(rest.slice(0, end).trimEnd());
    rest = `      ${rest.slice(end).trimStart()}`;
  }
  return [...lines, rest];
}

/** A step's log as GitHub shows it: workflow commands carried out instead of printed. */
export function renderLog(log: string): string {
  return log
    .split('\n')
    .filter((line) => !/^::(add-mask|debug)::/.test(line))
    .map((line) =>
      line
        .replace(/^::group::/, '▼ ')
        .replace(/^::endgroup::$/, '')
        .replace(
          /^::(error|warning|notice)[^:]*::/,
          (_, level: string) => `${level[0]?.toUpperCase() ?? ''}${level.slice(1)}: `,
        )
        .replaceAll('%0A', '\n       ')
        .replaceAll('%25', '%'),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** A job summary's Markdown as text: links by their text, entities as characters, tables with even columns. */
export function renderSummary(markdown: string): string {
  const lines = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/^### /gm, '')
    .split('\n')
    .filter((line) => !line.startsWith('| ---'));
  const table = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.startsWith('|')
        ? cellsOf(line)
            .map((cell, i) => cell.padEnd(widths[i] ?? 0))
            .join('   ')
            .trimEnd()
        : decode(line),
    )
    .join('\n')
    .trim();
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => decode(cell.trim()));
}

function decode(text: string): string {
  const decoded = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return stripVTControlCharacters(decoded);
}
