import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionYml, root } from '../../../harness/action-yml.ts';
import { ACTION_TYPES_FILE, actionTypes, unreadInputs } from '../../../scripts/docs/action-types.ts';
import { type Type, TypeRecorder } from '../../../scripts/docs/type-recorder.ts';
import type { InputName } from '../../../src/inputs/names.ts';
import { wordsRule } from '../../../src/inputs/reader.ts';

interface Typings {
  inputs: Record<string, Type>;
  outputs: Record<string, Type>;
}

const text = readFileSync(join(root, ACTION_TYPES_FILE), 'utf8');
const { inputs, outputs } = parse(text) as Typings;

/** The keys that the format has for a type (github-actions-typing, "Available types"). */
const KEYS: Record<Type['type'], string[]> = {
  string: ['type'],
  boolean: ['type'],
  integer: ['type'],
  enum: ['allowed-values', 'type'],
  list: ['list-item', 'separator', 'type'],
};

/** Whether a text is of a type. */
function fits(value: string, type: Type): boolean {
  switch (type.type) {
    case 'boolean':
      return ['true', 'false'].includes(value);
    case 'integer':
      return /^\d+$/.test(value);
    case 'enum':
      return type['allowed-values'].includes(value);
    case 'list':
      return value.split(type.separator).every((item) => fits(item, type['list-item']));
    case 'string':
      return true;
  }
}

describe('action-types.yml', () => {
  test('is what action.yml and the definitions say', async () => {
    expect(text).toBe(await actionTypes());
    expect(await unreadInputs()).toEqual([]);
  });

  test('has every input and output of action.yml, and no other', () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(actionYml.inputs));
    expect(Object.keys(outputs)).toEqual(Object.keys(actionYml.outputs));
  });

  test.each(Object.entries({ ...inputs, ...outputs }))('types %s as the format does', (_, type) => {
    expect(Object.keys(type).sort()).toEqual(KEYS[type.type]);
    if (type.type === 'list') {
      expect(type.separator).toBe('\n');
      expect(type['list-item'].type).not.toBe('list');
      expect(Object.keys(type['list-item']).sort()).toEqual(KEYS[type['list-item'].type]);
    }
    if (type.type === 'enum') expect(new Set(type['allowed-values']).size).toBeGreaterThan(1);
  });

  test.each(Object.entries(actionYml.inputs).filter(([, { default: value = '' }]) => value !== ''))(
    'gives %s a type that its default fits',
    (name, { default: value = '' }) => {
      expect([value, fits(value, inputs[name] ?? { type: 'integer' })]).toEqual([value, true]);
    },
  );

  test('knows more than texts', () => {
    expect(inputs).toMatchObject({
      operation: { type: 'enum' },
      status: { type: 'enum', 'allowed-values': ['working', 'standby', 'maintenance', 'poweroff'] },
      dryRun: { type: 'boolean' },
      waitTimeout: { type: 'integer' },
      hostIds: { type: 'list', 'list-item': { type: 'string' } },
      currentStatus: { type: 'list', 'list-item': { type: 'enum' } },
      meta: { type: 'string' },
    });
    expect(outputs).toMatchObject({ hostCount: { type: 'integer' }, created: { type: 'boolean' } });
  });
});

describe('what an input is read as', () => {
  const read = () => {
    const types = new Map<InputName, Type>();
    return { types, reader: new TypeRecorder({}, types) };
  };

  test('is a list where any operation takes several', () => {
    const { types, reader } = read();
    reader.text('role');
    reader.list('role', { pattern: /./, accepted: '' });
    reader.text('role');
    expect(types.get('role')).toMatchObject({ type: 'list' });
  });

  test('has the words of a list of words', () => {
    const { types, reader } = read();
    reader.list('clear', wordsRule(['memo', 'name'], 'Use'));
    expect(types.get('clear')).toMatchObject({ 'list-item': { type: 'enum', 'allowed-values': ['memo', 'name'] } });
  });

  test('can not be two things', () => {
    const { reader } = read();
    reader.boolean('dryRun');
    expect(() => reader.integer('dryRun', 0, 1)).toThrow('The input dryRun is read as two types');
  });
});
