import { LIST_ANNOTATIONS_INPUTS, readInterval, readService } from '../inputs/graph-annotation.ts';
import { GraphAnnotationsApi } from '../mackerel/graph-annotations.ts';
import { readOutcome } from '../records/outcomes.ts';
import { oddWarnings } from '../records/pick.ts';
import { operation } from './operation.ts';

/** Seconds. */
const A_DAY = 24 * 60 * 60;

/** Reads the graph annotations of a service: those of the last 24 hours, unless an interval is given. */
export const definition = operation({
  inputs: LIST_ANNOTATIONS_INPUTS,
  kind: 'records',
  noun: 'graph annotation',
  outputs: ['graphAnnotationId', 'graphAnnotations'],
  writes: false,
  read: (reader) => ({ service: readService(reader), ...readInterval(reader) }),
  title: ({ service }) => service,
  async run({ service, from, to: until }, { mackerel }) {
    const to = until ?? Math.max(Math.floor(Date.now() / 1000), from ?? 0);
    const list = await new GraphAnnotationsApi(mackerel.transport).list({ service, from: from ?? to - A_DAY, to });
    return {
      kind: 'records',
      noun: 'graph annotation',
      records: list.entries.map(readOutcome),
      shown: { list: true, first: false },
      warnings: oddWarnings(list, 'graph annotation'),
    };
  },
});
