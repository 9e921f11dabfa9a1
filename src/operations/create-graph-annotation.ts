import { madeOtherwise, newAnnotationDifferences } from '../annotations/diff.ts';
import type { EndAnnotation } from '../clean-up/note.ts';
import { CREATE_ANNOTATION_INPUTS, readNewAnnotation } from '../inputs/graph-annotation.ts';
import type { GraphAnnotation, GraphAnnotationSpec } from '../mackerel/graph-annotation.ts';
import { aroundOf, GraphAnnotationsApi } from '../mackerel/graph-annotations.ts';
import { settle } from '../records/outcomes.ts';
import { createRecord } from '../records/write.ts';
import { operation } from './operation.ts';

/** Marks a time, such as that of a deploy, on the graphs of a service. With `endAfterJob`, post writes its end. */
export const definition = operation({
  inputs: CREATE_ANNOTATION_INPUTS,
  kind: 'records',
  noun: 'graph annotation',
  outputs: ['graphAnnotationId', 'graphAnnotation'],
  writes: true,
  read: (reader, { env }) => readNewAnnotation(reader, env),
  title: ({ spec: { title, service } }) => `${title}, ${service}`,
  async run({ spec: given, endAfterJob }, { mackerel, dryRun, saveNote }) {
    const api = new GraphAnnotationsApi(mackerel.transport);
    const now = Math.floor(Date.now() / 1000);
    const from = given.from ?? Math.min(now, given.to ?? now);
    const spec = { ...given, from, to: given.to ?? Math.max(from, now) };
    const name = spec.title;
    const record = await settle({ name, action: 'create' }, () =>
      createRecord<GraphAnnotation>({
        name,
        dryRun,
        differences: newAnnotationDifferences(spec),
        look: async () => (await api.list(aroundOf(spec))).entries,
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
    return { kind: 'records', noun: 'graph annotation', records: [record], shown: { list: false, first: true } };
  },
});

function endStep(
  { service, from, title, description }: GraphAnnotationSpec,
  there: readonly GraphAnnotation[],
  made: GraphAnnotation | undefined,
): EndAnnotation {
  const others = there.filter((one) => one.title === title && one.description === description).map(({ id }) => id);
  return { kind: 'end-annotation', graphAnnotationId: made?.id, service, from, title, description, others };
}
