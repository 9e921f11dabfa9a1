import { toMarkdown } from './sanitize.ts';

/** One row of a Markdown table, of cells that are Markdown already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The head of a Markdown table. */
export function tableHead(columns: readonly string[]): string[] {
  return [row(columns), row(columns.map(() => '---'))];
}

/** A whole Markdown table of plain text, with a blank line before it; nothing where there are no rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return ['', ...tableHead(columns), ...rows.map((cells) => row(cells.map(toMarkdown)))];
}
