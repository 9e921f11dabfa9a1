import { EMPTY_TARGET_POLICIES, type Selection, type Target } from '../hosts/targets.ts';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import type { InputName } from './names.ts';
import type { InputReader } from './reader.ts';
import { CUSTOM_IDENTIFIER, HOST_ID_RULE, ROLE, SERVICE } from './rules.ts';

/** How an operation lets its target hosts be chosen. */
export interface SelectionRules {
  ways: readonly Target['by'][];
  /** Whether the hosts are changed: then a filter must narrow them down, so that nothing changes every host by omission. */
  changes: boolean;
  /** Whether `name` belongs to the filter; not where it is the name to write. Default: yes. */
  filterByName?: boolean;
  /** What maxHosts is where it is not given. Default: no limit. */
  maxHosts?: number;
}

/** The highest limit that makes sense to ask for. */
export const MOST_HOSTS = 1_000_000;

/** Reads which hosts are meant: exactly one way, narrowed down where they are changed (contract, "Target"). */
export function readSelection(reader: InputReader, rules: SelectionRules): Selection {
  return {
    target: readTarget(reader, rules),
    maxHosts: rules.changes ? (reader.optionalInteger('maxHosts', 1, MOST_HOSTS) ?? rules.maxHosts) : undefined,
    ifNoHosts: reader.choice('ifNoHosts', EMPTY_TARGET_POLICIES) ?? 'error',
    ignoreMissing: reader.boolean('ignoreMissing'),
  };
}

/** Reads a filter that may be left out altogether: it then chooses every host. */
export function readFilter(reader: InputReader, { filterByName = true }: Partial<SelectionRules> = {}): Target {
  const service = reader.rule('service', SERVICE);
  const roles = itemsOf(reader.list('role', ROLE, { spaces: true }));
  if (roles.length > 0 && service === undefined) {
    const accepted = 'A role belongs to a service: give service too. Mackerel would take every host instead.';
    reader.problem({ input: 'role', value: roles.join(', '), accepted });
  }
  const filter = {
    service,
    roles,
    name: filterByName ? reader.text('name') : undefined,
    statuses: readStatuses(reader),
  };
  return { by: 'filter', filter };
}

function readTarget(reader: InputReader, { ways, changes, filterByName = true }: SelectionRules): Target {
  const filterInputs: InputName[] = ['service', 'role', ...(filterByName ? (['name'] as const) : []), 'currentStatus'];
  const inputsOf: Record<Target['by'], InputName[]> = {
    hostIds: ['hostIds'],
    customIdentifier: ['customIdentifier'],
    filter: filterInputs,
  };
  const givenOf = (way: Target['by']) => inputsOf[way].filter((name) => reader.text(name) !== undefined);
  const given = ways.filter((way) => givenOf(way).length > 0);
  const targets = {
    hostIds: () => readHostIds(reader),
    customIdentifier: () => readCustomIdentifiers(reader),
    filter: () => readFilter(reader, { filterByName }),
  };
  const [way] = given;
  if (way === undefined) {
    reader.problem({
      input: ways.map((way) => inputsOf[way].join(', ')).join(', or '),
      value: '',
      accepted:
        'No host is named: give exactly one of these ways. An expression that came out empty, such as an output of a ' +
        'step that did not run, counts as not given.',
    });
    return targets.hostIds();
  }
  if (given.length > 1) {
    const named = given.map((way) => givenOf(way).join(' and '));
    reader.problem({
      input: named.join(', '),
      accepted: `These are ${given.length} ways to name hosts. Give exactly one: nobody can tell which is meant.`,
    });
  }
  const narrow = filterByName ? 'service or name' : 'service';
  if (
    way === 'filter' &&
    changes &&
    !givenOf('filter').some((name) => name === 'service' || name === 'name' || name === 'role')
  ) {
    reader.problem({
      input: 'currentStatus',
      // Stryker disable next-line StringLiteral: of a filter without the others, it is what was given.
      value: reader.text('currentStatus') ?? '',
      accepted: `A filter that changes hosts needs ${narrow}: by status alone it could take the whole organization.`,
    });
  }
  return targets[way]();
}

function itemsOf(list: { items: readonly string[] } | undefined): readonly string[] {
  return list?.items ?? [];
}

function readHostIds(reader: InputReader): Target {
  return { by: 'hostIds', hostIds: itemsOf(reader.list('hostIds', HOST_ID_RULE, { spaces: true })) };
}

function readCustomIdentifiers(reader: InputReader): Target {
  // One a line: a custom identifier may hold commas.
  const list = reader.list('customIdentifier', CUSTOM_IDENTIFIER, { commas: false });
  return {
    by: 'customIdentifier',
    customIdentifiers: itemsOf(list),
    caseInsensitive: reader.boolean('caseInsensitive'),
  };
}

function readStatuses(reader: InputReader): HostStatus[] {
  const items = itemsOf(reader.list('currentStatus', CURRENT_STATUS, { spaces: true }));
  const statuses = HOST_STATUSES.filter((status) => items.includes(status));
  // Mackerel's own default leaves out maintenance and poweroff: hosts that a deploy left there would not be found.
  return statuses.length === 0 ? [...HOST_STATUSES] : statuses;
}

const CURRENT_STATUS = {
  pattern: new RegExp(`^(${HOST_STATUSES.join('|')})$`),
  accepted: `Use one or more of: ${HOST_STATUSES.join(', ')}.`,
};
