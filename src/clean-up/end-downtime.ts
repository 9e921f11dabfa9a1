import * as v from '@badrap/valita';
import type { Downtime } from '../mackerel/downtime.ts';
import { DowntimesApi } from '../mackerel/downtimes.ts';
import { MackerelError } from '../mackerel/errors.ts';
import type { RecordsOf } from '../operations/result.ts';
import { type RecordOutcome, settle } from '../records/outcomes.ts';
import { deleteRecord } from '../records/write.ts';
import { utc } from '../report/times.ts';
import type { EndDowntime } from './note.ts';
import type { Undo, UndoContext } from './undo.ts';

/** Ends the downtime that the step created (`endAfterJob`). */
export const endDowntime: Undo<EndDowntime> = {
  schema: v.object({
    kind: v.literal('end-downtime'),
    downtimeId: v.string().optional(),
    name: v.string(),
    memo: v.string(),
    start: v.number(),
    duration: v.number(),
    others: v.array(v.string()),
  }),
  input: 'endAfterJob',

  title: ({ name }) => `downtime ${name}`,

  undo: end,

  byHand({ downtimeId, name, memo, start, duration }) {
    const silent = `Alerts may still be silenced by the downtime ${name}, until ${utc(start + duration * 60)}.`;
    return [
      downtimeId === undefined
        ? `${silent} To finish by hand: look for that name in Mackerel, or with operation: list-downtimes. If its memo has the line ${lastLine(memo)}, delete it.`
        : `${silent} To finish by hand: delete it in Mackerel, or run this action with operation: delete-downtime and downtimeId: ${downtimeId}`,
    ];
  },
};

async function end(step: EndDowntime, { mackerel }: UndoContext): Promise<RecordsOf<'downtime'>> {
  const api = new DowntimesApi(mackerel.transport);
  const { downtimeId, name } = step;
  const known = { id: downtimeId, name, action: 'end' } as const;
  const records =
    downtimeId === undefined ? await endFound(api, step) : [await settle(known, () => endOne(api, downtimeId, name))];
  // As Mackerel had it at last: someone may have prolonged it.
  const overdue = records.flatMap(({ record = step }) => overdueWarning(name, record) ?? []);
  return {
    kind: 'records',
    noun: 'downtime',
    records,
    shown: { list: false, first: false },
    warnings: records.some(({ error }) => error !== undefined) ? [] : overdue,
  };
}

/** Ends what the step may have made without learning its ID. */
async function endFound(api: DowntimesApi, step: EndDowntime): Promise<RecordOutcome<Downtime>[]> {
  const known = { name: step.name, action: 'end' } as const;
  let found: readonly Downtime[] = [];
  const nothing = await settle<Downtime>(known, async () => {
    found = (await api.list()).entries.filter(
      ({ id, name, memo, start }) =>
        name === step.name && memo === step.memo && start === step.start && !step.others.includes(id),
    );
    const note = 'no such downtime was created';
    return {
      ...known,
      id: undefined,
      outcome: 'unchanged',
      differences: [],
      record: undefined,
      error: undefined,
      note,
    };
  });
  if (found.length === 0) return [nothing];
  const outcomes: RecordOutcome<Downtime>[] = [];
  for (const { id, name } of found) {
    outcomes.push(await settle({ id, name, action: 'end' }, () => endOne(api, id, name)));
  }
  return outcomes;
}

async function endOne(api: DowntimesApi, id: string, name: string): Promise<RecordOutcome<Downtime>> {
  const known = { id, name, action: 'end', differences: [], error: undefined } as const;
  const find = async () => (await api.list()).entries.find((downtime) => downtime.id === id);
  try {
    return { ...known, outcome: 'changed', record: await api.delete(id) };
  } catch (error) {
    // A list that does not hold it says that it is gone; so does no 404 by itself.
    if (!(error instanceof MackerelError) || error.isRefusedKey) throw error;
    const current = await find().catch(() => {
      throw error;
    });
    if (current !== undefined) {
      return deleteRecord({ current, dryRun: false, action: 'end', remove: () => api.delete(id), read: find });
    }
    if (error.mayHaveArrived) return { ...known, outcome: 'changed', record: undefined };
    return { ...known, outcome: 'unchanged', record: undefined, note: 'gone already' };
  }
}

function overdueWarning(name: string, { start, duration }: Pick<Downtime, 'start' | 'duration'>): string[] | undefined {
  if (start === undefined || duration === undefined) return undefined;
  const over = start + duration * 60;
  if (over * 1000 > Date.now()) return undefined;
  return [
    `The downtime ${name} ran out at ${utc(over)}, before the job ended: alerts were not silenced from then on. Give it a longer duration.`,
  ];
}

function lastLine(memo: string): string {
  return memo.split('\n').at(-1) ?? '';
}
