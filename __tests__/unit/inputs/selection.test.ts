import { describe, expect, test } from '@jest/globals';
import type { InputName } from '../../../src/inputs/names.ts';
import { ANY_WAY, selectionBy } from '../../../src/inputs/selection.ts';
import { readInputs } from '../../../src/main.ts';
import { answered } from '../builders.ts';
import { env, problems } from '../environment.ts';
import { fittingHost, run, wireHost } from '../operations/run.ts';
import type { Asked } from '../stand-in.ts';

type Given = Partial<Record<InputName, string>>;

const UPDATE = { operation: 'update', memo: 'm' } as const;
const STATUS = { operation: 'update-status', status: 'standby' } as const;
const ROLES = { operation: 'update-roles', roleFullnames: 'Shop:web' } as const;
const RETIRE = { operation: 'retire' } as const;
const GET = { operation: 'get' } as const;
const LIST = { operation: 'list' } as const;
const METRICS = { operation: 'list-metric-names' } as const;
const MONITORED = { operation: 'list-monitored-statuses' } as const;
const WAIT = { operation: 'wait-until-ok', waitTimeout: '0' } as const;

const CHANGES_BY_ANY_WAY = [STATUS, ROLES, RETIRE] as const;
const READS_BY_ANY_WAY = [METRICS, MONITORED, WAIT] as const;
const BY_ANY_WAY = [...CHANGES_BY_ANY_WAY, ...READS_BY_ANY_WAY] as const;
const ALL_STATUSES = ['working', 'standby', 'maintenance', 'poweroff'];

/** The hosts of a result, by what became of them. */
async function hostsOf(...from: Parameters<typeof run>) {
  const { result } = await run(...from);
  if (result.kind !== 'hosts' && result.kind !== 'readings') throw new Error(`${result.kind} are no hosts.`);
  return result;
}

/** Which hosts an operation takes: the requests by which it finds them, or their IDs, where it needs none. */
async function target(inputs: Given): Promise<readonly (string | undefined)[]> {
  const { result, sent } = await run(inputs);
  const finding = sent.filter(({ method, path }) => method === 'GET' && /^hosts(-by-custom-identifier.*)?$/.test(path));
  if (finding.length > 0)
    return finding.map(({ path, query }) => [path, ...query.map((pair) => pair.join('='))].join(' '));
  return 'hosts' in result ? result.hosts.map(({ id }) => id) : [];
}

/** The request for hosts by a filter; of what is not given, hosts of all statuses. */
function filter({ statuses = ALL_STATUSES, ...parts }: { statuses?: readonly string[]; [part: string]: unknown }) {
  const words = Object.entries(parts).flatMap(([name, value]) => [value].flat().map((one) => `${name}=${String(one)}`));
  return [['hosts', ...words, ...statuses.map((status) => `status=${status}`)].join(' ')];
}

/** Answers with as many hosts wherever hosts are listed, and lets everything else succeed. */
const listing =
  (count: number) =>
  ({ method, path, query }: Asked) =>
    method === 'GET'
      ? {
          hosts: Array.from({ length: count }, (_, index) => fittingHost(`h${index}`, query)),
          host: wireHost(path.split('/')[1] ?? ''),
          names: [],
          monitoredStatuses: [],
        }
      : { success: true, id: path.split('/')[1] };

describe('the target', () => {
  test.each(BY_ANY_WAY)('of $operation is hosts by ID, by custom identifier, or by a filter', async (operation) => {
    expect(await target({ ...operation, hostIds: 'a b' })).toEqual(['a', 'b']);
    expect(await target({ ...operation, customIdentifier: 'rack/1' })).toEqual(['hosts-by-custom-identifier/rack/1']);
    expect(await target({ ...operation, service: 'Shop' })).toEqual(filter({ service: 'Shop' }));
    expect(await target({ ...operation, name: 'web-1' })).toEqual(filter({ name: 'web-1' }));
  });

  test.each(BY_ANY_WAY)('of $operation is never nothing, nor hosts by an empty expression', async (operation) => {
    for (const empty of [{}, { hostIds: ' ', customIdentifier: '\n', service: '', role: '', name: ' ' }]) {
      const besides = operation === STATUS ? ', or statuses' : '';
      expect(await problems({ ...operation, ...empty })).toEqual([
        {
          input: `hostIds, or customIdentifier, or service, role, name, currentStatus, or hostIdFile${besides}`,
          value: '',
          accepted: expect.stringMatching(/^No target hosts: set exactly one/),
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
        expect(problem?.accepted).toMatch(/^These are 2 ways to select hosts\. Set exactly one/);
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
    expect(await target({ ...GET, hostIds: 'a' })).toEqual(['a']);
    expect(await target({ ...GET, customIdentifier: 'a,b' })).toEqual(['hosts-by-custom-identifier/a,b']);
    expect(await problems({ ...GET, service: 'Shop' })).toMatchObject([
      { input: 'hostIds, or customIdentifier, or hostIdFile' },
    ]);
    expect(await problems({ ...GET, hostIds: 'a', customIdentifier: 'b' })).toMatchObject([
      { input: 'hostIds, customIdentifier' },
    ]);
  });
});

describe('the target of update', () => {
  const written = async (inputs: Given) => (await run(inputs)).sent.find(({ method }) => method === 'PUT')?.body;

  test('is hosts by ID or by a filter', async () => {
    expect(await target({ ...UPDATE, hostIds: 'a' })).toEqual(['a']);
    expect(await target({ ...UPDATE, service: 'Shop', role: 'web' })).toEqual(
      filter({ service: 'Shop', role: ['web'] }),
    );
    expect(await problems({ ...UPDATE, hostIds: 'a', service: 'Shop' })).toMatchObject([{ input: 'hostIds, service' }]);
  });

  test('has no filter by name, since that is the name to write', async () => {
    const inputs = { operation: 'update', service: 'Shop', name: 'web-2' } as const;
    expect(await target(inputs)).toEqual(filter({ service: 'Shop' }));
    expect(await written(inputs)).toMatchObject({ name: 'web-2' });
    expect(await problems({ operation: 'update', hostIds: 'a', name: 'web-2' })).toEqual([]);
    expect(await problems({ operation: 'update', name: 'web-2' })).toEqual([
      {
        input: 'hostIds, or service, role, currentStatus, or hostIdFile',
        value: '',
        accepted: expect.stringMatching(/^No target hosts/),
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
    expect(await target(inputs)).toEqual(['a']);
    expect(await written(inputs)).toMatchObject({ customIdentifier: 'rack/2' });
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
        filter({ service: 'Shop', role: ['web', 'db'], name: 'web-1', statuses: ['working', 'poweroff'] }),
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
        expect(await target({ ...operation, service: 'Shop', currentStatus })).toEqual(
          filter({ service: 'Shop', statuses }),
        );
      }
    }
  });

  test('names each status that does not exist', async () => {
    expect(await problems({ ...LIST, currentStatus: 'working, retired, Standby' })).toEqual(
      [
        ['retired', ''],
        ['Standby', ' Did you mean `standby`?'],
      ].map(([value, hint]) => ({
        input: 'currentStatus',
        value,
        accepted: `Use one or more of: working, standby, maintenance, poweroff.${hint ?? ''}`,
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
      expect(await target({ ...STATUS, customIdentifier })).toEqual([
        'hosts-by-custom-identifier/a, b',
        'hosts-by-custom-identifier/c/d',
      ]);
    }
  });

  test('are told apart by letter case, unless it is asked otherwise', async () => {
    expect(await target({ ...STATUS, customIdentifier: 'a', caseInsensitive: 'true' })).toEqual([
      'hosts-by-custom-identifier/a caseInsensitive=true',
    ]);
  });

  test('must not be ones that a path can’t hold', async () => {
    expect(await problems({ ...STATUS, customIdentifier: 'a\n..\n.' })).toMatchObject([
      { input: 'customIdentifier', value: '..' },
      { input: 'customIdentifier', value: '.' },
    ]);
  });
});

describe('maxHosts', () => {
  test('of retire is 10 where it is not given', async () => {
    const inputs = { ...RETIRE, service: 'Shop' };
    expect((await hostsOf(inputs, listing(10))).hosts).toHaveLength(10);
    await expect(run(inputs, listing(11))).rejects.toThrow('maxHosts is 10');
  });

  test.each([STATUS, ROLES, UPDATE, METRICS, LIST])(
    'of $operation is none where it is not given',
    async (operation) => {
      expect((await hostsOf({ ...operation, service: 'Shop' }, listing(100))).hosts).toHaveLength(100);
    },
  );

  test('is taken as it is given by every operation that changes hosts', async () => {
    for (const operation of [...CHANGES_BY_ANY_WAY, UPDATE]) {
      for (const maxHosts of [1, 11]) {
        const inputs = { ...operation, service: 'Shop', maxHosts: String(maxHosts) };
        expect((await hostsOf(inputs, listing(maxHosts))).hosts).toHaveLength(maxHosts);
        await expect(run(inputs, listing(maxHosts + 1))).rejects.toThrow(`maxHosts is ${maxHosts}`);
      }
      expect(await problems({ ...operation, service: 'Shop', maxHosts: '1000000' })).toEqual([]);
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
      const nothing = (ifNoHosts: string) => hostsOf({ ...operation, service: 'Shop', ifNoHosts }, listing(0));
      for (const ifNoHosts of ['', 'error']) await expect(nothing(ifNoHosts)).rejects.toThrow('set ifNoHosts to');
      expect(await nothing('warn')).toMatchObject({ hosts: [], warnings: [expect.any(String)] });
      expect(await nothing('ignore')).toMatchObject({ hosts: [], warnings: [] });
      expect(await problems({ ...operation, service: 'Shop', ifNoHosts: 'skip' })).toEqual([
        { input: 'ifNoHosts', value: 'skip', accepted: 'Use one of: error, warn, ignore.' },
      ]);
    }
  });
});

test('ignoreMissing is off, unless it is switched on', async () => {
  for (const inputs of [...BY_ANY_WAY, GET, UPDATE]) {
    for (const [ignoreMissing, fails] of [
      ['', true],
      ['true', false],
    ] as const) {
      const { hosts } = await hostsOf({ ...inputs, hostIds: 'a', ignoreMissing }, ({ path }) => {
        if (path === 'org') return { name: 'example-org' };
        throw answered(404);
      });
      expect(hosts).toMatchObject([{ id: 'a', outcome: 'missing', fails }]);
    }
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

describe('the inputs of a way to choose hosts', () => {
  const GUARDS = ['ifNoHosts', 'ignoreMissing'];

  test('are those of its ways, and the guards', () => {
    expect(selectionBy({ ways: ANY_WAY, changes: false }).inputs).toEqual([
      ...['hostIds', 'customIdentifier', 'caseInsensitive', 'service', 'role', 'name', 'currentStatus', 'hostIdFile'],
      ...GUARDS,
    ]);
    expect(selectionBy({ ways: ['hostIds'], changes: false }).inputs).toEqual(['hostIds', ...GUARDS]);
  });

  test('have a limit where a filter matches what is changed, and only there', () => {
    expect(selectionBy({ ways: ['hostIds', 'filter'], changes: true }).inputs).toContain('maxHosts');
    expect(selectionBy({ ways: ['hostIds', 'filter'], changes: false }).inputs).not.toContain('maxHosts');
    expect(selectionBy({ ways: ['hostIds'], changes: true }).inputs).not.toContain('maxHosts');
  });

  test('have no name where that is the name to write', () => {
    expect(selectionBy({ ways: ['filter'], changes: true, filterByName: false }).inputs).toEqual([
      ...['service', 'role', 'currentStatus'],
      ...GUARDS,
      'maxHosts',
    ]);
  });
});
