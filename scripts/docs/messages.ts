import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';
import { flat } from './remedies.ts';

/** Where errors are thrown that no request to Mackerel is to blame for, and that a user gets to see. */
const THROWERS = 'src/{aws,github,hosts,operations}/*.ts';
/** The beginning of an error's message: a literal, perhaps with expressions in it. */
const MESSAGE = /(?:new \w*Error\(|super\()\s*([`'])(.*?)\1/gs;
/** What is shorter says nothing by itself. */
const SHORTEST_PART = 10;

/** Messages of errors in the source that a document does not quote: of each, the longest part without expressions. */
export function missingMessages(markdown: string): string[] {
  const document = flat(markdown).toLowerCase();
  return globSync(THROWERS, { cwd: root })
    .flatMap((file) => messagesIn(readFileSync(join(root, file), 'utf8')))
    .filter((message) => !document.includes(flat(message).toLowerCase()));
}

/** The messages of the errors in source text, each as its longest part between expressions. */
export function messagesIn(source: string): string[] {
  return [...source.matchAll(MESSAGE)].flatMap(([, , message = '']) => {
    const parts = message.split(/\$\{[^}]*\}/).map((part) => part.trim());
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
    return longest.length < SHORTEST_PART ? [] : [longest];
  });
}
