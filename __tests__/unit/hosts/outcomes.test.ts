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

  test('has a target that no one got to as failed, and says so', () => {
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

describe('a host that a request to change it is out for', () => {
  test('is unknown where it fails, or where nothing more is told of it', () => {
    const outcomes = new Outcomes(['a', 'b', 'c']);
    outcomes.learn('a', { name: 'web', before: { status: 'working' } });
    outcomes.sent(['a', 'b']);
    outcomes.failed('a', new Error('no answer'));
    const [a, b, c] = outcomes.all();
    expect(a).toMatchObject({ outcome: 'unknown', fails: true, before: { status: 'working' }, after: undefined });
    expect(a?.error?.message).toBe('no answer');
    expect(b).toMatchObject({ outcome: 'unknown', fails: true });
    expect(b?.error?.message).toBe('the step ended before it was known what became of it');
    expect(c).toMatchObject({ outcome: 'failed' });
    expect(outcomes.isSettled('b')).toBe(false);
  });

  test('fails the step also where missing hosts are to be ignored', () => {
    const outcomes = new Outcomes(['a'], { ignoreMissing: true });
    outcomes.sent(['a']);
    expect(outcomes.all()).toMatchObject([{ outcome: 'unknown', fails: true }]);
  });

  test('has failed where it turned out that it was not changed', () => {
    const outcomes = new Outcomes(['a', 'b']);
    outcomes.sent(['a', 'b']);
    outcomes.notChanged('a');
    outcomes.failed('a', new Error('refused'));
    outcomes.notChanged('b');
    expect(outcomes.all()).toMatchObject([
      { outcome: 'failed', error: { message: 'refused' } },
      { outcome: 'failed', error: { message: 'nothing was done: the step ended before its turn' } },
    ]);
  });

  test('may be changed until it is known that it is not, and is where it was changed', () => {
    const outcomes = new Outcomes(['a', 'b', 'c', 'd', 'e', 'f']);
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(all.filter((id) => outcomes.mayBeChanged(id))).toEqual([]);
    outcomes.sent(all);
    expect(all.filter((id) => outcomes.mayBeChanged(id))).toEqual(all);
    outcomes.changed('a', {});
    outcomes.unchanged('b');
    outcomes.missing('c', new Error('gone'));
    outcomes.notChanged('d');
    outcomes.failed('e', new Error('no answer'));
    expect(all.filter((id) => outcomes.mayBeChanged(id))).toEqual(['a', 'e', 'f']);
  });

  test('is as the last word on it says, also after it was sent again', () => {
    const outcomes = new Outcomes(['a', 'b', 'c']);
    outcomes.sent(['a', 'b', 'c']);
    outcomes.changed('a', {});
    outcomes.unchanged('b');
    outcomes.missing('c', new Error('gone'));
    expect(outcomes.all().map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged', 'missing']);
    outcomes.sent(['b']);
    expect(outcomes.mayBeChanged('b')).toBe(true);
  });
});

describe('a doubt whether it was Mackerel who did not know a host', () => {
  test('makes failures of those that were missing, for its own reason, and of no other', () => {
    const settled: number[] = [];
    const onSettled = (count: number) => settled.push(count);
    const outcomes = new Outcomes(['a', 'b', 'c', 'd'], { ignoreMissing: true, onSettled });
    const [gone, broken, doubt] = [new Error('gone'), new Error('broken'), new Error('doubt')];
    outcomes.learn('a', { name: 'web' });
    outcomes.missing('a', gone);
    outcomes.failed('b', broken);
    outcomes.unchanged('c');
    outcomes.doubtMissing(doubt);
    expect(outcomes.all()).toMatchObject([
      { id: 'a', name: 'web', outcome: 'failed', fails: true, error: doubt },
      { id: 'b', outcome: 'failed', error: broken },
      { id: 'c', outcome: 'unchanged', error: undefined },
      { id: 'd', outcome: 'failed', error: { message: expect.stringMatching(/nothing was done/) } },
    ]);
    expect(settled).toEqual([1, 2, 3]);
  });
});

test('a RetiredError says that retirement cannot be undone, and is a HostError', () => {
  const error = new RetiredError();
  expect(error).toBeInstanceOf(HostError);
  expect(error.message).toMatch(/retired.*cannot be undone/);
  expect(error.name).toBe('RetiredError');
});
