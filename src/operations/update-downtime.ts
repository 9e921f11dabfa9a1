import { cutShortWarning } from '../downtimes/cut-short.ts';
import { downtimeDifferences } from '../downtimes/diff.ts';
import { coversEverything } from '../downtimes/scopes.ts';
import { readDowntimeChanges, UPDATE_DOWNTIME_INPUTS } from '../inputs/downtime.ts';
import { type Downtime, SCOPES } from '../mackerel/downtime.ts';
import { DowntimesApi } from '../mackerel/downtimes.ts';
import { onlyDifferent } from '../records/difference.ts';
import { settle } from '../records/outcomes.ts';
import { pick } from '../records/pick.ts';
import { updateRecord } from '../records/write.ts';
import { operation } from './operation.ts';

class EverythingError extends Error {
  override readonly name = 'EverythingError';
  constructor() {
    super(
      'without these scopes the downtime would silence the whole organization, so it was not changed. To want that, ' +
        "spell it out: serviceScopes: '[]'",
    );
  }
}

/** Changes the given fields of a downtime; everything else stays: it is read first, since Mackerel overwrites. */
export const definition = operation({
  inputs: UPDATE_DOWNTIME_INPUTS,
  kind: 'records',
  noun: 'downtime',
  outputs: ['downtimeId', 'downtime'],
  writes: true,
  read: readDowntimeChanges,
  title: ({ downtimeId }) => downtimeId,
  async run({ downtimeId: id, changes, everything }, { mackerel, dryRun }) {
    const api = new DowntimesApi(mackerel.transport);
    let warning: string | undefined;
    const record = await settle<Downtime>({ id, action: 'update' }, async () => {
      const current = pick(await api.list(), id, 'downtime');
      return settle({ id, name: current.name, action: 'update' }, () => {
        const merged = { ...current, ...changes };
        const touchesScopes = SCOPES.some((scope) => changes[scope] !== undefined);
        if (touchesScopes && coversEverything(merged) && !everything) throw new EverythingError();
        const { start, duration } = merged;
        const differences = downtimeDifferences(current, changes);
        if (start !== undefined && duration !== undefined && differences.length > 0) {
          warning = cutShortWarning({ ...merged, start, duration });
        }
        return updateRecord<Downtime>({
          current,
          differences,
          dryRun,
          write: () => api.update(current, onlyDifferent(changes, differences)),
          read: async () => (await api.list({ retries: 0 })).entries.find((downtime) => downtime.id === id),
          remaining: (downtime) => downtimeDifferences(downtime, changes),
        });
      });
    });
    return {
      kind: 'records',
      noun: 'downtime',
      records: [record],
      shown: { list: false, first: true },
      warnings: warning === undefined ? [] : [warning],
    };
  },
});
