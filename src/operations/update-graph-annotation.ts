import { annotationDifferences } from '../annotations/diff.ts';
import { listAll } from '../annotations/find.ts';
import { readAnnotationChanges, UPDATE_ANNOTATION_INPUTS } from '../inputs/graph-annotation.ts';
import type { GraphAnnotation } from '../mackerel/graph-annotation.ts';
import { GraphAnnotationsApi } from '../mackerel/graph-annotations.ts';
import { onlyDifferent } from '../records/difference.ts';
import { settle } from '../records/outcomes.ts';
import { pick } from '../records/pick.ts';
import { updateRecord } from '../records/write.ts';
import { operation } from './operation.ts';

/** An annotation must not end before it begins. Nothing has been changed. */
class IntervalError extends Error {
  override readonly name = 'IntervalError';
}

/** Changes the given fields of a graph annotation; everything else stays: it is read first, since Mackerel overwrites. */
export const definition = operation({
  inputs: UPDATE_ANNOTATION_INPUTS,
  kind: 'records',
  noun: 'graph annotation',
  outputs: ['graphAnnotationId', 'graphAnnotation'],
  writes: true,
  read: (reader) => readAnnotationChanges(reader),
  title: ({ graphAnnotationId, service }) => `${graphAnnotationId}, ${service}`,
  async run({ graphAnnotationId: id, service, changes }, { mackerel, dryRun }) {
    const api = new GraphAnnotationsApi(mackerel.transport);
    const record = await settle<GraphAnnotation>({ id, action: 'update' }, async () => {
      const current = pick(await listAll(api, service), id, `graph annotation of the service ${service} with the ID`);
      return settle({ id, name: current.name, action: 'update' }, async () => {
        const { from = 0, to = Infinity } = { ...current, ...changes };
        if (from > to)
          throw new IntervalError('it would end before it begins, so it was not changed: give from and to');
        const differences = annotationDifferences(current, changes);
        return updateRecord<GraphAnnotation>({
          current,
          differences,
          dryRun,
          write: () => api.update(current, onlyDifferent(changes, differences)),
          read: async () => (await listAll(api, service, { retries: 0 })).entries.find((one) => one.id === id),
          remaining: (annotation) => annotationDifferences(annotation, changes),
        });
      });
    });
    return { kind: 'records', noun: 'graph annotation', records: [record], shown: { list: false, first: true } };
  },
});
