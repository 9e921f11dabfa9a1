import { describe, expect, test } from '@jest/globals';
import { type BulkChange, changeInBulk } from '../../../src/hosts/bulk.ts';
import { Outcomes, RetiredError } from '../../../src/hosts/outcomes.ts';
import type { TargetHost } from '../../../src/hosts/targets.ts';
import { MackerelError } from '../../../src/mackerel/errors.ts';
import { answered, host, mackerelError } from '../builders.ts';
import { hostsOver } from '../stand-in.ts';

const LIMIT = 30;

/** What a host really is: its status; `retired`; or that there is none. */
type Truth = 'working' | 'standby' | 'poweroff' | 'retired' | undefined;

/** The IDs h1, h2, …. */
function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `h${index + 1}`);
}

function unread(ids: readonly string[]): TargetHost[] {
  return ids.map((id) => ({ id, host: undefined }));
}

function read(ids: readonly string[], truth: (id: string) => Truth): TargetHost[] {
  return ids.map((id) => ({ id, host: host({ id, status: truth(id) ?? '', isRetired: truth(id) === 'retired' }) }));
}

interface World {
  targets: readonly TargetHost[];
  /** How each host is; `working` unless it is told. */
  truth?: (id: string) => Truth;
  /** What becomes of a call; by default it is refused as a whole where one of its hosts is retired or unknown. */
  call?: (ids: readonly string[]) => void;
  /** What becomes of reading a host, unless it is told by how it is. */
  onRead?: (id: string) => void;
  /** Whether a host that is as asked after a refused call is so by this step. Default: if it may be. */
  isOurs?: BulkChange['isOurs'];
  dryRun?: boolean;
  readFirst?: boolean;
  concurrency?: number;
  signal?: AbortSignal;
}

/** Sets the status of hosts to standby. */
async function standby(world: World) {
  const { targets, truth = () => 'working', onRead, dryRun = false, concurrency = 1 } = world;
  const { readFirst = false, signal = new AbortController().signal } = world;
  const isOurs: BulkChange['isOurs'] =
    world.isOurs ?? ((_, { wasRead, mayHaveBeenDone }) => wasRead || mayHaveBeenDone);
  const refuse = (ids: readonly string[]) => {
    if (ids.some((id) => truth(id) === undefined || truth(id) === 'retired')) throw answered(404);
  };
  const calls: (string | readonly string[])[] = [];
  const { hosts, asked } = hostsOver(({ path }) => {
    if (path === 'hosts') {
      const live = targets.filter(({ id }) => truth(id) !== undefined && truth(id) !== 'retired');
      return { hosts: live.map(({ id }) => ({ id, name: `name of ${id}`, status: truth(id) })) };
    }
    const id = path.replace('hosts/', '');
    onRead?.(id);
    const is = truth(id);
    if (is === undefined) throw answered(404);
    return { host: { id, name: `name of ${id}`, status: is, isRetired: is === 'retired' } };
  });
  const outcomes = new Outcomes(
    targets.map(({ id }) => id),
    { dryRun },
  );
  const send = async (ids: readonly string[], call: string | readonly string[]) => {
    calls.push(call);
    (world.call ?? refuse)(ids);
    return Promise.resolve();
  };
  const change: BulkChange = {
    one: (id) => send([id], id),
    many: (ids) => send(ids, ids),
    after: { status: 'standby' },
    fieldsOf: ({ status }) => ({ status }),
    assess: ({ status, isRetired }) => {
      if (isRetired) return new RetiredError();
      return status === 'standby' ? 'already' : 'needed';
    },
    isOurs,
  };
  const intents: (readonly string[])[] = [];
  const onIntent = (ids: readonly string[]) => {
    if (calls.length > 0) throw new Error('A host was changed before anybody was told.');
    intents.push(ids);
  };
  await changeInBulk(hosts, targets, change, outcomes, { dryRun, readFirst, onIntent, concurrency, signal });
  const all = outcomes.all();
  return {
    calls,
    intents,
    reads: asked().map((request) => request.replace('GET hosts/', '')),
    all,
    mayBeChanged: (id: string) => outcomes.mayBeChanged(id),
    of: (id: string) => all.find((outcome) => outcome.id === id),
    ids: (outcome: string) => all.filter((one) => one.outcome === outcome).map(({ id }) => id),
  };
}

describe('hosts that nothing is known of', () => {
  test.each([0, 1, 2, 29, 30, 31, 59, 60, 61, 90, 91, 299, 301])(
    'cost ceil(%d/30) calls and no read',
    async (count) => {
      for (const concurrency of [1, 5]) {
        const ids = idsOf(count);
        const { calls, reads, ids: are } = await standby({ targets: unread(ids), concurrency });
        expect(calls).toHaveLength(Math.ceil(count / LIMIT));
        expect(calls.flat()).toEqual(ids);
        expect(reads).toEqual([]);
        expect(are('changed')).toEqual(ids);
      }
    },
  );

  test('take the single endpoint where there is one, and only then', async () => {
    expect((await standby({ targets: unread(['a']) })).calls).toEqual(['a']);
    expect((await standby({ targets: unread(['a', 'b']) })).calls).toEqual([['a', 'b']]);
    const ids = idsOf(31);
    expect((await standby({ targets: unread(ids) })).calls).toEqual([ids.slice(0, 30), 'h31']);
  });

  test('are told as they are now, and claim nothing of how they were', async () => {
    const { of } = await standby({ targets: unread(['a']) });
    expect(of('a')).toMatchObject({ outcome: 'changed', before: undefined, after: { status: 'standby' } });
  });
});

describe('hosts that have been read', () => {
  test('are not written where they are as asked already, and leave no gap in the calls', async () => {
    const ids = idsOf(100);
    const truth = (id: string) => (Number(id.slice(1)) % 2 === 0 ? 'standby' : 'working');
    const { calls, reads, ids: are } = await standby({ targets: read(ids, truth), truth });
    expect(calls.map((call) => call.length)).toEqual([30, 20]);
    expect(calls.flat()).toEqual(ids.filter((id) => truth(id) === 'working'));
    expect(are('unchanged')).toEqual(ids.filter((id) => truth(id) === 'standby'));
    expect(reads).toEqual([]);
  });

  test('are told with before and after', async () => {
    const { of } = await standby({ targets: read(['a'], () => 'working') });
    expect(of('a')).toMatchObject({ before: { status: 'working' }, after: { status: 'standby' }, name: 'web-1' });
  });

  test('cost no call at all where there is nothing to do', async () => {
    const { calls, ids } = await standby({ targets: read(['a', 'b'], () => 'standby') });
    expect(calls).toEqual([]);
    expect(ids('unchanged')).toEqual(['a', 'b']);
  });

  test('are failed at once where they are beyond help, and keep no other from its change', async () => {
    const truth = (id: string) => (id === 'b' ? 'retired' : 'working');
    const { calls, of, ids } = await standby({ targets: read(['a', 'b', 'c'], truth), truth });
    expect(calls).toEqual([['a', 'c']]);
    expect(of('b')?.error).toBeInstanceOf(RetiredError);
    expect(ids('changed')).toEqual(['a', 'c']);
  });
});

describe('a dry run', () => {
  test('reads, sends nothing, and says what would become of each', async () => {
    const truth = (id: string): Truth => ({ a: 'working', b: 'standby', c: 'retired', d: undefined })[id] as Truth;
    const targets = [...unread(['a', 'b', 'c', 'd']), ...read(['e'], () => 'working')];
    const { calls, reads, all } = await standby({
      targets,
      truth: (id) => (id === 'e' ? 'working' : truth(id)),
      dryRun: true,
    });
    expect(calls).toEqual([]);
    expect(reads).toEqual(['a', 'b', 'c', 'd']);
    expect(all.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'planned'],
      ['b', 'unchanged'],
      ['c', 'failed'],
      ['d', 'missing'],
      ['e', 'planned'],
    ]);
    expect(all[0]).toMatchObject({ before: { status: 'working' }, after: { status: 'standby' } });
  });
});

describe('hosts that must be read first', () => {
  test('are read, and the ones that need it are changed', async () => {
    const truth = (id: string): Truth => (id === 'b' ? 'standby' : id === 'c' ? undefined : 'working');
    const { calls, reads, all } = await standby({ targets: unread(['a', 'b', 'c', 'd']), truth, readFirst: true });
    expect(reads).toEqual(['a', 'b', 'c', 'd']);
    expect(calls).toEqual([['a', 'd']]);
    expect(all).toMatchObject([
      { outcome: 'changed', before: { status: 'working' }, after: { status: 'standby' } },
      { outcome: 'unchanged', before: { status: 'standby' } },
      { outcome: 'missing' },
      { outcome: 'changed', before: { status: 'working' } },
    ]);
  });

  test('are not read again where they have been', async () => {
    const { reads } = await standby({ targets: read(['a', 'b'], () => 'working'), readFirst: true });
    expect(reads).toEqual([]);
  });

  test('are each told once and changed, however many they are and whichever are retired or unknown', async () => {
    for (const count of [29, 30, 31, 61]) {
      const ids = idsOf(count);
      const truth = (id: string): Truth => (id === 'h3' ? 'retired' : id === 'h7' ? undefined : 'working');
      const { all, calls, reads, ids: are } = await standby({ targets: unread(ids), truth, readFirst: true });
      const good = ids.filter((id) => truth(id) === 'working');
      expect(all.map(({ id }) => id)).toEqual(ids);
      expect(are('changed')).toEqual(good);
      expect(calls.flat()).toEqual(good);
      expect(are('missing')).toEqual(['h7']);
      expect(are('failed')).toEqual(['h3']);
      for (const one of all.filter(({ outcome }) => outcome === 'changed')) {
        expect(one.before).toEqual({ status: 'working' });
      }
      expect(reads.length).toBeLessThanOrEqual(30);
    }
  });
});

describe('the intent', () => {
  test('is told once, before the first request that changes a host: the hosts that need it, in their order', async () => {
    const truth = (id: string): Truth => (id === 'b' ? 'standby' : 'working');
    expect((await standby({ targets: unread(['a', 'b', 'c']), truth })).intents).toEqual([['a', 'b', 'c']]);
    expect((await standby({ targets: read(['a', 'b', 'c'], truth), truth })).intents).toEqual([['a', 'c']]);
    expect((await standby({ targets: unread(['a', 'b', 'c']), truth, readFirst: true })).intents).toEqual([['a', 'c']]);
    expect((await standby({ targets: unread(idsOf(61)) })).intents).toEqual([idsOf(61)]);
  });

  test('is none in a dry run', async () => {
    expect((await standby({ targets: unread(['a']), dryRun: true })).intents).toEqual([]);
  });
});

describe('a call that is refused', () => {
  test('proves nothing about the other 29: each is read, the good ones are finished by one more call', async () => {
    const ids = idsOf(LIMIT);
    for (const bad of ['h1', 'h15', 'h30']) {
      const {
        calls,
        reads,
        of,
        ids: are,
      } = await standby({
        targets: unread(ids),
        truth: (id) => (id === bad ? undefined : 'working'),
      });
      const others = ids.filter((id) => id !== bad);
      expect(calls).toEqual([ids, others]);
      expect(reads).toEqual(ids);
      expect(are('missing')).toEqual([bad]);
      expect(are('changed')).toEqual(others);
      expect(of('h2')).toMatchObject(bad === 'h2' ? {} : { before: { status: 'working' }, name: 'name of h2' });
    }
  });

  test('for a retired host names that one', async () => {
    const truth = (id: string) => (id === 'b' ? 'retired' : 'working');
    const { of, ids } = await standby({ targets: unread(['a', 'b', 'c']), truth });
    expect(of('b')?.error).toBeInstanceOf(RetiredError);
    expect(ids('changed')).toEqual(['a', 'c']);
  });

  test('concerns its own hosts only: the others are not read', async () => {
    const ids = idsOf(90);
    const {
      calls,
      reads,
      ids: are,
    } = await standby({
      targets: unread(ids),
      truth: (id) => (id === 'h45' ? undefined : 'working'),
    });
    expect(calls.map((call) => call.length)).toEqual([30, 30, 29, 30]);
    expect(reads).toEqual(ids.slice(30, 60));
    expect(are('changed')).toHaveLength(89);
    expect(are('missing')).toEqual(['h45']);
  });

  test('is not repeated as it was where nothing was weeded out: each host gets a call of its own', async () => {
    const { calls, ids } = await standby({
      targets: unread(['a', 'b', 'c']),
      call: (called) => {
        if (called.length > 1) throw answered(404);
      },
    });
    expect(calls).toEqual([['a', 'b', 'c'], 'a', 'b', 'c']);
    expect(ids('changed')).toEqual(['a', 'b', 'c']);
  });

  test('a second time ends in single calls, and each host has its own answer', async () => {
    const { calls, of, ids } = await standby({
      targets: unread(['a', 'b', 'c', 'd']),
      truth: (id) => (id === 'a' ? undefined : 'working'),
      call: (called) => {
        if (called.length > 1 || called[0] === 'c') throw answered(400);
      },
    });
    expect(calls).toEqual([['a', 'b', 'c', 'd'], ['b', 'c', 'd'], 'b', 'c', 'd']);
    expect(ids('changed')).toEqual(['b', 'd']);
    expect(of('c')).toMatchObject({ outcome: 'failed', error: { status: 400 } });
    expect(ids('missing')).toEqual(['a']);
  });

  test('for one host is that host’s own failure: it is read once, and not asked for again', async () => {
    const { calls, reads, of } = await standby({
      targets: unread(['a']),
      call: () => {
        throw answered(400);
      },
    });
    expect([calls, reads]).toEqual([['a'], ['a']]);
    expect(of('a')).toMatchObject({ outcome: 'failed', error: { status: 400 }, name: 'name of a' });
    expect((await standby({ targets: unread(['a']), truth: () => undefined })).ids('missing')).toEqual(['a']);
  });

  test('may have reached some hosts all the same, which are then not called again', async () => {
    const truth = (id: string): Truth => (id === 'a' ? 'standby' : id === 'b' ? undefined : 'working');
    const targets = unread(['a', 'b', 'c', 'd']);
    const { calls, of } = await standby({ targets, truth });
    expect(calls[1]).toEqual(['c', 'd']);
    expect(of('a')).toMatchObject({ outcome: 'changed', before: undefined, after: { status: 'standby' } });
    const others = await standby({ targets, truth, isOurs: () => false });
    expect(others.calls[1]).toEqual(['c', 'd']);
    expect(others.of('a')).toMatchObject({
      outcome: 'unchanged',
      before: { status: 'standby' },
      after: { status: 'standby' },
      note: undefined,
    });
  });

  test('and did reach a host that is known to have been otherwise before', async () => {
    const targets = read(['a', 'b', 'c'], () => 'working');
    const truth = (id: string): Truth => (id === 'a' ? 'standby' : id === 'b' ? undefined : 'working');
    const { of } = await standby({ targets, truth, isOurs: (_, { wasRead }) => wasRead });
    expect(of('a')).toMatchObject({ outcome: 'changed', before: { status: 'working' }, after: { status: 'standby' } });
  });

  test('is followed by no other where every host turns out to be beyond help', async () => {
    const { calls, ids } = await standby({ targets: unread(['a', 'b']), truth: () => 'retired' });
    expect(calls).toEqual([['a', 'b']]);
    expect(ids('failed')).toEqual(['a', 'b']);
  });

  test('for one host that is as asked already has not made it so, and says what Mackerel refused', async () => {
    const call = () => {
      throw answered(400);
    };
    const { of } = await standby({ targets: unread(['a']), truth: () => 'standby', call });
    expect(of('a')).toMatchObject({
      outcome: 'unchanged',
      before: { status: 'standby' },
      note: 'already as asked; Mackerel refused the request (400 reason 400)',
    });
  });

  test('for one host has made it so where an attempt before it may have arrived', async () => {
    const call = () => {
      throw answered(404, { mayHaveArrived: true });
    };
    const { of, mayBeChanged } = await standby({ targets: unread(['a']), truth: () => 'standby', call });
    expect(of('a')).toMatchObject({ outcome: 'changed', note: undefined });
    expect(mayBeChanged('a')).toBe(true);
  });

  test('leaves no doubt about a host that was read after it', async () => {
    const { ids, mayBeChanged } = await standby({
      targets: unread(['a', 'b', 'c', 'd']),
      truth: (id) => ({ a: 'retired', b: 'working', c: undefined, d: 'working' })[id] as Truth,
      call: () => {
        throw answered(400);
      },
    });
    expect(ids('failed')).toEqual(['a', 'b', 'd']);
    expect(ids('missing')).toEqual(['c']);
    expect(['a', 'b', 'c', 'd'].filter(mayBeChanged)).toEqual([]);
  });

  test('tells whether a host is ours what is known of it', async () => {
    const known: object[] = [];
    const isOurs: BulkChange['isOurs'] = ({ id }, of) => {
      known.push({ id, ...of });
      return true;
    };
    const call = (ids: readonly string[]) => {
      throw answered(ids.length > 1 ? 404 : 400);
    };
    const targets = [...read(['a'], () => 'working'), ...unread(['b'])];
    await standby({ targets, truth: () => 'standby', call, isOurs });
    await standby({ targets: unread(['c']), truth: () => 'standby', call, isOurs });
    expect(known).toEqual([
      { id: 'a', wasRead: true, mayHaveBeenDone: true },
      { id: 'b', wasRead: false, mayHaveBeenDone: true },
      { id: 'c', wasRead: false, mayHaveBeenDone: false },
    ]);
  });

  test('is repeated only once for a host that is the only good one', async () => {
    const { calls, of } = await standby({
      targets: unread(['a', 'b', 'c']),
      truth: (id) => (id === 'b' ? 'working' : undefined),
      call: () => {
        throw answered(400);
      },
    });
    expect(calls).toEqual([['a', 'b', 'c'], 'b']);
    expect(of('b')).toMatchObject({ outcome: 'failed', error: { status: 400 } });
  });

  test('leaves the status that a host had before it as what it was before', async () => {
    const { of } = await standby({
      targets: read(['a', 'b'], () => 'poweroff'),
      truth: (id) => (id === 'a' ? 'working' : 'retired'),
    });
    expect(of('a')).toMatchObject({ outcome: 'changed', before: { status: 'poweroff' } });
  });

  test('leaves as unknown a host that could not be read to find out: the call may have changed it', async () => {
    const broken = answered(500);
    const { of, ids, mayBeChanged } = await standby({
      targets: unread(['a', 'b', 'c', 'd']),
      truth: (id) => (id === 'a' ? undefined : 'working'),
      onRead: (id) => {
        if (id === 'b') throw broken;
      },
    });
    expect(of('b')).toMatchObject({ outcome: 'unknown', fails: true, error: broken });
    expect(mayBeChanged('b')).toBe(true);
    expect(ids('missing')).toEqual(['a']);
    expect(ids('changed')).toEqual(['c', 'd']);
  });
});

describe('a failure that is no host’s', () => {
  test.each([
    ['unknown', 'Mackerel is down', answered(503)],
    ['unknown', 'the connection was cut', mackerelError({ kind: 'unreachable', mayHaveArrived: true })],
    ['unknown', 'the reply can’t be read', mackerelError({ kind: 'unreadable', status: 200, mayHaveArrived: true })],
    ['unknown', 'a redirect', answered(302)],
    ['unknown', 'a mistake of our own', new TypeError('x is not a function')],
    ['failed', 'too many requests', answered(429)],
    ['failed', 'nobody listens', mackerelError({ kind: 'unreachable' })],
  ])('leaves all its hosts as %s, with the reason, and no host is read: %s', async (becomes, _, error) => {
    const ids = idsOf(31);
    const { calls, reads, all, mayBeChanged } = await standby({
      targets: unread(ids),
      call: (called) => {
        if (called.length > 1) throw error;
      },
    });
    expect(calls).toHaveLength(2);
    // Whether it is due to a host is asked only where Mackerel itself says that it could not.
    const isAsked = error instanceof MackerelError && (error.status ?? 0) >= 500;
    expect(reads).toEqual(isAsked ? ['GET org'] : []);
    expect(all.slice(0, 30).every((one) => one.outcome === becomes && one.error === error)).toBe(true);
    expect(ids.map(mayBeChanged)).toEqual(ids.map((id) => becomes === 'unknown' || id === 'h31'));
    expect(all[30]).toMatchObject({ outcome: 'changed' });
  });

  test('leaves what was found out before it as it was found', async () => {
    const { calls, of, ids } = await standby({
      targets: unread(['a', 'b', 'c']),
      truth: (id) => (id === 'a' ? undefined : 'working'),
      call: (called) => {
        throw answered(called.length === 3 ? 404 : 503);
      },
    });
    expect(calls).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    expect(ids('missing')).toEqual(['a']);
    for (const id of ['b', 'c']) expect(of(id)).toMatchObject({ outcome: 'unknown', error: { status: 503 } });
  });

  test.each([401, 403])('of the key (%d) ends the work: no further call, no read', async (status) => {
    const { calls, reads, ids } = await standby({
      targets: unread(idsOf(300)),
      call: () => {
        throw answered(status);
      },
    });
    expect(calls).toHaveLength(1);
    expect(reads).toEqual([]);
    expect(ids('failed')).toHaveLength(300);
  });

  test('is a cancellation: what was done stands, and the rest says that nothing was done', async () => {
    const cancellation = new AbortController();
    const { calls, ids, of } = await standby({
      targets: unread(idsOf(90)),
      call: () => {
        cancellation.abort();
      },
      signal: cancellation.signal,
    });
    expect(calls).toHaveLength(1);
    expect(ids('changed')).toEqual(idsOf(30));
    expect(of('h31')?.error?.message).toMatch(/nothing was done/);
  });
});

test('whatever is wrong with which hosts, each is told exactly once, and no good one is lost', async () => {
  const truths: Truth[] = ['working', 'standby', 'retired', undefined];
  for (let mask = 0; mask < 4 ** 4; mask++) {
    const ids = ['a', 'b', 'c', 'd'];
    const truth = (id: string): Truth => truths[Math.floor(mask / 4 ** ids.indexOf(id)) % 4];
    const { all, calls, reads } = await standby({ targets: unread(ids), truth });
    expect(all.map(({ id, outcome, error }) => [id, error instanceof RetiredError ? 'retired' : outcome])).toEqual(
      ids.map((id) => {
        const is = truth(id);
        return [id, is === 'working' || is === 'standby' ? 'changed' : (is ?? 'missing')];
      }),
    );
    expect(calls.length).toBeLessThanOrEqual(2);
    expect(reads).toEqual(calls.length === 1 && all.every(({ outcome }) => outcome === 'changed') ? [] : ids);
  }
});
