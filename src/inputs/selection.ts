import { EMPTY_TARGET_POLICIES, type Selection, type Target } from '../hosts/targets.ts';
import { HOST_STATUSES, type HostStatus } from '../mackerel/host.ts';
import { readHostIdFile } from './host-id-file.ts';
import { type InputReader, wordsRule } from './reader.ts';
import { CUSTOM_IDENTIFIER, HOST_ID_RULE, ROLE, SERVICE } from './rules.ts';

const INPUTS_OF_WAY = {
  hostIds: ['hostIds'],
  customIdentifier: ['customIdentifier', 'caseInsensitive'],
  filter: ['service', 'role', 'name', 'currentStatus'],
  hostIdFile: ['hostIdFile'],
} as const satisfies Record<Way, readonly string[]>;

const GUARDS = ['ifNoHosts', 'ignoreMissing'] as const;

type Way = Exclude<Target['by'], 'statuses'> | 'hostIdFile';
type InputOfWay<W extends Way> = (typeof INPUTS_OF_WAY)[W][number];
type SelectionInput = InputOfWay<Way> | (typeof GUARDS)[number] | 'maxHosts';

/** How an operation lets its target hosts be chosen. */
export interface SelectionRules<W extends Way = Way> {
  ways: readonly W[];
  /** Whether the hosts are changed: then a filter must narrow them down, so that nothing changes every host by omission. */
  changes: boolean;
  /** Whether `name` belongs to the filter; not where it is the name to write. Default: yes. */
  filterByName?: boolean;
  /** What maxHosts is where it is not given. Default: no limit. */
  maxHosts?: number;
  /** Another input that names hosts, which the operation reads by itself. */
  besides?: 'statuses';
}

/** Whether hosts are named in any way at all. */
export function namesHosts(reader: InputReader<InputOfWay<Way>>): boolean {
  return ANY_WAY.some((way) =>
    INPUTS_OF_WAY[way].some((name) => name !== 'caseInsensitive' && reader.text(name) !== undefined),
  );
}

/** A way to read which hosts are meant, and the inputs that takes. */
export interface SelectionReader<I extends SelectionInput> {
  readonly inputs: readonly I[];
  /** Exactly one way to name hosts must be given, narrowed down where they are changed (contract, "Target"). */
  readonly read: (reader: InputReader<I>) => Selection;
  /** The same, where the input `besides` was given, and names these hosts; undefined: it was not. */
  readonly readBesides: (reader: InputReader<I>, target: Target | undefined) => Selection;
}

export const ANY_WAY: readonly Way[] = ['hostIds', 'customIdentifier', 'filter', 'hostIdFile'];

/** The highest limit that makes sense to ask for. */
export const MAX_MAX_HOSTS = 1_000_000;

/** How many hosts a filter may match to be retired, unless maxHosts says otherwise. */
export const MAX_RETIRED = 10;

/** Says how the target hosts of an operation are chosen. */
export function selectionBy<const W extends Way>(
  rules: SelectionRules<W>,
): SelectionReader<InputOfWay<W> | (typeof GUARDS)[number] | 'maxHosts'> {
  const { ways, changes, filterByName = true } = rules;
  const ofWays = ways.flatMap((way): readonly InputOfWay<W>[] => INPUTS_OF_WAY[way]);
  return {
    inputs: [
      ...ofWays.filter((name) => filterByName || name !== 'name'),
      ...GUARDS,
      ...(changes && ways.some((way) => way === 'filter') ? (['maxHosts'] as const) : []),
    ],
    // Of the inputs of other ways, none is asked for.
    read: (reader) => readSelection(reader, rules, undefined),
    readBesides: (reader, target) => readSelection(reader, rules, target),
  };
}

function readSelection(
  reader: InputReader<SelectionInput>,
  rules: SelectionRules,
  besides: Target | undefined,
): Selection {
  const target = readTarget(reader, rules, besides);
  // It limits what a filter matches: a list of hosts and their statuses is as long as it was meant to be.
  const isLimited = rules.changes && besides === undefined;
  return {
    target,
    maxHosts: isLimited ? (reader.optionalInteger('maxHosts', 1, MAX_MAX_HOSTS) ?? rules.maxHosts) : undefined,
    ifNoHosts: reader.choice('ifNoHosts', EMPTY_TARGET_POLICIES) ?? 'error',
    ignoreMissing: reader.boolean('ignoreMissing'),
  };
}

export const FILTER_INPUTS = INPUTS_OF_WAY.filter;

/** Reads a filter that may be left out altogether: it then matches every host. */
export function readFilter(
  reader: InputReader<InputOfWay<'filter'>>,
  { filterByName = true }: Pick<SelectionRules, 'filterByName'> = {},
): Target {
  const service = reader.rule('service', SERVICE);
  const roles = itemsOf(reader.list('role', ROLE, { spaces: true }));
  if (roles.length > 0 && service === undefined) {
    const accepted = 'A role belongs to a service: give service too. Mackerel would take every host instead.';
    reader.problem({ input: 'role', value: roles.join(', '), accepted });
  }
  const filter = {
    service,
    roles,
    name: filterByName ? reader.rule('name', NAME) : undefined,
    statuses: readStatuses(reader),
  };
  return { by: 'filter', filter };
}

function readTarget(
  reader: InputReader<SelectionInput>,
  { ways, changes, filterByName = true, besides }: SelectionRules,
  other: Target | undefined,
): Target {
  const inputsOf = {
    hostIds: ['hostIds'],
    customIdentifier: ['customIdentifier'],
    filter: filterByName ? FILTER_INPUTS : FILTER_INPUTS.filter((name) => name !== 'name'),
    hostIdFile: ['hostIdFile'],
  } as const satisfies Record<Way, readonly SelectionInput[]>;
  const givenOf = (way: Way): readonly SelectionInput[] =>
    inputsOf[way].filter((name) => reader.text(name) !== undefined);
  const given = ways.filter((way) => givenOf(way).length > 0);
  const targets = {
    hostIds: () => readHostIds(reader),
    customIdentifier: () => readCustomIdentifiers(reader),
    filter: () => readFilter(reader, { filterByName }),
    hostIdFile: () => readOwnHost(reader),
  };
  const [way] = given;
  if (way === undefined && other !== undefined) return other;
  if (way === undefined) {
    reader.problem({
      input: [...ways.map((way) => inputsOf[way].join(', ')), ...(besides === undefined ? [] : [besides])].join(
        ', or ',
      ),
      value: '',
      accepted:
        'No target hosts: set exactly one of these. An expression that came out empty, such as an output of a ' +
        'step that did not run, counts as not given.',
    });
    return targets.hostIds();
  }
  const named = [
    ...given.map((way) => givenOf(way).join(' and ')),
    ...(other === undefined || besides === undefined ? [] : [besides]),
  ];
  if (named.length > 1) {
    reader.problem({
      input: named.join(', '),
      accepted: `These are ${named.length} ways to select hosts. Set exactly one.`,
    });
  }
  const narrow = filterByName ? 'service or name' : 'service';
  if (
    way === 'filter' &&
    named.length === 1 &&
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

function readHostIds(reader: InputReader<'hostIds'>): Target {
  return { by: 'hostIds', hostIds: itemsOf(reader.list('hostIds', HOST_ID_RULE, { spaces: true })) };
}

/** The host that this very machine is. */
function readOwnHost(reader: InputReader<'hostIdFile'>): Target {
  const path = reader.text('hostIdFile') ?? '';
  const read = readHostIdFile(path);
  if (typeof read === 'string') reader.problem({ input: 'hostIdFile', value: path, accepted: read });
  return { by: 'hostIds', hostIds: typeof read === 'string' ? [] : [read.hostId] };
}

function readCustomIdentifiers(reader: InputReader<InputOfWay<'customIdentifier'>>): Target {
  // One per line: a custom identifier may hold commas.
  const list = reader.list('customIdentifier', CUSTOM_IDENTIFIER, { commas: false });
  return {
    by: 'customIdentifier',
    customIdentifiers: itemsOf(list),
    caseInsensitive: reader.boolean('caseInsensitive'),
  };
}

function readStatuses(reader: InputReader<'currentStatus'>): HostStatus[] {
  const items = itemsOf(reader.list('currentStatus', CURRENT_STATUS, { spaces: true }));
  const statuses = HOST_STATUSES.filter((status) => items.includes(status));
  // Mackerel's own default leaves out maintenance and poweroff: hosts that a deploy left there would not be found.
  return statuses.length === 0 ? [...HOST_STATUSES] : statuses;
}

const CURRENT_STATUS = wordsRule(HOST_STATUSES, 'Use one or more of');

/** Text that Mackerel would look for as it is. */
const NAME = {
  pattern: /^[^*]+$/,
  accepted:
    'Mackerel has no wildcards for names: write the whole name of the hosts, or choose them by service and role.',
};
