import { describe, expect, test } from '@jest/globals';
import { HOST_STATUSES } from '../../../src/mackerel/host.ts';
import { type HostFilter, sortListed } from '../../../src/mackerel/host-list.ts';

const ALL: HostFilter = { statuses: HOST_STATUSES };

function wire(id: string, part: object = {}): object {
  return { id, name: `name of ${id}`, status: 'working', roles: { Shop: ['web'] }, ...part };
}

/** The hosts by ID, and of the others who they are and why they are left out. */
function sorted(listed: readonly unknown[], filter: Partial<HostFilter> = {}) {
  const { hosts, misfits, otherNames } = sortListed(listed, { ...ALL, ...filter });
  return { hosts: hosts.map(({ id }) => id), misfits, otherNames };
}

/** Why one host that was listed does not fit; undefined: it does. */
function whyUnfit(part: object, filter: Partial<HostFilter>): string | undefined {
  const { hosts, misfits } = sorted([wire('a', part)], filter);
  expect(hosts.length + misfits.length).toBe(1);
  return misfits[0]?.reason;
}

describe('hosts that were listed', () => {
  test('are hosts in their order where they fit, and nothing else', () => {
    expect(sorted([wire('b'), wire('a')])).toEqual({ hosts: ['b', 'a'], misfits: [], otherNames: [] });
    expect(sorted([])).toEqual({ hosts: [], misfits: [], otherNames: [] });
  });

  test('are each one host, however often they were listed', () => {
    expect(sorted([wire('a'), wire('b'), wire('a')])).toEqual({ hosts: ['a', 'b'], misfits: [], otherNames: [] });
  });

  test('keep what this action does not know of', () => {
    const { hosts } = sortListed([wire('a', { size: 'standard' })], ALL);
    expect(hosts[0]?.wire).toEqual(wire('a', { size: 'standard' }));
  });

  test('do not fit where they are retired, whatever was asked for', () => {
    expect(sorted([wire('a', { isRetired: true }), wire('b', { isRetired: false })])).toEqual({
      hosts: ['b'],
      misfits: [{ id: 'a', name: 'name of a', reason: 'it is retired' }],
      otherNames: [],
    });
  });
});

describe('a service', () => {
  test('has the hosts that have a role in it, or are in it without any', () => {
    for (const roles of [{ Shop: ['web'] }, { Shop: [] }, { Other: ['db'], Shop: ['web'] }]) {
      expect(whyUnfit({ roles }, { service: 'Shop' })).toBeUndefined();
    }
  });

  test.each([{ Other: ['web'] }, { shop: ['web'] }, {}, null, undefined])(
    'does not have a host with the roles %j',
    (roles) => {
      expect(whyUnfit({ roles }, { service: 'Shop' })).toBe('it is not in the service Shop');
    },
  );

  test('is none that every object has', () => {
    for (const service of ['constructor', 'toString', '__proto__']) {
      expect(whyUnfit({}, { service })).toBe(`it is not in the service ${service}`);
    }
  });
});

describe('roles', () => {
  test('have the hosts that have one of them, in the service', () => {
    const filter = { service: 'Shop', roles: ['web', 'db'] };
    expect(whyUnfit({ roles: { Shop: ['db', 'cache'] } }, filter)).toBeUndefined();
    expect(whyUnfit({ roles: { Shop: ['cache'] } }, filter)).toBe('it has none of the roles web, db');
    expect(whyUnfit({ roles: { Shop: ['cache'], Other: ['web'] } }, filter)).toBe('it has none of the roles web, db');
    expect(whyUnfit({ roles: { Shop: [] } }, filter)).toBe('it has none of the roles web, db');
  });

  test('are any, where none are asked for', () => {
    expect(whyUnfit({ roles: { Shop: [] } }, { service: 'Shop', roles: [] })).toBeUndefined();
  });
});

describe('a status', () => {
  test.each(HOST_STATUSES)('that was left out is one that no host may have: %s', (status) => {
    const others = HOST_STATUSES.filter((one) => one !== status);
    expect(whyUnfit({ status }, { statuses: others })).toBe(`its status is ${status}`);
    expect(whyUnfit({ status }, { statuses: [status] })).toBeUndefined();
  });

  test('that is not known today was not left out on purpose', () => {
    expect(whyUnfit({ status: 'hibernating' }, { statuses: ['working'] })).toBeUndefined();
  });
});

describe('a name', () => {
  test('that is another one is told apart from what does not fit: how Mackerel matches is not documented', () => {
    expect(sorted([wire('a'), wire('b')], { name: 'name of b' })).toEqual({
      hosts: ['b'],
      misfits: [],
      otherNames: [{ id: 'a', name: 'name of a', reason: 'its name is not name of b' }],
    });
  });

  test('is of no interest in a host that does not fit anyway', () => {
    const { misfits, otherNames } = sorted([wire('a', { isRetired: true })], { name: 'name of b' });
    expect(misfits).toHaveLength(1);
    expect(otherNames).toEqual([]);
  });
});

describe('a host that can’t be read', () => {
  test('is told by its ID, and keeps no other from being read', () => {
    const { hosts, misfits } = sorted([wire('a', { roles: ['Shop:web'] }), wire('b')]);
    expect(hosts).toEqual(['b']);
    expect(misfits).toEqual([
      { id: 'a', name: undefined, reason: expect.stringMatching(/^it can't be read: roles: ./) },
    ]);
  });

  test.each([[null], ['a'], [7], [[]], [{}], [{ id: 7, name: 'x', status: 'working' }]])(
    'has no ID to be told by where it is %j',
    (entry) => {
      expect(sorted([entry])).toMatchObject({ hosts: [], misfits: [{ id: undefined, name: undefined }] });
    },
  );

  test('is none for fields of which nothing depends', () => {
    for (const odd of [
      { roles: null },
      { createdAt: 'yesterday' },
      { retiredAt: [] },
      { meta: 7 },
      { interfaces: {} },
    ]) {
      expect(sorted([wire('a', odd)]).hosts).toEqual(['a']);
    }
  });
});
