import { describe, expect, test } from '@jest/globals';
import { HostError, Outcomes, RetiredError } from '../../../src/hosts/outcomes.ts';

describe('Outcomes', () => {
  test('has every target in its order, however they were settled', () => {
    const outcomes = new Outcomes(['a', 'b', 'c']);
    outcomes.failed('c', new Error('c'));
    outcomes.changed('a', {});
    outcomes.unchanged('b');
    expect(outcomes.all().map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'changed'],
      ['b', 'unchanged'],
      ['c', 'failed'],
    ]);
  });

  test('has a target that nobody got to as failed, and says so', () => {
    const outcomes = new Outcomes(['a', 'b']);
    outcomes.learn('b', { name: 'web', before: { status: 'working' } });
    outcomes.changed('a', {});
    const [, b] = outcomes.all();
    expect(b).toMatchObject({ id: 'b', name: 'web', outcome: 'failed', before: { status: 'working' } });
    expect(b?.after).toBeUndefined();
    expect(b?.error).toBeInstanceOf(HostError);
    expect(b?.error?.message).toMatch(/nothing was done/);
    expect(outcomes.isSettled('b')).toBe(false);
    expect(outcomes.isSettled('a')).toBe(true);
  });

  test('has what was learned, and what changed', () => {
    const outcomes = new Outcomes(['a']);
    outcomes.learn('a', { name: 'web' });
    outcomes.learn('a', { before: { status: 'working' } });
    outcomes.changed('a', { status: 'standby' });
    expect(outcomes.all()).toStrictEqual([
      {
        id: 'a',
        name: 'web',
        outcome: 'changed',
        fails: false,
        before: { status: 'working' },
        after: { status: 'standby' },
        error: undefined,
        note: undefined,
      },
    ]);
  });

  test('has an unchanged host after the step as it was before', () => {
    const outcomes = new Outcomes(['a', 'b']);
    outcomes.learn('a', { before: { status: 'working' } });
    outcomes.unchanged('a');
    outcomes.unchanged('b');
    expect(outcomes.all().map(({ before, after }) => [before, after])).toEqual([
      [{ status: 'working' }, { status: 'working' }],
      [undefined, undefined],
    ]);
  });

  test('has what else should be known of an unchanged host', () => {
    const outcomes = new Outcomes(['a']);
    outcomes.unchanged('a', 'it is gone already');
    expect(outcomes.all()).toMatchObject([{ outcome: 'unchanged', note: 'it is gone already' }]);
  });

  test('has why a host is missing or failed, and claims nothing of how it is now', () => {
    const outcomes = new Outcomes(['a', 'b']);
    const errors = [new Error('gone'), new Error('broken')] as const;
    outcomes.learn('b', { before: { status: 'working' } });
    outcomes.missing('a', errors[0]);
    outcomes.failed('b', errors[1]);
    const [a, b] = outcomes.all();
    expect(a).toMatchObject({ outcome: 'missing', after: undefined });
    expect(a?.error).toBe(errors[0]);
    expect(b).toMatchObject({ outcome: 'failed', before: { status: 'working' }, after: undefined });
    expect(b?.error).toBe(errors[1]);
  });

  test('remembers what was read before the change, apart for each host', () => {
    const outcomes = new Outcomes(['a', 'b']);
    outcomes.learn('a', { before: { status: 'working' } });
    expect(outcomes.before('a')).toEqual({ status: 'working' });
    expect(outcomes.before('b')).toBeUndefined();
  });

  test('lets the last word on a host stand', () => {
    const outcomes = new Outcomes(['a']);
    outcomes.failed('a', new Error('first'));
    outcomes.changed('a', { status: 'standby' });
    expect(outcomes.all()).toMatchObject([{ outcome: 'changed', after: { status: 'standby' }, error: undefined }]);
  });

  test('tells after each host how many are settled, and counts none of them twice', () => {
    const told: [number, number][] = [];
    const outcomes = new Outcomes(['a', 'b', 'c'], {
      onSettled: (settled, total) => {
        told.push([settled, total]);
      },
    });
    outcomes.learn('a', { name: 'web' });
    outcomes.changed('a', {});
    outcomes.failed('b', new Error('b'));
    outcomes.failed('b', new Error('b again'));
    outcomes.unchanged('c');
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('has as planned, in a dry run, what would be changed, and everything else as it is', () => {
    const outcomes = new Outcomes(['a', 'b', 'c', 'd'], { dryRun: true });
    outcomes.learn('a', { before: { status: 'working' } });
    outcomes.changed('a', { status: 'standby' });
    outcomes.unchanged('b');
    outcomes.missing('c', new Error('c'));
    outcomes.failed('d', new Error('d'));
    expect(outcomes.all().map(({ outcome }) => outcome)).toEqual(['planned', 'unchanged', 'missing', 'failed']);
    expect(outcomes.all()[0]).toMatchObject({ before: { status: 'working' }, after: { status: 'standby' } });
  });

  test.each([
    ['', {}, [false, false, true, true, true]],
    [', unless that is to be ignored', { ignoreMissing: true }, [false, false, false, true, true]],
  ])('lets the step fail for a host that failed, was not got to, or is missing%s', (_, options, fails) => {
    const outcomes = new Outcomes(['changed', 'unchanged', 'missing', 'failed', 'not got to'], options);
    outcomes.changed('changed', {});
    outcomes.unchanged('unchanged');
    outcomes.missing('missing', new Error('gone'));
    outcomes.failed('failed', new Error('broken'));
    expect(outcomes.all().map((host) => host.fails)).toEqual(fails);
  });

  test('is empty where there are no targets', () => {
    expect(new Outcomes([]).all()).toEqual([]);
  });
});

test('a RetiredError says that retirement cannot be undone, and is a HostError', () => {
  const error = new RetiredError();
  expect(error).toBeInstanceOf(HostError);
  expect(error.message).toMatch(/retired.*cannot be undone/);
  expect(error.name).toBe('RetiredError');
});
