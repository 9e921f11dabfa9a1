import { describe, expect, test } from '@jest/globals';
import { resolveTargets, type Selection, type Target, TargetError } from '../../../src/hosts/targets.ts';
import { answered } from '../builders.ts';
import { type Asked, hostsOver } from '../stand-in.ts';

const TURNS = { concurrency: 2, signal: new AbortController().signal };

const wire = (id: string) => ({ id, name: `name of ${id}`, status: 'working', roles: { Shop: ['web'] } });

function selection(target: Target, guards: Partial<Selection> = {}): Selection {
  return { target, maxHosts: undefined, ifNoHosts: 'error', ignoreMissing: false, ...guards };
}

function byIds(...hostIds: readonly string[]): Target {
  return { by: 'hostIds', hostIds };
}

function byIdentifiers(...customIdentifiers: readonly string[]): Target {
  return { by: 'customIdentifier', customIdentifiers, caseInsensitive: false };
}

const BY_SERVICE: Target = { by: 'filter', filter: { service: 'Shop', statuses: ['working', 'poweroff'] } };

/** A Mackerel whose every list holds so many hosts. */
function listing(count: number) {
  return hostsOver(() => ({ hosts: Array.from({ length: count }, (_, index) => wire(`h${index + 1}`)) }));
}

/** A Mackerel that knows hosts by custom identifier: `identifier/id` is a host, anything else a status of refusal. */
function knowing(known: Readonly<Record<string, string | Error>>) {
  return hostsOver(({ path }: Asked) => {
    const found = known[path.replace('hosts-by-custom-identifier/', '')] ?? answered(404);
    if (found instanceof Error) throw found;
    return { host: { ...wire(found), customIdentifier: path.replace('hosts-by-custom-identifier/', '') } };
  });
}

describe('hosts by ID', () => {
  test('cost no request, and come in their order, unread', async () => {
    const { hosts, asked } = listing(1);
    const resolution = await resolveTargets(hosts, selection(byIds('b', 'a')), TURNS);
    expect(resolution).toEqual({
      hosts: [
        { id: 'b', host: undefined },
        { id: 'a', host: undefined },
      ],
      lost: [],
      warnings: [],
      problems: [],
    });
    expect(asked()).toEqual([]);
  });
});

describe('hosts by a filter', () => {
  test('cost one request, and come as they were listed, read', async () => {
    const { hosts, asked, queries } = listing(2);
    const resolution = await resolveTargets(hosts, selection(BY_SERVICE), TURNS);
    expect(resolution.hosts.map(({ id, host }) => [id, host?.name])).toEqual([
      ['h1', 'name of h1'],
      ['h2', 'name of h2'],
    ]);
    expect(asked()).toEqual(['GET hosts']);
    expect(queries()).toEqual([
      [
        ['service', 'Shop'],
        ['status', 'working'],
        ['status', 'poweroff'],
      ],
    ]);
  });

  test('are asked for with everything the filter holds', async () => {
    const { hosts, queries } = hostsOver(() => ({ hosts: [{ ...wire('a'), name: 'web 1', status: 'standby' }] }));
    const filter = { service: 'Shop', roles: ['web', 'db'], name: 'web 1', statuses: ['standby'] } as const;
    await resolveTargets(hosts, selection({ by: 'filter', filter }), TURNS);
    expect(queries()).toEqual([
      [
        ['service', 'Shop'],
        ['role', 'web'],
        ['role', 'db'],
        ['name', 'web 1'],
        ['status', 'standby'],
      ],
    ]);
  });

  /** A list of one host that fits, and of these. */
  const listed = (...others: readonly object[]) => hostsOver(() => ({ hosts: [wire('a'), ...others] })).hosts;
  const stranger = (id: string) => ({ ...wire(id), roles: { Other: ['web'] } });
  const misfit = (id: string) => `name of ${id} (${id}): it is not in the service Shop`;

  test('are those that fit it: others are not touched, and a problem of their own', async () => {
    const resolution = await resolveTargets(listed(stranger('b')), selection(BY_SERVICE), TURNS);
    expect(resolution.hosts.map(({ id }) => id)).toEqual(['a']);
    expect(resolution.warnings).toEqual([]);
    expect(resolution.problems.map(({ message }) => message)).toEqual([
      `Mackerel listed 1 host that does not fit the filter (${misfit('b')}): skipped`,
    ]);
    const two = await resolveTargets(listed(stranger('b'), { id: 'c' }), selection(BY_SERVICE), TURNS);
    expect(two.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Mackerel listed 2 hosts that do not fit the filter \(.*; c: it can't be read: .*\): skipped$/,
      ),
    ]);
  });

  test('that do not fit are named up to ten, and the rest is counted', async () => {
    const named = async (count: number) => {
      const strangers = Array.from({ length: count }, (_, index) => stranger(`s${index + 1}`));
      const { problems } = await resolveTargets(listed(...strangers), selection(BY_SERVICE), TURNS);
      return problems[0]?.message;
    };
    const ten = Array.from({ length: 10 }, (_, index) => misfit(`s${index + 1}`)).join('; ');
    expect(await named(10)).toContain(`(${ten})`);
    expect(await named(12)).toContain(`(${ten}; and 2 more)`);
  });

  test('are no empty target where Mackerel listed others only, whatever is to be done with an empty one', async () => {
    const { hosts } = hostsOver(() => ({ hosts: [stranger('b')] }));
    for (const ifNoHosts of ['error', 'warn', 'ignore'] as const) {
      const resolving = resolveTargets(hosts, selection(BY_SERVICE, { ifNoHosts }), TURNS);
      await expect(resolving).rejects.toBeInstanceOf(TargetError);
      await expect(resolving).rejects.toThrow(
        /^Mackerel listed 1 host that .*: skipped, and no other host was listed$/,
      );
    }
  });

  test('by name are those of exactly that name: of others, only a warning', async () => {
    const target: Target = { by: 'filter', filter: { name: 'name of a', statuses: ['working'] } };
    const resolution = await resolveTargets(listed(wire('b')), selection(target, { maxHosts: 1 }), TURNS);
    expect(resolution).toMatchObject({ hosts: [{ id: 'a' }], problems: [] });
    expect(resolution.warnings).toEqual([
      'Mackerel also listed 1 host of another name (name of b (b): its name is not name of a): left out',
    ]);
  });

  test('can’t be used at all where the list can’t be read', async () => {
    const refusal = answered(403);
    const { hosts } = hostsOver(() => {
      throw refusal;
    });
    await expect(resolveTargets(hosts, selection(BY_SERVICE, { ifNoHosts: 'ignore' }), TURNS)).rejects.toBe(refusal);
  });
});

describe('hosts by custom identifier', () => {
  test('cost one request each, and come in the order in which they were given', async () => {
    const { hosts, asked } = knowing({ 'rack/2': 'b', 'rack/1': 'a' });
    const { hosts: found, lost } = await resolveTargets(hosts, selection(byIdentifiers('rack/2', 'rack/1')), TURNS);
    expect(found.map(({ id, host }) => [id, host?.name])).toEqual([
      ['b', 'name of b'],
      ['a', 'name of a'],
    ]);
    expect(lost).toEqual([]);
    expect(asked()).toEqual(['GET hosts-by-custom-identifier/rack/2', 'GET hosts-by-custom-identifier/rack/1']);
  });

  test('are asked for without regard to letter case only where that is wanted', async () => {
    for (const caseInsensitive of [true, false]) {
      const { hosts, queries } = knowing({ A: 'a' });
      const target: Target = { by: 'customIdentifier', customIdentifiers: ['A'], caseInsensitive };
      await resolveTargets(hosts, selection(target), TURNS);
      expect(queries()).toEqual([caseInsensitive ? [['caseInsensitive', 'true']] : []]);
    }
  });

  test('are one host, however many of its names were given', async () => {
    const { hosts } = knowing({ A: 'a', a: 'a', b: 'b' });
    const { hosts: found } = await resolveTargets(hosts, selection(byIdentifiers('A', 'b', 'a')), TURNS);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('that can’t be read are told with the reason, and keep no one else from being found', async () => {
    const errors = { gone: answered(404), broken: answered(500) };
    const { hosts } = knowing({ ...errors, a: 'a', b: 'b' });
    const resolution = await resolveTargets(hosts, selection(byIdentifiers('a', 'gone', 'broken', 'b')), TURNS);
    expect(resolution.hosts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(resolution.lost).toEqual([
      { customIdentifier: 'gone', error: errors.gone },
      { customIdentifier: 'broken', error: errors.broken },
    ]);
  });

  test('are asked for no further once the key was refused', async () => {
    const { hosts, asked } = knowing({ a: answered(401) });
    const identifiers = Array.from({ length: 100 }, (_, index) => (index === 0 ? 'a' : `a${index}`));
    const { lost } = await resolveTargets(hosts, selection(byIdentifiers(...identifiers)), TURNS);
    expect(lost).toHaveLength(100);
    expect(asked().length).toBeLessThanOrEqual(TURNS.concurrency);
  });
});

test('custom identifiers whose turn never came are lost, and say that nothing was done', async () => {
  const cancellation = new AbortController();
  const { hosts } = hostsOver(() => {
    cancellation.abort();
    return { host: { ...wire('a'), customIdentifier: 'A' } };
  });
  const turns = { concurrency: 1, signal: cancellation.signal };
  const { hosts: found, lost } = await resolveTargets(hosts, selection(byIdentifiers('A', 'B', 'C')), turns);
  expect(found.map(({ id }) => id)).toEqual(['a']);
  expect(lost.map(({ customIdentifier, error }) => [customIdentifier, error.message])).toEqual([
    ['B', 'nothing was done: the step ended before its turn'],
    ['C', 'nothing was done: the step ended before its turn'],
  ]);
});

describe('maxHosts', () => {
  test('is the most that a filter may choose, and an error tells count, limit and that nothing was changed', async () => {
    for (const [count, maxHosts] of [
      [1, 1],
      [2, 1],
      [10, 10],
      [11, 10],
      [1000, 999],
    ] as const) {
      const { hosts } = listing(count);
      const resolving = resolveTargets(hosts, selection(BY_SERVICE, { maxHosts }), TURNS);
      if (count <= maxHosts) {
        expect((await resolving).hosts).toHaveLength(count);
      } else {
        await expect(resolving).rejects.toBeInstanceOf(TargetError);
        await expect(resolving).rejects.toThrow(
          new RegExp(`\\b${count} hosts, but maxHosts is ${maxHosts}: nothing was changed\\. If .* raise maxHosts$`),
        );
      }
    }
  });

  test('is no limit for hosts that were named one by one', async () => {
    const names = ['a', 'b', 'c'];
    const { hosts } = knowing({ a: 'a', b: 'b', c: 'c' });
    for (const target of [byIds(...names), byIdentifiers(...names)]) {
      expect((await resolveTargets(hosts, selection(target, { maxHosts: 1 }), TURNS)).hosts).toHaveLength(3);
    }
  });
});

describe('an empty target', () => {
  const EMPTY: readonly [string, Target, string][] = [
    ['hostIds holds no host ID', byIds(), 'check where the empty list comes from'],
    ['customIdentifier holds no custom identifier', byIdentifiers(), 'check where the empty list comes from'],
    ['no hosts match the filter', BY_SERVICE, 'look for a typo'],
  ];

  test.each(EMPTY)('is an error that says why, and what to do: %s', async (reason, target, remedy) => {
    const resolving = resolveTargets(listing(0).hosts, selection(target), TURNS);
    await expect(resolving).rejects.toBeInstanceOf(TargetError);
    await expect(resolving).rejects.toThrow(
      `${reason}: nothing was changed. If that is fine, set ifNoHosts to warn or ignore; if not, ${remedy}`,
    );
    await expect(resolving).rejects.toHaveProperty('name', 'TargetError');
  });

  test.each(EMPTY)('is a warning, or nothing, where that is asked for: %s', async (reason, target) => {
    const { hosts } = listing(0);
    expect(await resolveTargets(hosts, selection(target, { ifNoHosts: 'warn' }), TURNS)).toEqual({
      hosts: [],
      lost: [],
      warnings: [reason],
      problems: [],
    });
    expect(await resolveTargets(hosts, selection(target, { ifNoHosts: 'ignore' }), TURNS)).toEqual({
      hosts: [],
      lost: [],
      warnings: [],
      problems: [],
    });
  });

  test('is not one whose hosts were all not found: that is their own failure', async () => {
    const { hosts } = knowing({});
    const { lost, warnings } = await resolveTargets(hosts, selection(byIdentifiers('a'), { ifNoHosts: 'warn' }), TURNS);
    expect(lost.map(({ customIdentifier }) => customIdentifier)).toEqual(['a']);
    expect(warnings).toEqual([]);
  });
});
