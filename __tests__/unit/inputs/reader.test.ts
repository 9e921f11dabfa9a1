import * as v from '@badrap/valita';
import { describe, expect, test } from '@jest/globals';
import { InputError, type Problem } from '../../../src/inputs/problem.ts';
import { InputReader } from '../../../src/inputs/reader.ts';

function problemsOf(reader: InputReader): readonly Problem[] {
  try {
    reader.finish();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const WORD = { pattern: /^[a-z]+$/, accepted: 'Small letters only.' };

describe('text', () => {
  test('is given without the white space around it, and with the one within', () => {
    expect(new InputReader({ INPUT_MEMO: '\n  two\n  lines \n' }).text('memo')).toBe('two\n  lines');
  });

  test('that is empty, blank or absent is not given', () => {
    for (const env of [{}, { INPUT_MEMO: '' }, { INPUT_MEMO: ' \n\t' }]) {
      const reader = new InputReader(env);
      expect(reader.text('memo')).toBeUndefined();
      expect(problemsOf(reader)).toEqual([]);
    }
  });

  test('that is required and not given is a problem', () => {
    const reader = new InputReader({ INPUT_NAME: ' ' });
    expect(reader.requiredText('name', 'It is required.')).toBe('');
    expect(problemsOf(reader)).toEqual([{ input: 'name', value: '', accepted: 'It is required.' }]);
  });

  test('that is required and given is none', () => {
    const reader = new InputReader({ INPUT_NAME: 'web-1' });
    expect(reader.requiredText('name', 'It is required.')).toBe('web-1');
    expect(problemsOf(reader)).toEqual([]);
  });
});

describe('choice', () => {
  const CHOICES = ['working', 'standby'] as const;

  test('takes each of the words', () => {
    for (const choice of CHOICES)
      expect(new InputReader({ INPUT_STATUS: ` ${choice} ` }).choice('status', CHOICES)).toBe(choice);
  });

  test('names the words it takes when it is given another, a part of one, or one in capitals', () => {
    for (const value of ['wrking', 'work', 'Working', 'working standby']) {
      const reader = new InputReader({ INPUT_STATUS: value });
      reader.choice('status', CHOICES);
      expect(problemsOf(reader)).toEqual([
        { input: 'status', value, accepted: expect.stringMatching(/^Use one of: working, standby\./) },
      ]);
    }
  });

  test('that is not given is no problem, unless it is required', () => {
    const reader = new InputReader({});
    expect(reader.choice('status', CHOICES)).toBeUndefined();
    expect(problemsOf(reader)).toEqual([]);
    reader.requiredChoice('status', CHOICES);
    expect(problemsOf(reader)).toEqual([
      { input: 'status', value: '', accepted: 'It is required. Use one of: working, standby.' },
    ]);
  });

  test('that is required and wrong is one problem, not two', () => {
    const reader = new InputReader({ INPUT_STATUS: 'off' });
    reader.requiredChoice('status', CHOICES);
    expect(problemsOf(reader)).toHaveLength(1);
  });
});

describe('boolean', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    [' true\n', true],
  ])('%j is %s, as in GitHub’s toolkit', (text, value) => {
    const reader = new InputReader({ INPUT_SUMMARY: text, INPUT_CASEINSENSITIVE: text });
    expect(reader.boolean('summary')).toBe(value);
    expect(reader.boolean('caseInsensitive')).toBe(value);
    expect(problemsOf(reader)).toEqual([]);
  });

  test('nothing else is a boolean', () => {
    for (const value of ['yes', 'no', 'on', '1', '0', 'tRUE', 'y', 'null']) {
      const reader = new InputReader({ INPUT_SUMMARY: value });
      reader.boolean('summary');
      expect(problemsOf(reader)).toEqual([{ input: 'summary', value, accepted: 'Use true or false.' }]);
    }
  });

  test('one that is not given has the default that action.yml gives it', () => {
    const reader = new InputReader({ INPUT_SUMMARY: '' });
    expect(reader.boolean('summary')).toBe(true);
    expect(reader.boolean('caseInsensitive')).toBe(false);
    expect(problemsOf(reader)).toEqual([]);
  });
});

describe('integer', () => {
  test('takes the limits and all between them', () => {
    for (const text of ['1', '007', '599', '600']) {
      const reader = new InputReader({ INPUT_TIMEOUT: text });
      expect(reader.integer('timeout', 1, 600)).toBe(Number(text));
      expect(problemsOf(reader)).toEqual([]);
    }
  });

  test('refuses what is outside the limits, or no whole number', () => {
    for (const value of ['0', '601', '-1', '+1', '1.5', '1e2', '0x10', '30s', 'ten', '1 0', '∞', '9'.repeat(40)]) {
      const reader = new InputReader({ INPUT_TIMEOUT: value });
      reader.integer('timeout', 1, 600);
      expect(problemsOf(reader)).toEqual([
        {
          input: 'timeout',
          value,
          accepted: expect.stringMatching(/^Use a whole number of seconds from 1 to 600[.,]/),
        },
      ]);
    }
  });

  test('one that is not given has the default that action.yml gives it', () => {
    expect(new InputReader({}).integer('timeout', 1, 600)).toBe(30);
    expect(new InputReader({ INPUT_RETRIES: '' }).integer('retries', 0, 10)).toBe(4);
  });
});

describe('list', () => {
  test('holds every item against the rule, and names each that breaks it', () => {
    const reader = new InputReader({ INPUT_HOSTIDS: 'good\nB4D\nfine\nn0' });
    expect(reader.list('hostIds', WORD)?.items).toEqual(['good', 'B4D', 'fine', 'n0']);
    expect(problemsOf(reader)).toEqual([
      { input: 'hostIds', value: 'B4D', accepted: 'Small letters only.' },
      { input: 'hostIds', value: 'n0', accepted: 'Small letters only.' },
    ]);
  });

  test('is undefined where the input is empty, and an empty list where [] was spelled out', () => {
    expect(new InputReader({ INPUT_HOSTIDS: ' ' }).list('hostIds', WORD)).toBeUndefined();
    expect(new InputReader({ INPUT_HOSTIDS: '[]' }).list('hostIds', WORD)).toEqual({
      items: [],
      spelledOutEmpty: true,
    });
  });

  test('that can’t be read is one problem, with the text that was given', () => {
    const reader = new InputReader({ INPUT_HOSTIDS: '["a",' });
    expect(reader.list('hostIds', WORD)).toBeUndefined();
    expect(problemsOf(reader)).toEqual([
      { input: 'hostIds', value: '["a",', accepted: expect.stringContaining('JSON array') },
    ]);
  });

  test('is separated by spaces only where that is asked for', () => {
    const env = { INPUT_HOSTIDS: 'a b' };
    expect(new InputReader(env).list('hostIds', WORD, { spaces: true })?.items).toEqual(['a', 'b']);
    expect(new InputReader(env).list('hostIds', WORD)?.items).toEqual(['a b']);
  });
});

describe('data', () => {
  const SCHEMA = v.array(v.object({ name: v.string(), memo: v.string().optional() }));

  test('is given as the schema has it, from JSON as from YAML', async () => {
    for (const text of ['[{"name":"a"}]', '- name: a']) {
      const reader = new InputReader({ INPUT_CHECKS: text });
      expect(await reader.data('checks', SCHEMA)).toEqual([{ name: 'a' }]);
      expect(problemsOf(reader)).toEqual([]);
    }
  });

  test('is undefined where the input is empty', async () => {
    const reader = new InputReader({ INPUT_CHECKS: '' });
    expect(await reader.data('checks', SCHEMA)).toBeUndefined();
    expect(problemsOf(reader)).toEqual([]);
  });

  test('that is neither JSON nor YAML is a problem', async () => {
    const reader = new InputReader({ INPUT_CHECKS: '[{' });
    expect(await reader.data('checks', SCHEMA)).toBeUndefined();
    expect(problemsOf(reader)).toEqual([
      { input: 'checks', value: '[{', accepted: expect.stringContaining('neither JSON nor YAML') },
    ]);
  });

  test('that does not fit is told place by place', async () => {
    const reader = new InputReader({ INPUT_CHECKS: '[{"name":1},{"memo":"m"},{"name":"n","nmae":"n"}]' });
    expect(await reader.data('checks', SCHEMA)).toBeUndefined();
    expect(problemsOf(reader)).toEqual([
      { input: 'checks.0.name', accepted: 'It must be a string.' },
      { input: 'checks.1.name', accepted: 'It is missing.' },
      { input: 'checks.2', accepted: 'It has keys that are not known here: nmae. Did you mean `name`?' },
    ]);
  });

  test('is told in 20 places at most, however many are wrong', async () => {
    const many = JSON.stringify(Array.from({ length: 1000 }, () => ({})));
    const endless = JSON.stringify(Array.from({ length: 100_000 }, () => ({})));
    for (const [text, count] of [
      [many, 20],
      [endless, 1],
    ] as const) {
      const reader = new InputReader({ INPUT_CHECKS: text });
      expect(await reader.data('checks', SCHEMA)).toBeUndefined();
      expect(problemsOf(reader)).toHaveLength(count);
    }
  });

  test('is told in few words, however long the name of a key that is not known', async () => {
    const reader = new InputReader({ INPUT_CHECKS: JSON.stringify([{ name: 'n', ['x'.repeat(2 ** 20)]: 1 }]) });
    await reader.data('checks', SCHEMA);
    const [problem] = problemsOf(reader);
    expect(problem?.accepted).toMatch(/^It has keys that are not known here: x/);
    expect(problem?.accepted.length).toBeLessThan(1000);
  });

  test('that is altogether of another type is told under the name of the input', async () => {
    const reader = new InputReader({ INPUT_CHECKS: 'just words' });
    await reader.data('checks', SCHEMA);
    expect(problemsOf(reader)).toEqual([{ input: 'checks', accepted: 'It must be an array.' }]);
  });
});

describe('finish', () => {
  test('throws nothing where there was no problem', () => {
    expect(problemsOf(new InputReader({}))).toEqual([]);
  });

  test('tells all problems at once, in the order in which they were met', () => {
    const reader = new InputReader({ INPUT_TIMEOUT: 'x', INPUT_SUMMARY: 'y' });
    reader.integer('timeout', 1, 600);
    reader.boolean('summary');
    reader.problem({ input: 'name', accepted: 'Something else.' });
    expect(problemsOf(reader).map(({ input }) => input)).toEqual(['timeout', 'summary', 'name']);
  });
});

describe('unused', () => {
  test('names what was given and never asked for, in the order of action.yml', () => {
    const reader = new InputReader({ INPUT_MEMO: 'm', INPUT_STATUS: 'working', INPUT_NAME: 'n', INPUT_HOSTIDS: 'a' });
    reader.text('name');
    reader.list('hostIds', WORD);
    expect(reader.unused()).toEqual(['status', 'memo']);
    expect(reader.asked()).toEqual(['hostIds', 'name']);
  });

  test('does not name an input that is empty, or holds the default that GitHub fills in', () => {
    const reader = new InputReader({ INPUT_MEMO: ' ', INPUT_CASEINSENSITIVE: 'false', INPUT_CONCURRENCY: '5' });
    expect(reader.unused()).toEqual([]);
  });

  test('names an input whose default was changed', () => {
    expect(new InputReader({ INPUT_CONCURRENCY: '6' }).unused()).toEqual(['concurrency']);
  });

  test('knows no variable that is not an input of this action', () => {
    expect(new InputReader({ INPUT_SOMETHING: 'x', MEMO: 'y' }).unused()).toEqual([]);
  });
});
