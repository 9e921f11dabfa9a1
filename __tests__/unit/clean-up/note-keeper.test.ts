import { describe, expect, test } from '@jest/globals';
import { fingerprint } from '../../../src/clean-up/fingerprint.ts';
import type { RetireHost } from '../../../src/clean-up/note.ts';
import { NoteError, NoteKeeper } from '../../../src/clean-up/note-keeper.ts';
import { loadState } from '../../../src/clean-up/state.ts';

const ABOUT = { apiBase: 'https://api.mackerelio.com/', key: { salt: 'salt', hash: 'hash' } };
const STEP: RetireHost = { kind: 'retire-host', name: 'ci-01', customIdentifier: 'mine', memo: 'note', since: 1000 };

/** A keeper whose file can be filled up, what it told, and how post finds its note. */
function setUp() {
  const env: Record<string, string> = {};
  const file = {
    isFull: false,
    saveState(name: string, value: string) {
      if (file.isFull) throw new Error('no space left on device');
      env[`STATE_${name}`] = value;
    },
  };
  const told: string[] = [];
  let asked = 0;
  const about = () => {
    asked++;
    return ABOUT;
  };
  const keeper = new NoteKeeper(file, about, (message) => told.push(message));
  const note = (): unknown => {
    const saved = loadState(env);
    return saved === undefined ? undefined : JSON.parse(saved);
  };
  return { keeper, file, env, told, note, asked: () => asked };
}

describe('a note', () => {
  test('has a version, how Mackerel is reached, and what is to be undone', () => {
    const { keeper, note } = setUp();
    keeper.save([STEP]);
    expect(note()).toEqual({ version: 1, ...ABOUT, steps: [STEP] });
  });

  test('is the last one that was saved', () => {
    const { keeper, note, told } = setUp();
    keeper.save([STEP]);
    keeper.save([{ ...STEP, hostId: 'a' }]);
    expect(note()).toMatchObject({ steps: [{ hostId: 'a' }] });
    expect(told).toEqual([]);
  });

  test('is none where there is nothing to undo, and costs nothing', () => {
    const { keeper, file, env, asked } = setUp();
    file.isFull = true;
    keeper.save([]);
    expect(env).toEqual({});
    expect(asked()).toBe(0);
  });

  test('is taken back where nothing is left to undo', () => {
    const { keeper, note } = setUp();
    keeper.save([STEP]);
    keeper.save([]);
    expect(note()).toBeUndefined();
  });
});

describe('the organization', () => {
  test('is added to a note as it is by then', () => {
    const { keeper, note, asked } = setUp();
    keeper.save([STEP]);
    keeper.addOrganization('our-org');
    expect(note()).toEqual({ version: 1, ...ABOUT, organization: 'our-org', steps: [STEP] });
    keeper.save([{ ...STEP, hostId: 'a' }]);
    expect(note()).toMatchObject({ organization: 'our-org', steps: [{ hostId: 'a' }] });
    expect(asked()).toBe(1);
  });

  test.each<[string, (keeper: NoteKeeper) => void, string | undefined]>([
    ['there is no note', () => undefined, 'our-org'],
    [
      'the note was taken back',
      (keeper) => {
        keeper.save([STEP]);
        keeper.save([]);
      },
      'our-org',
    ],
    [
      'no one said which it is',
      (keeper) => {
        keeper.save([STEP]);
      },
      undefined,
    ],
  ])('changes nothing where %s', (_, save, organization) => {
    const { keeper, env } = setUp();
    save(keeper);
    const before = { ...env };
    keeper.addOrganization(organization);
    expect(env).toEqual(before);
  });
});

test('a note after one that was taken back is an error where it can’t be saved: the former one holds nothing', () => {
  const { keeper, file, told, note } = setUp();
  keeper.save([STEP]);
  keeper.save([]);
  file.isFull = true;
  expect(() => {
    keeper.save([STEP]);
  }).toThrow(NoteError);
  expect(told).toEqual([]);
  expect(note()).toBeUndefined();
});

describe('a note that can’t be saved', () => {
  test('is an error where it is the first: what can’t be undone must not be done', () => {
    const { keeper, file, told, note } = setUp();
    file.isFull = true;
    const save = () => {
      keeper.save([STEP]);
    };
    expect(save).toThrow(NoteError);
    expect(save).toThrow(/could not be saved \(no space left on device\).*nothing was changed$/);
    expect(told).toEqual([]);
    expect(note()).toBeUndefined();
  });

  test('leaves the former one in force where it is a later one, which is told', () => {
    const { keeper, file, told, note } = setUp();
    keeper.save([STEP]);
    file.isFull = true;
    keeper.save([{ ...STEP, hostId: 'a' }]);
    keeper.save([]);
    expect(told).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/could not be renewed \(no space left on device\)/)),
    );
    expect(note()).toMatchObject({ steps: [STEP] });
  });

  test('may be saved later', () => {
    const { keeper, file, note } = setUp();
    file.isFull = true;
    expect(() => {
      keeper.save([STEP]);
    }).toThrow(NoteError);
    file.isFull = false;
    keeper.save([STEP]);
    expect(note()).toMatchObject({ steps: [STEP] });
  });
});

describe('the fingerprint of an API key', () => {
  test('is the same for the same key and salt, and another for another', () => {
    expect(fingerprint('key', 'salt')).toEqual(fingerprint('key', 'salt'));
    expect(fingerprint('another', 'salt').hash).not.toBe(fingerprint('key', 'salt').hash);
    expect(fingerprint('key', 'another').hash).not.toBe(fingerprint('key', 'salt').hash);
  });

  test('is SHA-256 of salt and key, as `sha256sum` has it', () => {
    expect(fingerprint('key', 'salt')).toEqual({
      salt: 'salt',
      hash: 'c82b2df7a36eec83a4b5a9d83093a209006ae9029b6cb13323500da263d9fd06',
    });
  });

  test('has a salt of its own each time, and nothing of the key', () => {
    const [one, other] = [fingerprint('s3cret'), fingerprint('s3cret')];
    expect(one.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(one.salt).not.toBe(other.salt);
    expect(one).toEqual(fingerprint('s3cret', one.salt));
    expect(JSON.stringify(one)).not.toContain('s3cret');
  });
});
