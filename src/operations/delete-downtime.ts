import { readDowntimeId } from '../inputs/downtime.ts';
import type { Downtime } from '../mackerel/downtime.ts';
import { DowntimesApi } from '../mackerel/downtimes.ts';
import { settle } from '../records/outcomes.ts';
import { pick } from '../records/pick.ts';
import { deleteRecord } from '../records/write.ts';
import { operation } from './operation.ts';

/** Deletes a downtime: alerts open again from now on. */
export const definition = operation({
  inputs: ['downtimeId'],
  kind: 'records',
  noun: 'downtime',
  outputs: ['downtimeId', 'downtime'],
  writes: true,
  read: (reader) => readDowntimeId(reader),
  title: (id) => id,
  async run(id, { mackerel, dryRun }) {
    const api = new DowntimesApi(mackerel.transport);
    const record = await settle<Downtime>({ id, action: 'delete' }, async () =>
      deleteRecord<Downtime>({
        // Looked up first: a 404 after a lost answer means that it was deleted only where it was there.
        current: pick(await api.list(), id, 'downtime'),
        dryRun,
        remove: () => api.delete(id),
        read: async () => (await api.list({ retries: 0 })).entries.find((downtime) => downtime.id === id),
      }),
    );
    return { kind: 'records', noun: 'downtime', records: [record], shown: { list: false, first: true } };
  },
});
