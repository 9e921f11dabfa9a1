import { expect, test } from '@jest/globals';
import { proseOf } from '../../../scripts/words/prose.ts';

const SOURCE = `import { a } from 'two words.ts';
/** A docstring. */
const nobody = mackerel(\`some \${value} text\`); // At the end.
  // Inside.
const oneWord = 'mackerel';
const text = 'two words';
// The last.
`;

test('the prose of a source is its comments and its texts of more than one word, where they stand', () => {
  const lines = proseOf(SOURCE).split('\n');
  expect(lines.map((line) => line.trim())).toEqual([
    '',
    '/** A docstring. */',
    `\`some \${${' '.repeat('value'.length)}} text\`); // At the end.`.replace(');', '  '),
    '// Inside.',
    '',
    "'two words'",
    '// The last.',
    '',
  ]);
  expect(lines[2]?.indexOf('// At')).toBe(SOURCE.split('\n')[2]?.indexOf('// At'));
});
