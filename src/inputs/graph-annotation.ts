import { type GraphAnnotationSpec, MAX_DESCRIPTION, MAX_TITLE } from '../mackerel/graph-annotation.ts';
import { shorten } from '../shorten.ts';
import type { InputReader } from './reader.ts';
import { GRAPH_ANNOTATION_ID, ROLE, SERVICE } from './rules.ts';
import { readTexts, RUN_TEXT_INPUTS, withRunLine } from './run-texts.ts';
import { readTime } from './time.ts';

const TEXTS_AND_TIMES = ['title', 'description', 'from', 'to'] as const;

export const CREATE_ANNOTATION_INPUTS = [
  'service',
  'role',
  ...TEXTS_AND_TIMES,
  'endAfterJob',
  ...RUN_TEXT_INPUTS,
] as const;
export const UPDATE_ANNOTATION_INPUTS = ['graphAnnotationId', 'service', 'role', ...TEXTS_AND_TIMES] as const;
export const LIST_ANNOTATIONS_INPUTS = ['service', 'from', 'to'] as const;

const NO_SERVICE = 'It is required: the service on whose graphs the annotation is.';

/** An annotation to create. */
export interface NewGraphAnnotation {
  /** Without `from` and `to`: when the request is made. */
  readonly spec: Omit<GraphAnnotationSpec, 'from' | 'to'> & Interval;
  readonly endAfterJob: boolean;
}

/** Epoch seconds, as far as they were given. */
export interface Interval {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What create-graph-annotation is asked for. Texts that are too long are cut. */
export function readNewAnnotation(
  reader: InputReader<(typeof CREATE_ANNOTATION_INPUTS)[number]>,
  env: NodeJS.ProcessEnv,
): NewGraphAnnotation {
  const texts = readTexts(reader, env);
  const title = reader.text('title') ?? texts?.title ?? '';
  if (title === '') {
    reader.problem({ input: 'title', value: '', accepted: 'It is required outside a workflow run.' });
  }
  const endAfterJob = reader.boolean('endAfterJob');
  if (endAfterJob && texts === undefined) {
    const accepted = 'This needs a workflow run: GITHUB_REPOSITORY and GITHUB_RUN_ID are not set.';
    reader.problem({ input: 'endAfterJob', value: 'true', accepted });
  }
  const description = reader.text('description') ?? texts?.description ?? '';
  return {
    spec: {
      service: readService(reader),
      roles: readRoles(reader) ?? [],
      title: shorten(title, MAX_TITLE),
      description: withRunLine(description, texts?.line, MAX_DESCRIPTION),
      ...readInterval(reader),
    },
    endAfterJob,
  };
}

/** What update-graph-annotation is asked for: the fields that were given. */
export interface AnnotationChanges {
  readonly graphAnnotationId: string;
  readonly service: string;
  readonly changes: Partial<GraphAnnotationSpec>;
}

/** Reads what update-graph-annotation is asked for: at least one field. Texts that are too long are cut. */
export function readAnnotationChanges(
  reader: InputReader<(typeof UPDATE_ANNOTATION_INPUTS)[number]>,
): AnnotationChanges {
  const given = [reader.text('title'), reader.text('description')] as const;
  const fields = {
    title: given[0] === undefined ? undefined : shorten(given[0], MAX_TITLE),
    description: given[1] === undefined ? undefined : shorten(given[1], MAX_DESCRIPTION),
    roles: readRoles(reader),
    ...readInterval(reader),
  };
  const names = ['role', ...TEXTS_AND_TIMES] as const;
  if (names.every((name) => reader.text(name) === undefined)) {
    const accepted = 'Nothing is to be updated: give at least one of these.';
    reader.problem({ input: names.join(', '), value: '', accepted });
  }
  return {
    graphAnnotationId: readAnnotationId(reader),
    service: readService(reader),
    changes: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

/** Reads the ID of a graph annotation, which must be there. */
export function readAnnotationId(reader: InputReader<'graphAnnotationId'>): string {
  const id = reader.requiredText('graphAnnotationId', 'It is required: list-graph-annotations lists the IDs.');
  reader.rule('graphAnnotationId', GRAPH_ANNOTATION_ID);
  return id;
}

/** Reads the service of an annotation, which must be there. */
export function readService(reader: InputReader<'service'>): string {
  reader.rule('service', SERVICE);
  return reader.requiredText('service', NO_SERVICE);
}

/** Reads an interval, either end of which may be left out. */
export function readInterval(reader: InputReader<'from' | 'to'>): Interval {
  const interval = { from: readTime(reader, 'from'), to: readTime(reader, 'to') };
  const { from, to } = interval;
  if (from !== undefined && to !== undefined && from > to) {
    reader.problem({ input: 'to', value: reader.text('to') ?? '', accepted: 'It must not be before from.' });
  }
  return interval;
}

/** An empty list must be spelled out: without roles an annotation is on the graphs of all of them. */
function readRoles(reader: InputReader<'role'>): readonly string[] | undefined {
  const list = reader.list('role', ROLE, { spaces: true });
  if (list?.items.length === 0 && !list.spelledOutEmpty) {
    const accepted = "It holds no role. For none at all, spell that out: role: '[]'.";
    reader.problem({ input: 'role', value: reader.text('role') ?? '', accepted });
  }
  return list?.items;
}
