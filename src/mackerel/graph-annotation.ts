import * as v from '@badrap/valita';
import { wireHostId } from './host.ts';
import { asNumber } from './numbers.ts';

/** How long texts may be, in characters (API document "Graph Annotations"). */
export const MAX_TITLE = 250;
export const MAX_DESCRIPTION = 1024;

/** What a graph annotation is made of. */
export interface GraphAnnotationSpec {
  readonly title: string;
  readonly description: string;
  /** Epoch seconds. */
  readonly from: number;
  readonly to: number;
  readonly service: string;
  /** Bare names of roles of that service; none: the graphs of all. */
  readonly roles: readonly string[];
}

/** A graph annotation as it was read: one odd field must not make it unreadable. */
export interface GraphAnnotation extends Omit<GraphAnnotationSpec, 'from' | 'to'> {
  readonly id: string;
  /** Its title, by which things are called in reports. */
  readonly name: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The annotation as Mackerel sent it, with what this action does not know of. */
  readonly wire: WireGraphAnnotation;
}

const textOrNull = v.union(v.string(), v.null()).optional();

/** The graph annotation of every reply that holds one, as far as this action reads it; other keys are let through. */
export const wireGraphAnnotation = v.object({
  id: wireHostId,
  title: v.string(),
  service: v.string(),
  description: textOrNull,
  from: v.unknown().optional(),
  to: v.unknown().optional(),
  roles: v.union(v.array(v.string()), v.null()).optional(),
});
export type WireGraphAnnotation = v.Infer<typeof wireGraphAnnotation>;

/** A graph annotation as Mackerel sends it, in this action's words. */
export function fromWireGraphAnnotation(wire: WireGraphAnnotation): GraphAnnotation {
  return {
    id: wire.id,
    name: wire.title,
    title: wire.title,
    description: wire.description ?? '',
    from: asNumber(wire.from),
    to: asNumber(wire.to),
    service: wire.service,
    roles: wire.roles ?? [],
    wire,
  };
}

/** The body that makes a new annotation. */
export function toWireGraphAnnotation({ description, roles, ...spec }: GraphAnnotationSpec): object {
  return { ...spec, ...(description !== '' && { description }), ...(roles.length > 0 && { roles }) };
}

/** The body that changes fields of an annotation: everything else goes back as it was read, since an update replaces. */
export function updatedWireGraphAnnotation(
  { wire }: Pick<GraphAnnotation, 'wire'>,
  changes: Partial<GraphAnnotationSpec>,
): object {
  return { ...wire, id: undefined, ...changes };
}
