import { concernsService } from '../downtimes/scopes.ts';
import { SERVICE } from '../inputs/rules.ts';
import { DowntimesApi } from '../mackerel/downtimes.ts';
import { readOutcome } from '../records/outcomes.ts';
import { oddWarnings } from '../records/pick.ts';
import { operation } from './operation.ts';

/** Reads every downtime, or those that silence a service or one of its roles; those that are over too. */
export const definition = operation({
  inputs: ['service'],
  kind: 'records',
  noun: 'downtime',
  outputs: ['downtimeId', 'downtimes'],
  writes: false,
  read: (reader) => reader.rule('service', SERVICE),
  title: (service) => service ?? '',
  async run(service, { mackerel }) {
    const list = await new DowntimesApi(mackerel.transport).list();
    const downtimes = list.entries.filter((downtime) => service === undefined || concernsService(downtime, service));
    return {
      kind: 'records',
      noun: 'downtime',
      records: downtimes.map(readOutcome),
      shown: { list: true, first: false },
      warnings: oddWarnings(list, 'downtime'),
    };
  },
});
