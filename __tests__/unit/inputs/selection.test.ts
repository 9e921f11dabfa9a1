import { describe, expect, test } from '@jest/globals';
import type { Selection } from '../../../src/hosts/targets.ts';
import type { InputName } from '../../../src/inputs/names.ts';
import { readInputs } from '../../../src/inputs.ts';
import { env, problems } from '../environment.ts';

type Given = Partial<Record<InputName, string>>;

const UPDATE = { operation: 'update', memo: 'm' } as const;
const STATUS = { operation: 'update-status', status: 'standby' } as const;
const ROLES = { operation: 'update-roles', roleFullnames: 'Shop:web' } as const;
const RETIRE = { operation: 'retire' } as const;
const GET = { operation: 'get' } as const;
const LIST = { operation: 'list' } as const;
const METRICS = { operation: 'list-metric-names' } as const;
const MONITORED = { operation: 'list-monitored-statuses' } as const;
const WAIT = { operation: 'wait-until-ok' } as const;

const CHANGES_BY_ANY_WAY = [STATUS, ROLES, RETIRE] as const;
const READS_BY_ANY_WAY = [METRICS, MONITORED, WAIT] as const;
const BY_ANY_WAY = [...CHANGES_BY_ANY_WAY, ...READS_BY_ANY_WAY] as const;
const ALL_STATUSES = ['working', 'standby', 'maintenance', 'poweroff'];

async function selection(inputs: Given): Promise<Selection> {
  const { operation } = await readInputs(env(inputs));
  if (!('selection' in operation)) throw new Error(`${operation.operation} selects no hosts.`);
  return operation.selection;
}

async function target(inputs: Given): Promise<Selection['target']> {
  return (await selection(inputs)).target;
}

/** The filter that is meant where nothing else is given. */
function filter(part: object) {
  return { by: 'filter', filter: { service: undefined, roles: [], name: undefined, statuses: ALL_STATUSES, ...part } };
}

describe('the target', () => {
  test.each(BY_ANY_WAY)('of $operation is hosts by ID, by custom identifier, or by a filter', async (operation) => {
    expect(await target({ ...operation, hostIds: 'a b' })).toEqual({ by: 'hostIds', hostIds: ['a', 'b'] });
    expect(await target({ ...operation, customIdentifier: 'rack/1' })).toEqual({
      by: 'customIdentifier',
      customIdentifiers: ['rack/1'],
      caseInsensitive: false,
    });
    expect(await target({ ...operation, service: 'Shop' })).toEqual(filter({ service: 'Shop' }));
    expect(await target({ ...operation, name: 'web-1' })).toEqual(filter({ name: 'web-1' }));
  });

  test.each(BY_ANY_WAY)('of $operation is never nothing, nor hosts by an empty expression', async (operation) => {
    for (const empty of [{}, { hostIds: ' ', customIdentifier: '\n', service: '', role: '', name: ' ' }]) {
      expect(await problems({ ...operation, ...empty })).toEqual([
        {
          input: 'hostIds, or customIdentifier, or service, role, name, currentStatus',
          value: '',
          accepted: expect.stringMatching(/^No host is named: give exactly one/),
        },
      ]);
    }
  });

  test.each(BY_ANY_WAY)('of $operation is never given in two ways, nor in three', async (operation) => {
    const ways = [
      { hostIds: 'a' },
      { customIdentifier: 'rack/1' },
      { service: 'Shop' },
      { name: 'web-1' },
      { service: 'Shop', name: 'web-1' },
      { currentStatus: 'working' },
    ];
    const isFilter = (way: object) => !('hostIds' in way) && !('customIdentifier' in way);
    for (const [index, one] of ways.entries()) {
      for (const other of ways.slice(index + 1)) {
        if (isFilter(one) && isFilter(other)) continue;
        const [problem, ...others] = await problems({ ...operation, ...one, ...other });
        expect(others).toEqual([]);
        expect(problem?.accepted).toMatch(/^These are 2 ways to name hosts\. Give exactly one/);
        for (const input of Object.keys({ ...one, ...other })) expect(problem?.input).toContain(input);
      }
    }
    expect(await problems({ ...operation, hostIds: 'a', customIdentifier: 'b', service: 'Shop' })).toEqual([
      { input: 'hostIds, customIdentifier, service', accepted: expect.stringMatching(/^These are 3 ways/) },
    ]);
  });

  test('of two ways names all inputs of both, by way', async () => {
    expect(await problems({ ...STATUS, hostIds: 'a', service: 'Shop', name: 'web-1' })).toMatchObject([
      { input: 'hostIds, service and name' },
    ]);
  });

  test('of get is hosts by ID or custom identifier: a filter is for list', async () => {
    expect(await target({ ...GET, hostIds: 'a' })).toEqual({ by: 'hostIds', hostIds: ['a'] });
    expect(await target({ ...GET, customIdentifier: 'a,b' })).toMatchObject({ customIdentifiers: ['a,b'] });
    expect(await problems({ ...GET, service: 'Shop' })).toMatchObject([{ input: 'hostIds, or customIdentifier' }]);
    expect(await problems({ ...GET, hostIds: 'a', customIdentifier: 'b' })).toMatchObject([
      { input: 'hostIds, customIdentifier' },
    ]);
  });
});

describe('the target of update', () => {
  test('is hosts by ID or by a filter', async () => {
    expect(await target({ ...UPDATE, hostIds: 'a' })).toEqual({ by: 'hostIds', hostIds: ['a'] });
    expect(await target({ ...UPDATE, service: 'Shop', role: 'web' })).toEqual(
      filter({ service: 'Shop', roles: ['web'] }),
    );
    expect(await problems({ ...UPDATE, hostIds: 'a', service: 'Shop' })).toMatchObject([{ input: 'hostIds, service' }]);
  });

  test('has no filter by name, since that is the name to write', async () => {
    const inputs = { operation: 'update', service: 'Shop', name: 'web-2' } as const;
    expect(await target(inputs)).toEqual(filter({ service: 'Shop' }));
    expect((await readInputs(env(inputs))).operation).toHaveProperty('fields.name', 'web-2');
    expect(await problems({ operation: 'update', hostIds: 'a', name: 'web-2' })).toEqual([]);
    expect(await problems({ operation: 'update', name: 'web-2' })).toEqual([
      {
        input: 'hostIds, or service, role, currentStatus',
        value: '',
        accepted: expect.stringMatching(/^No host is named/),
      },
    ]);
  });

  test('is not chosen by the name to write, where the filter is by status alone', async () => {
    expect(await problems({ operation: 'update', currentStatus: 'working', name: 'web-2' })).toEqual([
      { input: 'currentStatus', value: 'working', accepted: expect.stringContaining('needs service:') },
    ]);
  });

  test('is not chosen by the custom identifier to write', async () => {
    const inputs = { operation: 'update', hostIds: 'a', customIdentifier: 'rack/2' } as const;
    expect(await target(inputs)).toEqual({ by: 'hostIds', hostIds: ['a'] });
    expect((await readInputs(env(inputs))).operation).toHaveProperty('fields.customIdentifier', 'rack/2');
    expect(await problems({ operation: 'update', customIdentifier: 'rack/2' })).toHaveLength(1);
  });

  test('is of no use without a field to change', async () => {
    const [problem, ...others] = await problems({ operation: 'update', hostIds: 'a' });
    expect(others).toEqual([]);
    expect(problem?.accepted).toMatch(/^Nothing is to be updated/);
    for (const field of ['name', 'displayName', 'memo', 'customIdentifier', 'meta', 'checks', 'roleFullnames']) {
      expect(problem?.input.split(', ')).toContain(field);
    }
  });
});

describe('a filter', () => {
  test('holds everything that is given', async () => {
    const given = { service: 'Shop', role: 'web, db', name: 'web-1', currentStatus: 'working poweroff' };
    for (const operation of [...BY_ANY_WAY, LIST]) {
      expect(await target({ ...operation, ...given })).toEqual(
        filter({ service: 'Shop', roles: ['web', 'db'], name: 'web-1', statuses: ['working', 'poweroff'] }),
      );
    }
  });

  test('takes hosts of all four statuses, unless it is told which: Mackerel itself would leave two out', async () => {
    for (const [currentStatus, statuses] of [
      ['', ALL_STATUSES],
      [' ', ALL_STATUSES],
      ['[]', ALL_STATUSES],
      ['maintenance', ['maintenance']],
      ['["standby", "working"]', ['working', 'standby']],
      ['working,working standby', ['working', 'standby']],
    ] as const) {
      for (const operation of [...BY_ANY_WAY, UPDATE, LIST]) {
        expect(await target({ ...operation, service: 'Shop', currentStatus })).toMatchObject({ filter: { statuses } });
      }
    }
  });

  test('names each status that does not exist', async () => {
    expect(await problems({ ...LIST, currentStatus: 'working, retired, Standby' })).toEqual(
      ['retired', 'Standby'].map((value) => ({
        input: 'currentStatus',
        value,
        accepted: 'Use one or more of: working, standby, maintenance, poweroff.',
      })),
    );
  });

  test.each([...BY_ANY_WAY, UPDATE, LIST])(
    'of $operation needs a service for its roles: without one, Mackerel would take every host',
    async (operation) => {
      for (const more of [{}, { currentStatus: 'working' }]) {
        expect(await problems({ ...operation, ...more, role: 'web db' })).toEqual([
          { input: 'role', value: 'web, db', accepted: expect.stringContaining('give service too') },
        ]);
      }
    },
  );

  test('needs a service for its roles even where a name is given', async () => {
    for (const operation of [...BY_ANY_WAY, LIST]) {
      expect(await problems({ ...operation, role: 'web', name: 'web-1' })).toMatchObject([
        { input: 'role', value: 'web' },
      ]);
    }
  });

  test.each(CHANGES_BY_ANY_WAY)('for $operation needs a service or a name', async (operation) => {
    expect(await problems({ ...operation, currentStatus: 'working, standby' })).toEqual([
      {
        input: 'currentStatus',
        value: 'working, standby',
        accepted: expect.stringMatching(/needs service or name: .*whole organization/),
      },
    ]);
    for (const narrow of [{ service: 'Shop' }, { name: 'web-1' }]) {
      expect(await problems({ ...operation, ...narrow, currentStatus: 'working' })).toEqual([]);
    }
  });

  test.each(READS_BY_ANY_WAY)('for $operation may be a status alone: it changes nothing', async (operation) => {
    expect(await target({ ...operation, currentStatus: 'standby' })).toEqual(filter({ statuses: ['standby'] }));
  });

  test('for list may be left out altogether', async () => {
    expect(await target(LIST)).toEqual(filter({}));
  });

  test('has names of services and roles as Mackerel allows them', async () => {
    for (const name of ['ab', '0_-', 'x'.repeat(63)]) {
      expect(await problems({ ...LIST, service: name, role: name })).toEqual([]);
    }
    for (const name of ['a', '-ab', 'a.b', 'Shop:web', 'サービス', 'x'.repeat(64), 'a/b', 'a&role=b']) {
      expect(await problems({ ...LIST, service: name })).toMatchObject([{ input: 'service', value: name }]);
      expect(await problems({ ...LIST, service: 'Shop', role: name })).toMatchObject([{ input: 'role', value: name }]);
    }
  });
});

describe('custom identifiers', () => {
  test('are one a line, since they may hold commas and spaces, or a JSON array', async () => {
    for (const customIdentifier of ['a, b\n\n c/d \na, b', '["a, b","c/d"]']) {
      expect(await target({ ...STATUS, customIdentifier })).toMatchObject({ customIdentifiers: ['a, b', 'c/d'] });
    }
  });

  test('are told apart by letter case, unless it is asked otherwise', async () => {
    expect(await target({ ...STATUS, customIdentifier: 'a', caseInsensitive: 'true' })).toEqual({
      by: 'customIdentifier',
      customIdentifiers: ['a'],
      caseInsensitive: true,
    });
  });

  test('must not be ones that a path can’t hold', async () => {
    expect(await problems({ ...STATUS, customIdentifier: 'a\n..\n.' })).toMatchObject([
      { input: 'customIdentifier', value: '..' },
      { input: 'customIdentifier', value: '.' },
    ]);
  });
});

describe('maxHosts', () => {
  test.each([
    [RETIRE, 10],
    [STATUS, undefined],
    [ROLES, undefined],
    [UPDATE, undefined],
    [METRICS, undefined],
    [LIST, undefined],
  ] as const)('of %j is %p where it is not given', async (operation, expected) => {
    expect((await selection({ ...operation, service: 'Shop' })).maxHosts).toBe(expected);
  });

  test('is taken as it is given by every operation that changes hosts', async () => {
    for (const operation of [...CHANGES_BY_ANY_WAY, UPDATE]) {
      for (const maxHosts of [1, 11, 1_000_000]) {
        expect(await selection({ ...operation, service: 'Shop', maxHosts: String(maxHosts) })).toMatchObject({
          maxHosts,
        });
      }
    }
  });

  test('is a whole number of one at the least', async () => {
    for (const value of ['0', '-1', '1.5', 'ten', '1000001']) {
      expect(await problems({ ...RETIRE, service: 'Shop', maxHosts: value })).toMatchObject([
        { input: 'maxHosts', value },
      ]);
    }
  });

  test('is not used where nothing is changed', async () => {
    for (const inputs of [LIST, { ...GET, hostIds: 'a' }, { ...METRICS, hostIds: 'a' }]) {
      expect((await readInputs(env({ ...inputs, maxHosts: '5' }))).unused).toEqual(['maxHosts']);
    }
  });
});

describe('an empty target', () => {
  test('is an error, unless ifNoHosts says otherwise', async () => {
    for (const operation of [...BY_ANY_WAY, UPDATE, LIST]) {
      for (const [ifNoHosts, expected] of [
        ['', 'error'],
        ['error', 'error'],
        ['warn', 'warn'],
        ['ignore', 'ignore'],
      ] as const) {
        expect((await selection({ ...operation, service: 'Shop', ifNoHosts })).ifNoHosts).toBe(expected);
      }
      expect(await problems({ ...operation, service: 'Shop', ifNoHosts: 'skip' })).toEqual([
        { input: 'ifNoHosts', value: 'skip', accepted: 'Use one of: error, warn, ignore.' },
      ]);
    }
  });
});

test('ignoreMissing is off, unless it is switched on', async () => {
  for (const inputs of [...BY_ANY_WAY, GET, UPDATE]) {
    expect((await selection({ ...inputs, hostIds: 'a' })).ignoreMissing).toBe(false);
    expect((await selection({ ...inputs, hostIds: 'a', ignoreMissing: 'true' })).ignoreMissing).toBe(true);
  }
});

test('all that is wrong with a selection is told at once', async () => {
  const found = await problems({
    ...RETIRE,
    hostIds: 'a/b',
    customIdentifier: '..',
    role: 'w',
    maxHosts: '0',
    ifNoHosts: 'never',
    ignoreMissing: 'perhaps',
  });
  expect(found.map(({ input }) => input)).toEqual(
    expect.arrayContaining(['hostIds, customIdentifier, role', 'hostIds', 'maxHosts', 'ifNoHosts', 'ignoreMissing']),
  );
});
