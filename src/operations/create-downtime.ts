import type { EndDowntime } from '../clean-up/note.ts';
import { cutShortWarning } from '../downtimes/cut-short.ts';
import { madeOtherwise, newDowntimeDifferences } from '../downtimes/diff.ts';
import { CREATE_DOWNTIME_INPUTS, describeNewDowntime, readNewDowntime } from '../inputs/downtime.ts';
import type { Downtime, DowntimeSpec } from '../mackerel/downtime.ts';
import { DowntimesApi } from '../mackerel/downtimes.ts';
import { settle } from '../records/outcomes.ts';
import { createRecord } from '../records/write.ts';
import { operation } from './operation.ts';

/**
 * Silences alerts of services, roles or monitors for a time. With `endAfterJob`, the intent is saved before the request:
 * a step that is killed while it is in flight still cleans up, by name and memo if need be.
 */
export const definition = operation({
  inputs: CREATE_DOWNTIME_INPUTS,
  kind: 'records',
  noun: 'downtime',
  outputs: ['downtimeId', 'downtime'],
  writes: true,
  read: async (reader, { env }) => readNewDowntime(reader, env),
  title: (downtime) => describeNewDowntime(downtime),
  async run({ spec: given, endAfterJob }, { mackerel, dryRun, saveNote }) {
    const api = new DowntimesApi(mackerel.transport);
    const spec = { ...given, start: given.start ?? Math.floor(Date.now() / 1000) };
    const { name } = spec;
    const record = await settle({ name, action: 'create' }, () =>
      createRecord<Downtime>({
        name,
        dryRun,
        differences: newDowntimeDifferences(spec),
        look: async () => (await api.list()).entries,
        create: (before) => api.create(spec, before),
        find: (before) => api.find(spec, before, { retries: 0 }),
        remaining: (made) => madeOtherwise(made, spec),
        onIntent: (there, made) => {
          if (endAfterJob) saveNote([endStep(spec, there, made)]);
        },
        onRefused: () => {
          if (endAfterJob) saveNote([]);
        },
      }),
    );
    const warning = cutShortWarning(spec);
    return {
      kind: 'records',
      noun: 'downtime',
      records: [record],
      shown: { list: false, first: true },
      warnings: warning === undefined ? [] : [warning],
    };
  },
});

function endStep(spec: DowntimeSpec, there: readonly Downtime[], made: Downtime | undefined): EndDowntime {
  const { name, memo, start, duration } = spec;
  const others = there.filter((downtime) => downtime.name === name && downtime.memo === memo).map(({ id }) => id);
  return { kind: 'end-downtime', downtimeId: made?.id, name, memo, start, duration, others };
}
