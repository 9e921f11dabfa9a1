import { describe, expect, test } from '@jest/globals';
import { loadState, SavedState } from '../../../src/clean-up/state.ts';

/** What a runner was told to keep, as the post step finds it. */
class Keeper {
  readonly entries: [string, string][] = [];

  saveState(name: string, value: string): void {
    this.entries.push([name, value]);
  }

  /** @param count how many of the entries were written before the step was killed */
  env(count = this.entries.length): Record<string, string> {
    return Object.fromEntries(this.entries.slice(0, count).map(([name, value]) => [`STATE_${name}`, value]));
  }
}

describe('text that is saved', () => {
  test.each([1, 29_900, 29_999, 30_000, 30_001, 60_000, 100_000])('comes back whole: %d characters', (length) => {
    const keeper = new Keeper();
    const text = Array.from({ length }, (_, index) => String(index % 10)).join('');
    new SavedState(keeper).save(text);
    expect(loadState(keeper.env())).toBe(text);
    for (const [, value] of keeper.entries) expect(value.length).toBeLessThanOrEqual(30_000);
    expect(keeper.entries).toHaveLength(Math.ceil(length / 30_000) + 1);
  });

  test('takes the place of the one before', () => {
    const keeper = new Keeper();
    const state = new SavedState(keeper);
    state.save('x'.repeat(70_000));
    state.save('second');
    expect(loadState(keeper.env())).toBe('second');
  });

  test('can be taken back', () => {
    const keeper = new Keeper();
    const state = new SavedState(keeper);
    state.save('first');
    state.save('');
    expect(loadState(keeper.env())).toBeUndefined();
  });

  test('counts once it is whole: until then, the one before does', () => {
    const keeper = new Keeper();
    const state = new SavedState(keeper);
    state.save('first');
    const before = keeper.entries.length;
    state.save('x'.repeat(70_000));
    for (let count = before; count < keeper.entries.length; count++) {
      expect(loadState(keeper.env(count))).toBe('first');
    }
  });

  test('leaves the one before in force where a part of it can’t be written', () => {
    const keeper = new Keeper();
    const state = new SavedState({
      saveState(name, value) {
        if (value.startsWith('y')) throw new Error('no space left on device');
        keeper.saveState(name, value);
      },
    });
    state.save('first');
    expect(() => {
      state.save(`${'x'.repeat(30_000)}y`);
    }).toThrow('no space left on device');
    expect(loadState(keeper.env())).toBe('first');
    state.save('third');
    expect(loadState(keeper.env())).toBe('third');
  });
});

describe('what post finds', () => {
  test.each([{}, { STATE_note: '' }, { STATE_note: '3:0' }, { STATE_another: '1:1', STATE_note_1_0: 'left over' }])(
    'is nothing where nothing was saved: %j',
    (env) => {
      expect(loadState(env)).toBeUndefined();
    },
  );

  test.each(['1', '{"version":1}', 'a:b', '1:', ':1', '1:2:3', '1:12345', ' 1:1'])(
    'is shown as it is where it does not say what was saved: %j',
    (saved) => {
      expect(loadState({ STATE_note: saved, STATE_note_1_0: 'part' })).toBe(saved);
    },
  );

  test('is what is left of the parts where some are missing', () => {
    expect(loadState({ STATE_note: '2:3', STATE_note_2_0: 'a', STATE_note_2_2: 'c', STATE_note_1_1: 'b' })).toBe('ac');
    expect(loadState({ STATE_note: '2:3' })).toBe('');
  });
});
