import * as v from '@badrap/valita';
import { annotationDifferences } from '../annotations/diff.ts';
import { listAll } from '../annotations/find.ts';
import { type GraphAnnotation, MAX_TITLE } from '../mackerel/graph-annotation.ts';
import { GraphAnnotationsApi } from '../mackerel/graph-annotations.ts';
import type { RecordsOf } from '../operations/result.ts';
import { onlyDifferent } from '../records/difference.ts';
import { type RecordOutcome, settle } from '../records/outcomes.ts';
import { updateRecord } from '../records/write.ts';
import { explanation } from '../report/explain.ts';
import { shorten } from '../shorten.ts';
import type { EndAnnotation } from './note.ts';
import type { Undo, UndoContext } from './undo.ts';

/** Writes the end of the job and its result on the graph annotation that the step created (`endAfterJob`). */
export const endAnnotation: Undo<EndAnnotation> = {
  schema: v.object({
    kind: v.literal('end-annotation'),
    graphAnnotationId: v.string().optional(),
    service: v.string(),
    from: v.number(),
    title: v.string(),
    description: v.string(),
    others: v.array(v.string()),
  }),
  input: 'endAfterJob',

  title: ({ title, service }) => `graph annotation ${title}, ${service}`,

  undo: end,

  byHand: ({ graphAnnotationId, title, service }) => [
    `The graph annotation ${title}${graphAnnotationId === undefined ? '' : ` (${graphAnnotationId})`} on the graphs of ${service} has no end. Nothing else depends on it. To finish by hand: edit it in Mackerel.`,
  ],
};

/** A failure is a warning: nothing is left to be cleaned up (contract, "Downtimes and annotations"). */
async function end(step: EndAnnotation, context: UndoContext): Promise<RecordsOf<'graph annotation'>> {
  const known = { id: step.graphAnnotationId, name: step.title, action: 'end' } as const;
  const record = await settle<GraphAnnotation>(known, () => endOne(step, context));
  return {
    kind: 'records',
    noun: 'graph annotation',
    records: [{ ...record, tolerated: true }],
    shown: { list: false, first: false },
    warnings:
      record.error === undefined
        ? []
        : [`The end of the graph annotation ${step.title} could not be written. ${explanation(record.error)}`],
  };
}

async function endOne(
  step: EndAnnotation,
  { mackerel, jobStatus }: UndoContext,
): Promise<RecordOutcome<GraphAnnotation>> {
  const api = new GraphAnnotationsApi(mackerel.transport);
  const { entries } = await listAll(api, step.service);
  const current = entries.find((annotation) => isMeant(annotation, step));
  if (current === undefined) {
    const note = step.graphAnnotationId === undefined ? 'no such annotation was created' : 'gone already';
    const outcome = { id: step.graphAnnotationId, name: step.title, action: 'end', outcome: 'unchanged' } as const;
    return { ...outcome, differences: [], record: undefined, error: undefined, note };
  }
  const changes = {
    title: withResult(current.title, jobStatus),
    to: Math.max(Math.floor(Date.now() / 1000), current.from ?? 0),
  };
  const differences = annotationDifferences(current, changes);
  return updateRecord<GraphAnnotation>({
    current,
    differences,
    dryRun: false,
    action: 'end',
    write: () => api.update(current, onlyDifferent(changes, differences)),
    read: async () => (await listAll(api, step.service, { retries: 0 })).entries.find(({ id }) => id === current.id),
    remaining: (annotation) => annotationDifferences(annotation, changes),
  });
}

function isMeant(annotation: GraphAnnotation, step: EndAnnotation): boolean {
  if (step.graphAnnotationId !== undefined) return annotation.id === step.graphAnnotationId;
  const fields = ['title', 'description', 'from'] as const;
  return fields.every((field) => annotation[field] === step[field]) && !step.others.includes(annotation.id);
}

/** `Deploy #12 (success)`; where that is too long, the title is cut, never the result. */
function withResult(title: string, jobStatus: string): string {
  const result = ` (${jobStatus || 'ended'})`;
  return `${shorten(title, MAX_TITLE - result.length)}${result}`;
}
