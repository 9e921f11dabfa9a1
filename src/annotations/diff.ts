import type { GraphAnnotation, GraphAnnotationSpec } from '../mackerel/graph-annotation.ts';
import type { Difference } from '../records/difference.ts';
import { isSameSet } from '../same-set.ts';

const FIELDS = ['title', 'description', 'from', 'to'] as const;

/** What a new annotation has, field by field. */
export function newAnnotationDifferences(spec: GraphAnnotationSpec): Difference[] {
  const { service, roles, title, description, from, to } = spec;
  return Object.entries({ service, roles, title, description, from, to }).flatMap(([path, after]) =>
    after === '' || (Array.isArray(after) && after.length === 0) ? [] : [{ path, before: undefined, after }],
  );
}

/** What an annotation that was made marks otherwise than asked, as far as the answer holds it: which graphs. */
export function madeOtherwise(made: GraphAnnotation, { roles }: GraphAnnotationSpec): Difference[] {
  return (made.wire.roles ?? undefined) === undefined ? [] : annotationDifferences(made, { roles });
}

/** What changes would make different about an annotation. Roles in another order are the same. */
export function annotationDifferences(current: GraphAnnotation, changes: Partial<GraphAnnotationSpec>): Difference[] {
  const fields = FIELDS.filter((field) => changes[field] !== undefined && changes[field] !== current[field]);
  const roles = changes.roles === undefined || isSameSet(current.roles, changes.roles) ? [] : (['roles'] as const);
  return [...fields, ...roles].map((path) => ({ path, before: current[path], after: changes[path] }));
}
