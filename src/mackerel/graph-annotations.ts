import * as v from '@badrap/valita';
import { isSameSet } from '../same-set.ts';
import { type Entries, readEntries } from './entries.ts';
import {
  fromWireGraphAnnotation,
  type GraphAnnotation,
  type GraphAnnotationSpec,
  toWireGraphAnnotation,
  updatedWireGraphAnnotation,
  type WireGraphAnnotation,
  wireGraphAnnotation,
} from './graph-annotation.ts';
import type { Transport } from './transport.ts';

/** What every request here is about. */
const ANNOTATION = { resource: 'graph annotation' } as const;

// Each one is read by itself: an odd one must not make the others unreadable.
const manyAnnotations = v.object({ graphAnnotations: v.array(v.unknown()) });

/** Seconds. */
const MARGIN = 60;

/** Where annotations are looked for. */
export interface AnnotationRange {
  readonly service: string;
  /** Epoch seconds; an annotation that meets the interval is in it. */
  readonly from: number;
  readonly to: number;
}

/** The graph annotations API, one method an endpoint. Every method throws MackerelError. */
export class GraphAnnotationsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** GET /graph-annotations: of one service, in an interval. What is not there is left out, and named. */
  async list(range: AnnotationRange, { retries }: { retries?: number } = {}): Promise<Entries<GraphAnnotation>> {
    const { service, from, to } = range;
    const reply = await this.#transport.request({
      ...ANNOTATION,
      isCollection: true,
      method: 'GET',
      path: ['graph-annotations'],
      query: [
        ['service', service],
        ['from', String(from)],
        ['to', String(to)],
      ],
      reply: manyAnnotations,
      ...(retries !== undefined && { retries }),
    });
    return readEntries(reply.graphAnnotations, wireGraphAnnotation, fromWireGraphAnnotation, (annotation) =>
      whyUnfit(annotation, range),
    );
  }

  /**
   * POST /graph-annotations. Where the request may have arrived although no answer came, it is repeated only after
   * looking for the annotation it may have made.
   *
   * @param before IDs of annotations that were there before, so that none of them is taken for the new one
   */
  async create(spec: GraphAnnotationSpec, before: ReadonlySet<string>): Promise<GraphAnnotation> {
    const wire = await this.#transport.request({
      ...ANNOTATION,
      isCollection: true,
      creates: true,
      method: 'POST',
      path: ['graph-annotations'],
      body: toWireGraphAnnotation(spec),
      reply: wireGraphAnnotation,
      mismatch: ({ id, title, service }) =>
        title === spec.title && service === spec.service && !before.has(id)
          ? undefined
          : `it is about the graph annotation ${id}, which is another one`,
      repeat: { lookFirst: async () => (await this.find(spec, before, { retries: 0 }))?.wire },
    });
    return fromWireGraphAnnotation(wire);
  }

  /** The annotation that a request made whose answer is lost; undefined: none. */
  async find(
    spec: GraphAnnotationSpec,
    before: ReadonlySet<string>,
    options: { retries?: number } = {},
  ): Promise<GraphAnnotation | undefined> {
    const { entries } = await this.list(aroundOf(spec), options);
    return entries.find((annotation) => !before.has(annotation.id) && isMadeOf(annotation, spec));
  }

  /** PUT /graph-annotations/<id>. What is not among the changes goes back as it was read. */
  async update(annotation: GraphAnnotation, changes: Partial<GraphAnnotationSpec>): Promise<GraphAnnotation> {
    const wire = await this.#transport.request({
      ...ANNOTATION,
      method: 'PUT',
      path: ['graph-annotations', annotation.id],
      body: updatedWireGraphAnnotation(annotation, changes),
      reply: wireGraphAnnotation,
      mismatch: isAnotherThan(annotation.id),
    });
    return fromWireGraphAnnotation(wire);
  }

  /** DELETE /graph-annotations/<id>. @returns the annotation as it was */
  async delete(id: string): Promise<GraphAnnotation> {
    const wire = await this.#transport.request({
      ...ANNOTATION,
      method: 'DELETE',
      path: ['graph-annotations', id],
      reply: wireGraphAnnotation,
      mismatch: isAnotherThan(id),
    });
    return fromWireGraphAnnotation(wire);
  }
}

/** Whether an annotation is what a request of this content makes (contract, "Settled": service, from, title, description). */
export function isMadeOf(annotation: GraphAnnotation, spec: GraphAnnotationSpec): boolean {
  const fields = ['service', 'from', 'title', 'description'] as const;
  return fields.every((field) => annotation[field] === spec[field]) && isSameSet(annotation.roles, spec.roles);
}

/** Where an annotation is looked for: whether the ends of the interval count is not documented. */
export function aroundOf({ service, from, to }: AnnotationRange): AnnotationRange {
  return { service, from: Math.max(from - MARGIN, 0), to: to + MARGIN };
}

function whyUnfit({ service, from, to }: GraphAnnotation, asked: AnnotationRange): string | undefined {
  if (service !== asked.service) return `it is one of the service ${service}`;
  const isElsewhere = (from !== undefined && from > asked.to) || (to !== undefined && to < asked.from);
  return isElsewhere ? 'it is of another time' : undefined;
}

function isAnotherThan(asked: string): (reply: WireGraphAnnotation) => string | undefined {
  return ({ id }) => (id === asked ? undefined : `it is about the graph annotation ${id}`);
}
