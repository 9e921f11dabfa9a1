import { OPERATION_NAMES } from '../../src/operations/registry.ts';

/** The description of the input `operation`, as action.yml has it. */
const DESCRIPTION = /(?<=^ {2}operation:\n {4}description: >-\n)(?: {6}.*\n)+/m;
const INDENT = ' '.repeat(6);
const MAX_WIDTH = 120;

/** Puts the names of all operations into action.yml, as it was read. @throws Error where they have no place in it */
export function fillOperationList(yaml: string): string {
  if (!DESCRIPTION.test(yaml)) throw new Error('action.yml has no description of the input operation.');
  const names = OPERATION_NAMES.map((name) => `\`${name}\``);
  return yaml.replace(DESCRIPTION, wrapped(`What to do: ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}.`));
}

function wrapped(text: string): string {
  const lines = [INDENT];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === INDENT) lines[lines.length - 1] = line + word;
    else if (line.length + 1 + word.length <= MAX_WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(INDENT + word);
  }
  return lines.map((line) => `${line}\n`).join('');
}
