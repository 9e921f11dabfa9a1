import { listAll, listAround } from '../annotations/find.ts';
import { readAnnotationId } from '../inputs/graph-annotation.ts';
import { SERVICE } from '../inputs/rules.ts';
import type { GraphAnnotation } from '../mackerel/graph-annotation.ts';
import { GraphAnnotationsApi } from '../mackerel/graph-annotations.ts';
import { ServicesApi } from '../mackerel/services.ts';
import { settle } from '../records/outcomes.ts';
import { pick } from '../records/pick.ts';
import { deleteRecord } from '../records/write.ts';
import { operation } from './operation.ts';

/** Deletes a graph annotation, which cannot be undone. With `service`, one request is enough to look it up. */
export const definition = operation({
  inputs: ['graphAnnotationId', 'service'],
  kind: 'records',
  noun: 'graph annotation',
  outputs: ['graphAnnotationId', 'graphAnnotation'],
  writes: true,
  read: (reader) => ({ id: readAnnotationId(reader), service: reader.rule('service', SERVICE) }),
  title: ({ id }) => id,
  async run({ id, service }, { mackerel, dryRun }) {
    const api = new GraphAnnotationsApi(mackerel.transport);
    const record = await settle<GraphAnnotation>({ id, action: 'delete' }, async () => {
      // Looked up first: a 404 after a lost answer means that it was deleted only where it was there.
      const listed = await listAround(api, new ServicesApi(mackerel.transport), id, service);
      const current = pick(listed, id, 'graph annotation');
      return deleteRecord<GraphAnnotation>({
        current,
        dryRun,
        remove: () => api.delete(id),
        read: async () => (await listAll(api, current.service, { retries: 0 })).entries.find((one) => one.id === id),
      });
    });
    return { kind: 'records', noun: 'graph annotation', records: [record], shown: { list: false, first: true } };
  },
});
