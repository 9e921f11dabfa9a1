import type { HostStatus, NewHost } from './hosts/host.ts';
import type { NewMonitor } from './monitors/monitor.ts';
import type { World } from './world.ts';
import { addHost } from './world.ts';

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  Shop: ['web', 'app', 'db-master', 'db-replica'],
  Blog: ['proxy', 'app', 'cache'],
  'Hatena-Bookmark': ['web', 'db-master', 'worker'],
  'batch-jobs': ['worker'],
};
const ROLE_FULLNAMES = Object.entries(SERVICES).flatMap(([service, roles]) =>
  roles.map((role) => `${service}:${role}`),
);

/** In every twenty hosts: fifteen working, two standby, two in maintenance, one powered off. */
const STATUSES: readonly HostStatus[] = [
  ...Array<HostStatus>(15).fill('working'),
  'standby',
  'standby',
  'maintenance',
  'maintenance',
  'poweroff',
];

const FIRST_CREATED_AT = Date.UTC(2026, 0, 1) / 1000;

// One object for all: what hosts hold is replaced, never changed in place.
const META = {
  'agent-name': 'mackerel-agent/0.85.0 (Revision 2f531c6)',
  'agent-revision': '2f531c6',
  'agent-version': '0.85.0',
  cpu: [
    { mhz: '2500.000', model_name: 'Intel(R) Xeon(R) Platinum 8259CL' },
    { mhz: '2500.000', model_name: 'Intel(R) Xeon(R) Platinum 8259CL' },
  ],
  kernel: { name: 'Linux', os: 'GNU/Linux', machine: 'x86_64', release: '6.8.0-1021-aws', version: '#23-Ubuntu SMP' },
  memory: { total: '8039284kB', free: '5106424kB' },
};

const CONNECTIVITY = '2cSZzK3XfmG';

/** Monitors as an organization has them. */
const MONITORS: readonly NewMonitor[] = [
  { id: CONNECTIVITY, type: 'connectivity', name: 'connectivity' },
  {
    id: '2cSZzK3XfmH',
    type: 'host',
    name: 'CPU %',
    duration: 3,
    metric: 'cpu%',
    operator: '>',
    warning: 80,
    critical: 90,
    scopes: ['Shop', 'Blog:app'],
  },
  {
    id: '2cSZzK3XfmJ',
    type: 'service',
    name: 'Shop latency',
    service: 'Shop',
    duration: 1,
    metric: 'latency.p95',
    operator: '>',
    warning: 1,
    critical: 3,
  },
  {
    id: '2cSZzK3XfmK',
    type: 'external',
    name: 'Shop front page',
    service: 'Shop',
    method: 'GET',
    url: 'https://shop.example.com/',
  },
];

/** Fills a world with so many hosts and, if there are any, with what watches them. */
export function seed(world: World, hosts: number): void {
  for (const host of seedHosts(hosts)) {
    addHost(world, host);
  }
  for (const monitor of hosts > 0 ? MONITORS : []) {
    world.monitors.add(monitor);
  }
}

/** Makes hosts as an organization has them: the same ones for the same number, every role in turn, names like web-0001. */
function* seedHosts(count: number): Generator<NewHost> {
  for (let index = 0; index < count; index += 1) {
    const number = String(index + 1).padStart(4, '0');
    const roleFullname = ROLE_FULLNAMES[index % ROLE_FULLNAMES.length] ?? 'Shop:web';
    const role = roleFullname.slice(roleFullname.indexOf(':') + 1);
    yield {
      name: `${role}-${number}.example.com`,
      memo: index % 10 === 0 ? 'Provisioned by Terraform' : '',
      ...(index % 4 === 0 ? { displayName: `${role} ${number}` } : {}),
      ...(index % 3 === 0
        ? { customIdentifier: `i-${(0x0abc_0000 + index).toString(16)}.ap-northeast-1.amazonaws.com` }
        : {}),
      status: STATUSES[(index * 7) % STATUSES.length] ?? 'working',
      createdAt: FIRST_CREATED_AT + index,
      roleFullnames: [roleFullname],
      meta: META,
      interfaces: [
        {
          name: 'eth0',
          macAddress: `02:00:00:${hex(index >> 16)}:${hex(index >> 8)}:${hex(index)}`,
          ipv4Addresses: [`10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`],
        },
      ],
      metricNames: ['loadavg5', 'cpu.user.percentage', 'memory.used', `custom.${role}.requests`],
      monitoredStatuses: [{ monitorId: CONNECTIVITY, status: 'OK' }],
    };
  }
}

const hex = (byte: number): string => (byte & 255).toString(16).padStart(2, '0');
