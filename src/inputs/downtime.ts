import * as v from '@badrap/valita';
import { coversEverything, describeScopes } from '../downtimes/scopes.ts';
import {
  COVERING_SCOPES,
  type DowntimeSpec,
  EXCLUDING_SCOPES,
  type ScopeName,
  SCOPES,
  type Scopes,
} from '../mackerel/downtime.ts';
import type { List } from './list.ts';
import type { InputReader, ItemRule } from './reader.ts';
import { DOWNTIME_ID, MONITOR_ID, ROLE_FULLNAME, SERVICE } from './rules.ts';
import { readTexts, RUN_TEXT_INPUTS, withRunLine } from './run-texts.ts';
import { readTime } from './time.ts';

const FIELDS = ['name', 'memo', 'start', 'duration', 'recurrence', ...SCOPES] as const;

export const CREATE_DOWNTIME_INPUTS = [...FIELDS, 'endAfterJob', ...RUN_TEXT_INPUTS] as const;
export const UPDATE_DOWNTIME_INPUTS = ['downtimeId', ...FIELDS] as const;

/** Minutes. */
const DEFAULT_DURATION = 60;
const TEN_YEARS = 10 * 366 * 24 * 60;

const RULES: Readonly<Record<ScopeName, ItemRule>> = {
  serviceScopes: SERVICE,
  serviceExcludeScopes: SERVICE,
  roleScopes: ROLE_FULLNAME,
  roleExcludeScopes: ROLE_FULLNAME,
  monitorScopes: MONITOR_ID,
  monitorExcludeScopes: MONITOR_ID,
};

const NO_SCOPE =
  'A downtime needs at least one of these: what is excluded is no scope by itself. To silence the whole organization, ' +
  "spell that out: serviceScopes: '[]'.";

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const wholeNumber = v.number().assert((number) => Number.isSafeInteger(number) && number > 0, 'Use a whole number.');

/** `recurrence` (API document "Downtime"). */
const RECURRENCE = v
  .object({
    type: v.union(...(['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const).map((type) => v.literal(type))),
    interval: wholeNumber,
    weekdays: v.array(v.union(...WEEKDAYS.map((day) => v.literal(day)))).optional(),
    until: wholeNumber.optional(),
  })
  .assert(({ type, weekdays }) => weekdays === undefined || type === 'weekly', 'Only `weekly` takes weekdays.');

/** A downtime to create. */
export interface NewDowntime {
  /** Without `start`: it begins when the request is made. */
  readonly spec: Omit<DowntimeSpec, 'start'> & { readonly start: number | undefined };
  readonly endAfterJob: boolean;
}

/** What create-downtime is asked for. */
export async function readNewDowntime(
  reader: InputReader<(typeof CREATE_DOWNTIME_INPUTS)[number]>,
  env: NodeJS.ProcessEnv,
): Promise<NewDowntime> {
  const texts = readTexts(reader, env);
  const scopes = readScopes(reader);
  const spec = {
    name: reader.text('name') ?? texts?.title ?? '',
    memo: withRunLine(reader.text('memo') ?? '', texts?.line),
    start: readTime(reader, 'start'),
    duration: readDuration(reader) ?? DEFAULT_DURATION,
    recurrence: await reader.data('recurrence', RECURRENCE),
    ...allScopes(scopes),
  };
  if (spec.name === '') {
    reader.problem({ input: 'name', value: '', accepted: 'It is required outside a workflow run.' });
  }
  if (coversEverything(spec) && scopes.serviceScopes?.spelledOutEmpty !== true) {
    // What could not be read, or came out empty, has been complained about already.
    const isRefused = COVERING_SCOPES.some(
      (scope) => reader.text(scope) !== undefined && scopes[scope]?.spelledOutEmpty !== true,
    );
    if (!isRefused) reader.problem({ input: COVERING_SCOPES.join(', '), value: '', accepted: NO_SCOPE });
  }
  const endAfterJob = reader.boolean('endAfterJob');
  if (endAfterJob && reader.text('recurrence') !== undefined) {
    const accepted = 'It does not go with recurrence: a downtime that comes again does not end with the job.';
    reader.problem({ input: 'endAfterJob', value: 'true', accepted });
  }
  if (endAfterJob && texts === undefined) {
    const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
    reader.problem({ input: 'endAfterJob', value: 'true', accepted });
  }
  return { spec, endAfterJob };
}

/** What update-downtime is asked for: the fields that were given. */
export interface DowntimeChanges {
  readonly downtimeId: string;
  readonly changes: Partial<DowntimeSpec>;
  /** Whether the whole organization was spelled out. */
  readonly everything: boolean;
}

/** Reads what update-downtime is asked for: at least one field. */
export async function readDowntimeChanges(
  reader: InputReader<(typeof UPDATE_DOWNTIME_INPUTS)[number]>,
): Promise<DowntimeChanges> {
  const downtimeId = readDowntimeId(reader);
  const scopes = readScopes(reader);
  const fields = {
    name: reader.text('name'),
    memo: reader.text('memo'),
    start: readTime(reader, 'start'),
    duration: readDuration(reader),
    ...Object.fromEntries(SCOPES.map((scope) => [scope, scopes[scope]?.items])),
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const recurrence = await readRecurrence(reader);
  if (FIELDS.every((field) => reader.text(field) === undefined)) {
    const accepted = 'Nothing is to be updated: give at least one of these.';
    reader.problem({ input: FIELDS.join(', '), value: '', accepted });
  }
  return {
    downtimeId,
    changes: { ...given, ...recurrence },
    everything: scopes.serviceScopes?.spelledOutEmpty === true,
  };
}

/** Reads the ID of a downtime, which must be there. */
export function readDowntimeId(reader: InputReader<'downtimeId'>): string {
  const id = reader.requiredText('downtimeId', 'It is required: list-downtimes lists the IDs.');
  reader.rule('downtimeId', DOWNTIME_ID);
  return id;
}

/** A downtime, for the first line of the log. */
export function describeNewDowntime({ spec }: NewDowntime): string {
  return `${spec.name}, ${describeScopes(spec)}`;
}

function readDuration(reader: InputReader<'duration'>): number | undefined {
  return reader.optionalInteger('duration', 1, TEN_YEARS);
}

/** `null` takes the recurrence away. */
async function readRecurrence(reader: InputReader<'recurrence'>): Promise<Pick<Partial<DowntimeSpec>, 'recurrence'>> {
  const recurrence = await reader.data('recurrence', v.union(v.null(), RECURRENCE));
  return recurrence === undefined ? {} : { recurrence: recurrence ?? undefined };
}

type GivenScopes = Readonly<Partial<Record<ScopeName, List>>>;

function readScopes(reader: InputReader<ScopeName>): GivenScopes {
  const lists: Partial<Record<ScopeName, List>> = {};
  for (const scope of SCOPES) {
    const list = reader.list(scope, RULES[scope], { spaces: true });
    if (list === undefined) continue;
    lists[scope] = list;
    if (list.items.length === 0 && !list.spelledOutEmpty) {
      const accepted = `It holds nothing. For none at all, spell that out: ${scope}: '[]'.`;
      reader.problem({ input: scope, value: reader.text(scope) ?? '', accepted });
    }
  }
  for (const [index, covering] of COVERING_SCOPES.entries()) {
    const excluding = EXCLUDING_SCOPES[index] ?? covering;
    const both = lists[covering]?.items.filter((item) => lists[excluding]?.items.includes(item)) ?? [];
    if (both.length === 0) continue;
    reader.problem({ input: excluding, value: both.join(', '), accepted: `It is in ${covering} too: take one away.` });
  }
  return lists;
}

function allScopes(given: GivenScopes): Scopes {
  return Object.fromEntries(SCOPES.map((scope) => [scope, given[scope]?.items ?? []])) as unknown as Scopes;
}
