import type { GraphAnnotation } from '../mackerel/graph-annotation.ts';
import type { Describer } from './records.ts';
import { utc } from './times.ts';

/** How graph annotations are told: where they are, and of when. */
export const graphAnnotationDescriber: Describer<GraphAnnotation> = {
  count: (records) => (records === 1 ? '1 graph annotation' : `${records} graph annotations`),
  line: (annotation) => `on the graphs of ${placeOf(annotation)}, ${timesOf(annotation)}`,
  tellsOfChanged: true,
  inWords: { from: utc, to: utc },
  columns: ['Graph annotation', 'Service', 'Roles', 'From', 'To'],
  cells: ({ service, roles, from, to }) => [service, roles.join(', '), utc(from), utc(to)],
  outputs: { id: 'graphAnnotationId', first: 'graphAnnotation', list: 'graphAnnotations' },
  details: 'graphAnnotations',
  shown: ({ wire }) => wire,
};

function placeOf({ service, roles }: GraphAnnotation): string {
  return roles.length === 0 ? service : `${service} (${roles.join(', ')})`;
}

function timesOf({ from, to }: GraphAnnotation): string {
  return from === to ? utc(from) : `${utc(from)} to ${utc(to)}`;
}
