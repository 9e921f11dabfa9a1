import { describe, expect, test } from '@jest/globals';
import { onEachTarget, onTargets } from '../../../src/hosts/on-targets.ts';
import { Outcomes, RetiredError } from '../../../src/hosts/outcomes.ts';
import { saysMissing, settleFailure, whyRefused } from '../../../src/hosts/refusals.ts';
import type { Selection, Target } from '../../../src/hosts/targets.ts';
import { answered, mackerelError } from '../builders.ts';
import { type Asked, hostsOver, mackerelOver } from '../stand-in.ts';

const BY_IDS = { by: 'hostIds', hostIds: ['a', 'b', 'c'] } as const;
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
  return mackerelOver(({ path }) => {
    if (path.endsWith('rack/2')) throw answered(404);
    if (path.endsWith('rack/3')) throw answered(500);
    return { host: { id: 'a', name: 'web-1', customIdentifier: 'rack/1', status: 'working' } };
  });
}

/** A Mackerel that is asked for nothing but its organization, at most. @param org what it answers then */
const knowing = (org: object) =>
  mackerelOver(({ path }) => {
    if (path !== 'org') throw new Error(`${path} was asked for.`);
    if (org instanceof Error) throw org;
    return org;
  });

const silent = () =>
  mackerelOver(({ path }) => {
    throw new Error(`${path} was asked for.`);
  });

const paths = (sent: readonly Asked[]) => sent.map(({ method, path }) => `${method} ${path}`);

describe('onTargets', () => {
  test('lets the work settle each host, and tells how far it is', async () => {
    const given = context();
    const { hosts, warnings } = await onTargets(
      silent().mackerel,
      selection(BY_IDS),
      given,
      async (targets, outcomes) => {
        for (const { id } of targets) outcomes.changed(id, { status: 'standby' });
        return Promise.resolve();
      },
    );
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
    const { hosts } = await onTargets(
      silent().mackerel,
      selection(BY_IDS),
      context(true),
      async (targets, outcomes) => {
        for (const { id } of targets) outcomes.changed(id, {});
        return Promise.resolve();
      },
    );
    expect(hosts.map(({ outcome }) => outcome)).toEqual(['planned', 'planned', 'planned']);
  });

  test.each([false, true])(
    'calls hosts that were looked up by their names, and others by what they were looked up by; may be missing: %s',
    async (ignoreMissing) => {
      const { hosts } = await onTargets(
        racks().mackerel,
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
    expect(await onTargets(silent().mackerel, empty, context(), () => Promise.resolve())).toEqual({
      hosts: [],
      warnings: ['hostIds holds no host ID'],
      problems: [],
    });
  });
});

describe('what Mackerel listed besides what was asked for', () => {
  test('is handed on as a problem, and the work gets the others only', async () => {
    const host = (id: string, service: string) => ({ id, name: id, status: 'working', roles: { [service]: [] } });
    const { mackerel } = mackerelOver(() => ({ hosts: [host('a', 'Shop'), host('b', 'Other')] }));
    const target: Target = { by: 'filter', filter: { service: 'Shop', statuses: ['working'] } };
    const { hosts, problems } = await onTargets(mackerel, selection(target), context(), async (targets, outcomes) => {
      for (const { id } of targets) outcomes.changed(id, {});
      return Promise.resolve();
    });
    expect(hosts.map(({ id }) => id)).toEqual(['a']);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('b (b): it is not in the service'),
    ]);
  });
});

describe('a host that is missing', () => {
  const allMissing = (targets: readonly { id: string }[], outcomes: Outcomes) => {
    for (const { id } of targets) outcomes.missing(id, answered(404));
    return Promise.resolve();
  };

  test.each([false, true])(
    'is believed to be, where none was found, once Mackerel tells its organization; may be missing: %s',
    async (ignoreMissing) => {
      const { mackerel, sent } = knowing({ name: 'example-org' });
      const { hosts } = await onTargets(mackerel, selection(BY_IDS, { ignoreMissing }), context(), allMissing);
      expect(hosts.map(({ outcome, fails }) => [outcome, fails])).toEqual(
        BY_IDS.hostIds.map(() => ['missing', !ignoreMissing]),
      );
      expect(paths(sent)).toEqual(['GET org']);
    },
  );

  test.each([
    ['a 404', answered(404, { resource: 'organization', isCollection: true })],
    ['a refused key', answered(401)],
    ['no answer', mackerelError({ kind: 'unreachable' })],
  ])('has failed, whether or not it may be missing, where the organization has %s', async (_, doubt) => {
    const { mackerel } = knowing(doubt);
    const by = selection(BY_IDS, { ignoreMissing: true });
    const { hosts } = await onTargets(mackerel, by, context(), allMissing);
    for (const host of hosts) expect(host).toMatchObject({ outcome: 'failed', fails: true, error: doubt });
    expect(hosts).toHaveLength(3);
  });

  test('has failed in the same way where it was looked up by its custom identifier', async () => {
    const doubt = answered(404, { resource: 'organization', isCollection: true });
    const { mackerel } = mackerelOver(({ path }) => {
      throw path === 'org' ? doubt : path.endsWith('rack/3') ? answered(500) : answered(404);
    });
    const by = selection(BY_IDENTIFIERS, { ignoreMissing: true });
    const { hosts } = await onTargets(mackerel, by, context(), () => Promise.resolve());
    expect(hosts).toMatchObject([
      { name: 'rack/1', outcome: 'failed', fails: true, error: doubt },
      { name: 'rack/2', outcome: 'failed', fails: true, error: doubt },
      { name: 'rack/3', outcome: 'failed', fails: true, error: { status: 500 } },
    ]);
  });

  test.each(['changed', 'unchanged'] as const)(
    'is believed to be, and nothing more is asked, where another one is %s',
    async (becomes) => {
      const { mackerel, sent } = silent();
      const { hosts } = await onTargets(mackerel, selection(BY_IDS), context(), (_, outcomes) => {
        outcomes.missing('a', answered(404));
        outcomes.failed('b', answered(500));
        if (becomes === 'changed') outcomes.changed('c', {});
        else outcomes.unchanged('c');
        return Promise.resolve();
      });
      expect(hosts.map(({ outcome }) => outcome)).toEqual(['missing', 'failed', becomes]);
      expect(sent).toEqual([]);
    },
  );

  test('is believed to be, and nothing more is asked, where the change of another one is planned', async () => {
    const { mackerel, sent } = silent();
    await onTargets(mackerel, selection(BY_IDS), context(true), (_, outcomes) => {
      outcomes.missing('a', answered(404));
      outcomes.changed('b', {});
      return Promise.resolve();
    });
    expect(sent).toEqual([]);
  });

  test('is none where all have failed, and nothing more is asked', async () => {
    const { mackerel, sent } = silent();
    await onTargets(mackerel, selection(BY_IDS), context(), () => Promise.resolve());
    expect(sent).toEqual([]);
  });

  test('keeps a mistake of ours from nothing: it gets out', async () => {
    const mistake = new TypeError('x is not a function');
    const { mackerel } = knowing(mistake);
    await expect(onTargets(mackerel, selection(BY_IDS), context(), allMissing)).rejects.toBe(mistake);
  });
});

describe('onEachTarget', () => {
  test('takes what the work throws for the failure of that host alone', async () => {
    const { hosts } = await onEachTarget(silent().mackerel, selection(BY_IDS), context(), async ({ id }, outcomes) => {
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
      silent().mackerel,
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
    expect(await whyRefused(truth(true).hosts, 'a', refusal, new Outcomes(['a']))).toBeInstanceOf(RetiredError);
    expect(await whyRefused(truth(false).hosts, 'a', refusal, new Outcomes(['a']))).toBe(refusal);
  });

  test('stays with the refusal itself where the host is unknown to a read, too', async () => {
    const refusal = answered(404);
    const { hosts } = hostsOver(() => {
      throw answered(404);
    });
    expect(await whyRefused(hosts, 'a', refusal, new Outcomes(['a']))).toBe(refusal);
  });

  test('takes the failure of the read where that tells nothing: only an unknown host may be tolerated', async () => {
    for (const error of [
      answered(500),
      mackerelError({ kind: 'cancelled' }),
      answered(404, { inMackerelsWords: false }),
    ]) {
      const { hosts } = hostsOver(() => {
        throw error;
      });
      expect(await whyRefused(hosts, 'a', answered(404), new Outcomes(['a']))).toBe(error);
    }
  });

  test('reads nothing where the refusal is no 404 of Mackerel’s', async () => {
    const wordless = answered(404, { inMackerelsWords: false });
    const unreachable = mackerelError({ kind: 'unreachable' });
    for (const error of [wordless, answered(400), answered(403), unreachable, new Error('x'), 'x']) {
      const { mackerel, sent } = silent();
      expect(await whyRefused(mackerel.hosts, 'a', error, new Outcomes(['a']))).toBe(error);
      expect(sent).toEqual([]);
    }
  });
});

test('a host is missing where Mackerel says so with a 404 in its own words, and failed for any other reason', () => {
  const errors = [
    answered(404),
    answered(404, { inMackerelsWords: false }),
    answered(400),
    answered(500),
    mackerelError({ kind: 'unreachable' }),
    new Error('404'),
  ];
  const outcomes = new Outcomes(errors.map((_, index) => String(index)));
  const settle = settleFailure(outcomes);
  for (const [index, error] of errors.entries()) settle(String(index), error);
  const others = errors.slice(1);
  expect(outcomes.all().map(({ outcome }) => outcome)).toEqual(['missing', ...others.map(() => 'failed')]);
  expect(outcomes.all().map(({ error }) => error)).toEqual(errors);
  expect(errors.map(saysMissing)).toEqual([true, ...others.map(() => false)]);
});

test('a host is unknown where the request that was to change it may have arrived, and only there', () => {
  const write = { method: 'PUT' };
  const errors = [
    ['unknown', answered(500, write)],
    ['unknown', answered(400, { ...write, mayHaveArrived: true })],
    ['unknown', mackerelError({ ...write, kind: 'unreadable', mayHaveArrived: true })],
    ['failed', answered(400, write)],
    ['failed', answered(500)],
    ['failed', new Error('broken')],
  ] as const;
  const outcomes = new Outcomes(errors.map((_, index) => String(index)));
  const settle = settleFailure(outcomes);
  for (const [index, [, error]] of errors.entries()) settle(String(index), error);
  expect(outcomes.all().map(({ outcome }) => outcome)).toEqual(errors.map(([becomes]) => becomes));
});
