import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../harness/action-yml.ts';
import { flat } from './remedies.ts';

/** What has fewer words is a name or a part of something larger. */
const A_MESSAGE = /\S+\s+\S+\s+\S+/;

/** Texts in the source that nobody has to be helped with: what went well, titles, and parts of a message. */
const NO_MESSAGES: readonly string[] = [
  'Nothing to clean up.',
  // What a required field is, and where something is missing: parts of a message.
  'the name of the setting',
  'the AWS region, such as ap-northeast-1',
  'the AWS services to watch, such as {"EC2": {"enable": true}}; {} for none',
  'roleArn, externalId, or key, secretKey',
  'service or name',
  'no content type',
  'an unknown status',
  // Titles, and lines of log and summary.
  'every monitor is OK',
  'OK, it has no monitors',
  'it has no monitors',
  'An external ID would be issued.',
  'Metrics that can be excluded',
  'Nothing was changed: this is a dry run.',
  'dry run: nothing was changed)',
  'dry run of',
  'pie showData title Hosts by status',
  'hosts left behind by runs of',
  'by custom identifier',
  'hosts done …',
  '1 external ID',
  'the file in the output hostsFile',
];

/** Messages in the source that a document does not quote: of each, the longest part that is always the same. */
export function missingMessages(markdown: string): string[] {
  const document = flat(markdown).toLowerCase();
  return allMessages().filter((message) => !document.includes(flat(message).toLowerCase()));
}

/** Texts that are left out on purpose, but are not in the source any more. */
export function staleExceptions(): string[] {
  const texts = allTexts();
  return NO_MESSAGES.filter((text) => !texts.includes(text));
}

function allMessages(): string[] {
  return allTexts().filter((text) => A_MESSAGE.test(text) && !NO_MESSAGES.includes(text));
}

function allTexts(): string[] {
  const files = globSync('src/**/*.ts', { cwd: root }).sort();
  return [...new Set(files.flatMap((file) => textsIn(readFileSync(join(root, file), 'utf8'))))];
}

/**
 * Every text in TypeScript, literals that are put together counted as one: of each the longest part without expressions,
 * up to the end of a sentence.
 */
export function textsIn(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const parts = partsOf(node);
    if (parts === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    texts.push(longest(parts));
    // An expression inside may hold a text of its own.
    forEachExpression(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return texts.filter((text) => text !== '');
}

/** The parts of a text between its expressions; undefined where the node is no text. */
function partsOf(node: ts.Node): string[] | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!isSum(node)) return undefined;
  const [left, right] = [partsOf(node.left), partsOf(node.right)];
  if (left === undefined && right === undefined) return undefined;
  const [before, after] = [left ?? ['', ''], right ?? ['', '']];
  return [...before.slice(0, -1), `${before.at(-1) ?? ''}${after[0] ?? ''}`, ...after.slice(1)];
}

function forEachExpression(node: ts.Node, visit: (node: ts.Node) => void): void {
  if (ts.isTemplateExpression(node)) for (const { expression } of node.templateSpans) visit(expression);
  if (!isSum(node)) return;
  for (const side of [node.left, node.right]) {
    if (partsOf(side) === undefined) visit(side);
    else forEachExpression(side, visit);
  }
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function longest(parts: readonly string[]): string {
  // Without the brackets, colons and the like that join it to an expression.
  const sentences = parts.map((part) => part.replace(/^[^\p{L}\p{N}]+|[\s(]+$/gu, '').replace(/(?<=\.)\s.*/s, ''));
  return sentences.reduce((one, other) => (other.length > one.length ? other : one), '');
}
