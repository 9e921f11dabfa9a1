import fc from 'fast-check';
import { HOST_STATUSES } from '../../simulator/hosts/host.ts';
import type { MonitoredStatus, NewHost, Simulator } from '../../simulator/index.ts';

export { HOST_STATUSES };

export const SERVICES = ['Shop', 'Blog'] as const;
export const ROLES = ['web', 'db', 'batch'] as const;
export const ROLE_FULLNAMES = SERVICES.flatMap((service) => ROLES.map((role) => `${service}:${role}`));
export const NAMES = ['web', 'db', 'ci'] as const;

/** What the workflow runs are that throw-away hosts belong to, by their IDs; see {@link orphanage}. */
export const RUNS = { ended: '100', active: '101', gone: '102', unclear: '103', recent: '104' } as const;

const IDENTIFIERS = ['none', 'plain', 'odd', 'orphan'] as const;
/** `later` is CRITICAL when it is read first. */
export type Health = 'none' | 'OK' | 'WARNING' | 'CRITICAL' | 'later';

/** How one host is before the step. */
export interface Seed {
  readonly name: string;
  readonly status: (typeof HOST_STATUSES)[number];
  readonly isRetired: boolean;
  readonly roleFullnames: readonly string[];
  readonly identifier: (typeof IDENTIFIERS)[number];
  readonly run: keyof typeof RUNS;
  readonly isOld: boolean;
  readonly health: Health;
  readonly isFilled: boolean;
}

// A counterexample with fewer hosts is worth looking for, one with plainer hosts is not.
const seed: fc.Arbitrary<Seed> = fc.noShrink(
  fc.record({
    name: fc.constantFrom(...NAMES),
    status: fc.constantFrom('working', 'standby', 'working', 'maintenance', 'poweroff'),
    isRetired: fc.nat(9).map((number) => number === 9),
    roleFullnames: fc.subarray(ROLE_FULLNAMES, { maxLength: 2 }),
    identifier: fc.constantFrom(...IDENTIFIERS),
    run: fc.constantFrom('ended', 'active', 'gone', 'unclear', 'recent'),
    isOld: fc.boolean(),
    health: fc.constantFrom('OK', 'none', 'WARNING', 'CRITICAL', 'later', 'OK', 'OK'),
    isFilled: fc.boolean(),
  }),
);

/** A few hosts, or more than one bulk call or single reads can take. */
export const fleet: fc.Arbitrary<Seed[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(seed, { maxLength: 8, size: 'max' }) },
  { weight: 2, arbitrary: fc.array(seed, { minLength: 28, maxLength: 70, size: 'max' }) },
);

export const idOf = (index: number): string => `h${index}`;

/** The custom identifier of the host with that index. */
export function identifierOf({ identifier, run }: Seed, index: number): string | undefined {
  switch (identifier) {
    case 'none':
      return undefined;
    case 'plain':
      return `ci-${index}`;
    case 'odd':
      return `Ci/${index}?#%41 ü, x`;
    case 'orphan':
      return `github-actions/example/deploy/${RUNS[run]}/1/test/ci-${index}`;
  }
}

/** Puts a host in place. */
export function settle(mackerel: Simulator, seed: Seed, index: number): void {
  const { name, status, isRetired, roleFullnames, isOld, health, isFilled } = seed;
  const customIdentifier = identifierOf(seed, index);
  const filled: NewHost = {
    displayName: `No. ${index}`,
    memo: 'a memo\nof two lines',
    meta: { 'agent-name': 'mackerel-agent', nested: { list: [1, null] } },
    interfaces: [{ name: 'eth0', ipAddress: '192.0.2.1', ipv4Addresses: ['192.0.2.1', '192.0.2.2'] }],
    checks: [{ name: 'disk', memo: 'of the root' }],
  };
  mackerel.addHost({
    id: idOf(index),
    name,
    status,
    isRetired,
    roleFullnames,
    createdAt: Math.floor(Date.now() / 1000) - (isOld ? 48 * 3600 : 60),
    metricNames: metricNamesOf(index),
    monitoredStatuses: health === 'later' ? (reading) => monitors(reading > 1 ? 'OK' : 'CRITICAL') : monitors(health),
    ...(customIdentifier !== undefined && { customIdentifier }),
    ...(isFilled && filled),
  });
}

export const metricNamesOf = (index: number): string[] => (index % 3 === 0 ? [] : ['loadavg5', `custom.of.${index}`]);

/** What the monitors say in that state of health. */
export function monitors(health: Exclude<Health, 'later'>): MonitoredStatus[] {
  if (health === 'none') return [];
  return [
    { monitorId: 'm1', status: 'OK' },
    { monitorId: 'm2', status: health, detail: { type: 'check', message: 'as told' } },
  ];
}
