import { badRequest, notFound } from '../errors.ts';
import type { ServiceStore } from '../services/store.ts';
import type { GraphAnnotation, GraphAnnotationParam, NewGraphAnnotation } from './annotation.ts';

const MAX_TITLE = 250;
const MAX_DESCRIPTION = 1024;

/** The graph annotations of one organization (document "Graph Annotations"). Input is of the right form already. */
export class AnnotationStore {
  readonly #newId: () => string;
  readonly #services: ServiceStore;
  readonly #annotations = new Map<string, GraphAnnotation>();

  constructor(newId: () => string, services: ServiceStore) {
    this.#newId = newId;
    this.#services = services;
    services.onRemoval((service, role) => {
      if (role === undefined) {
        this.#forget(service);
      }
    });
  }

  /**
   * The annotations of a service whose interval meets this one (epoch seconds, ends included).
   *
   * @throws MackerelError 400 if it ends before it starts, 404 for an unknown service
   */
  list(service: string, from: number, to: number): GraphAnnotation[] {
    checkInterval(from, to);
    this.#checkPlace(service, []);
    return this.all().filter((one) => one.service === service && one.from <= to && from <= one.to);
  }

  /** @throws MackerelError 400 for texts too long or an end before the start, 404 for an unknown service or role */
  create(param: GraphAnnotationParam): GraphAnnotation {
    return this.#put(this.#newId(), param);
  }

  /** Overwrites an annotation. @throws MackerelError 404 for an unknown one, else as in create */
  update(id: string, param: GraphAnnotationParam): GraphAnnotation {
    this.#known(id);
    return this.#put(id, param);
  }

  /** Deletes an annotation and answers it as it was. @throws MackerelError 404 */
  delete(id: string): GraphAnnotation {
    const deleted = this.#known(id);
    this.#annotations.delete(id);
    return deleted;
  }

  // What follows is for tests.

  /** Puts an annotation in place. @throws MackerelError as create does */
  add({ id = this.#newId(), ...given }: NewGraphAnnotation): GraphAnnotation {
    const now = Math.floor(Date.now() / 1000);
    return this.#put(id, { title: 'annotation', from: now, to: now, ...given });
  }

  all(): GraphAnnotation[] {
    return [...this.#annotations.values()];
  }

  #known(id: string): GraphAnnotation {
    const annotation = this.#annotations.get(id);
    if (annotation === undefined) {
      throw notFound('Graph Annotation');
    }
    return annotation;
  }

  #put(id: string, { title, description, from, to, service, roles }: GraphAnnotationParam): GraphAnnotation {
    // Characters are counted as the JVM counts them, which takes an emoji for two: the stricter way.
    if (title.length > MAX_TITLE) {
      throw badRequest(`The title exceeds ${MAX_TITLE} characters.`);
    }
    if (description !== undefined && description.length > MAX_DESCRIPTION) {
      throw badRequest(`The description exceeds ${MAX_DESCRIPTION} characters.`);
    }
    checkInterval(from, to);
    this.#checkPlace(service, roles ?? []);
    const annotation: GraphAnnotation = {
      id,
      title,
      ...(description === undefined ? {} : { description }),
      from,
      to,
      service,
      ...(roles === undefined ? {} : { roles }),
    };
    this.#annotations.set(id, annotation);
    return annotation;
  }

  #checkPlace(service: string, roles: readonly string[]): void {
    if (!this.#services.has(service)) {
      throw notFound('Service');
    }
    if (!roles.every((role) => this.#services.has(service, role))) {
      throw notFound('Role');
    }
  }

  #forget(service: string): void {
    for (const annotation of this.all()) {
      if (annotation.service === service) {
        this.#annotations.delete(annotation.id);
      }
    }
  }
}

function checkInterval(from: number, to: number): void {
  if (from > to) {
    throw badRequest('The starting time exceeds the ending time.');
  }
}
