import ts from 'typescript';

/**
 * What is written for people in a source: its comments, and its texts of more than one word. Everything else is blank,
 * so that lines and columns stay what they were.
 *
 * @param source TypeScript
 */
export function proseOf(source: string): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const kept: { pos: number; end: number }[] = [];
  const keepComments = (node: ts.Node) => {
    kept.push(...(ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []));
    kept.push(...(ts.getTrailingCommentRanges(source, node.getEnd()) ?? []));
  };
  const visit = (node: ts.Node) => {
    keepComments(node);
    if (ts.isImportDeclaration(node)) return;
    const isText = ts.isStringLiteral(node) ? node.text.trim().includes(' ') : ts.isTemplateLiteralToken(node);
    if (isText) kept.push({ pos: node.getStart(), end: node.getEnd() });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  keepComments(file.endOfFileToken);
  const prose = Array.from(source.replaceAll(/[^\n]/g, ' '));
  for (const { pos, end } of kept) {
    for (let index = pos; index < end; index++) prose[index] = source[index] ?? '';
  }
  return prose.join('');
}
