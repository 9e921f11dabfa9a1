import { describe, expect, test } from '@jest/globals';
import { type Note, parseNote } from '../../../src/clean-up/note.ts';

const NOTE: Note = {
  version: 1,
  apiBase: 'https://api.mackerelio.com/',
  key: { salt: 'salt', hash: 'hash' },
  steps: [
    { kind: 'restore-status', mode: 'always', status: 'maintenance', former: { standby: ['c'], working: ['a', 'b'] } },
    { kind: 'retire-host', name: 'ci-01', customIdentifier: 'mine', memo: 'note', since: 1000 },
  ],
};

describe('a note', () => {
  test.each<[string, Note]>([
    ['of two steps', NOTE],
    ['of no step', { ...NOTE, steps: [] }],
  ])('%s comes back as it was saved', (_, note) => {
    expect(parseNote(JSON.stringify(note))).toEqual(note);
  });

  test('may have steps of a kind that is not known here: who undoes them judges what they hold', () => {
    const note = { ...NOTE, steps: [{ kind: 'delete-host', id: 7 }] };
    expect(parseNote(JSON.stringify(note))).toEqual(note);
  });

  test.each([
    ['no JSON', 'restore'],
    ['empty', ''],
    ['cut off', JSON.stringify(NOTE).slice(0, -1)],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['of no version', JSON.stringify({ ...NOTE, version: undefined })],
    ['of another version', JSON.stringify({ ...NOTE, version: 2 })],
    ['without the address', JSON.stringify({ ...NOTE, apiBase: undefined })],
    ['without the key', JSON.stringify({ ...NOTE, key: undefined })],
    ['with half a key', JSON.stringify({ ...NOTE, key: { salt: 'salt' } })],
    ['without steps', JSON.stringify({ ...NOTE, steps: undefined })],
    ['with steps that are no list', JSON.stringify({ ...NOTE, steps: {} })],
    ['with a step of no kind', JSON.stringify({ ...NOTE, steps: [{ name: 'ci-01' }] })],
  ])('that is %s is refused', (_, text) => {
    expect(parseNote(text)).toBeUndefined();
  });
});
