import { describe, expect, test } from '@jest/globals';
import { onEachTarget, onTargets } from '../../../src/hosts/on-targets.ts';
import { Outcomes, RetiredError } from '../../../src/hosts/outcomes.ts';
import { saysMissing, settleFailure, whyRefused } from '../../../src/hosts/refusals.ts';
import type { Selection, Target } from '../../../src/hosts/targets.ts';
import { answered, mackerelError } from '../builders.ts';
import { hostsOver } from '../stand-in.ts';

const BY_IDS: Target = { by: 'hostIds', hostIds: ['a', 'b', 'c'] };
const BY_IDENTIFIERS: Target = {
  by: 'customIdentifier',
  customIdentifiers: ['rack/1', 'rack/2', 'rack/3'],
  caseInsensitive: false,
};

function selection(target: Target, guards: Partial<Selection> = {}): Selection {
  return { target, maxHosts: undefined, ifNoHosts: 'error', ignoreMissing: false, ...guards };
}

function context(dryRun = false) {
  const told: [number, number][] = [];
  return {
    told,
    dryRun,
    concurrency: 1,
    signal: new AbortController().signal,
    onProgress: (settled: number, total: number) => {
      told.push([settled, total]);
    },
  };
}

/** A Mackerel that has a host a at rack/1, none at rack/2, and no answer for rack/3. */
function racks() {
  return hostsOver(({ path }) => {
    if (path.endsWith('rack/2')) throw answered(404);
    if (path.endsWith('rack/3')) throw answered(500);
    return { host: { id: 'a', name: 'web-1', status: 'working' } };
  });
}

const silent = () =>
  hostsOver(({ path }) => {
    throw new Error(`${path} was asked for.`);
  });

describe('onTargets', () => {
  test('lets the work settle each host, and tells how far it is', async () => {
    const given = context();
    const { hosts, warnings } = await onTargets(silent().hosts, selection(BY_IDS), given, async (targets, outcomes) => {
      for (const { id } of targets) outcomes.changed(id, { status: 'standby' });
      return Promise.resolve();
    });
    expect(hosts.map(({ id, outcome, fails }) => [id, outcome, fails])).toEqual([
      ['a', 'changed', false],
      ['b', 'changed', false],
      ['c', 'changed', false],
    ]);
    expect(warnings).toEqual([]);
    expect(given.told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('in a dry run has planned what the work would have changed', async () => {
    const { hosts } = await onTargets(silent().hosts, selection(BY_IDS), context(true), async (targets, outcomes) => {
      for (const { id } of targets) outcomes.changed(id, {});
      return Promise.resolve();
    });
    expect(hosts.map(({ outcome }) => outcome)).toEqual(['planned', 'planned', 'planned']);
  });

  test.each([false, true])(
    'calls hosts that were looked up by their names, and others by what they were looked up by; may be missing: %s',
    async (ignoreMissing) => {
      const { hosts } = await onTargets(
        racks().hosts,
        selection(BY_IDENTIFIERS, { ignoreMissing }),
        context(),
        async (targets, outcomes) => {
          for (const { id } of targets) outcomes.unchanged(id);
          return Promise.resolve();
        },
      );
      expect(hosts).toMatchObject([
        { id: 'a', name: 'web-1', outcome: 'unchanged', fails: false },
        { id: undefined, name: 'rack/2', outcome: 'missing', fails: !ignoreMissing, error: { status: 404 } },
        { id: undefined, name: 'rack/3', outcome: 'failed', fails: true, error: { status: 500 } },
      ]);
    },
  );

  test('hands on the warning of an empty target, and has nothing else to tell', async () => {
    const empty = selection({ by: 'hostIds', hostIds: [] }, { ifNoHosts: 'warn' });
    expect(await onTargets(silent().hosts, empty, context(), () => Promise.resolve())).toEqual({
      hosts: [],
      warnings: ['hostIds holds no host ID'],
    });
  });
});

describe('onEachTarget', () => {
  test('takes what the work throws for the failure of that host alone', async () => {
    const { hosts } = await onEachTarget(silent().hosts, selection(BY_IDS), context(), async ({ id }, outcomes) => {
      if (id === 'a') throw answered(404);
      if (id === 'b') throw new RetiredError();
      outcomes.changed(id, {});
      return Promise.resolve();
    });
    expect(hosts.map(({ outcome }) => outcome)).toEqual(['missing', 'failed', 'changed']);
    expect(hosts[1]?.error).toBeInstanceOf(RetiredError);
  });

  test('has no work done where the targets can’t be used as a whole', async () => {
    const working = onEachTarget(
      silent().hosts,
      selection(BY_IDS),
      context(),
      ({ id }) => Promise.reject(new Error(`${id} was worked on.`)),
      (targets) => {
        throw new RangeError(`${targets.length} are too many.`);
      },
    );
    await expect(working).rejects.toThrow('3 are too many.');
  });
});

describe('whyRefused', () => {
  const truth = (isRetired: boolean) =>
    hostsOver(() => ({ host: { id: 'a', name: 'a', status: 'working', isRetired } }));

  test('tells a retired host from one that is not there, by reading it', async () => {
    const refusal = answered(404);
    expect(await whyRefused(truth(true).hosts, 'a', refusal)).toBeInstanceOf(RetiredError);
    expect(await whyRefused(truth(false).hosts, 'a', refusal)).toBe(refusal);
  });

  test('stays with the refusal itself where the host is unknown to a read, too', async () => {
    const refusal = answered(404);
    const { hosts } = hostsOver(() => {
      throw answered(404);
    });
    expect(await whyRefused(hosts, 'a', refusal)).toBe(refusal);
  });

  test('takes the failure of the read where that tells nothing: only an unknown host may be tolerated', async () => {
    for (const error of [answered(500), mackerelError({ kind: 'cancelled' })]) {
      const { hosts } = hostsOver(() => {
        throw error;
      });
      expect(await whyRefused(hosts, 'a', answered(404))).toBe(error);
    }
  });

  test('reads nothing where the refusal is no 404', async () => {
    for (const error of [answered(400), answered(403), mackerelError({ kind: 'unreachable' }), new Error('x'), 'x']) {
      const { hosts, asked } = silent();
      expect(await whyRefused(hosts, 'a', error)).toBe(error);
      expect(asked()).toEqual([]);
    }
  });
});

test('a host is missing where Mackerel says so with a 404, and failed for any other reason', () => {
  const errors = [
    answered(404),
    answered(400),
    answered(500),
    mackerelError({ kind: 'unreachable' }),
    new Error('404'),
  ];
  const outcomes = new Outcomes(errors.map((_, index) => String(index)));
  const settle = settleFailure(outcomes);
  for (const [index, error] of errors.entries()) settle(String(index), error);
  expect(outcomes.all().map(({ outcome }) => outcome)).toEqual(['missing', 'failed', 'failed', 'failed', 'failed']);
  expect(outcomes.all().map(({ error }) => error)).toEqual(errors);
  expect(errors.map(saysMissing)).toEqual([true, false, false, false, false]);
});
