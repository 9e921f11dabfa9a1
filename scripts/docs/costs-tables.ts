import type { Cost, Costs, Loads, Requests } from '../costs/table.ts';
import { grouped, kib } from './bench-tables.ts';
import { table } from './tables.ts';

/** Asked beside every operation on hosts: said once, not in every row. */
const BESIDES = 'GET /org';

/** What the action costs as Markdown, by the name of the generated part. */
export function costsTables({ entry, steps }: Costs): Record<string, string> {
  const sizes = [...new Set(Object.values(steps).flatMap(({ requests }) => Object.keys(requests)))]
    .map(Number)
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  return {
    'costs-requests': table(
      ['step', ...sizes.map((size) => (size === 1 ? '1 host' : `${grouped(size)} hosts`))],
      Object.entries(steps).map(([name, { requests }]) => [
        stepName(name),
        ...sizes.map((size) => requestsIn(requests[String(size)], requests)),
      ]),
    ),
    'costs-loads': [
      `\`dist/index.js\` is ${kib(entry)} KiB.`,
      table(
        ['KiB', 'files', 'with', 'steps'],
        byLoads(steps).map(([{ bytes, files, parts }, names]) => [
          kib(bytes),
          String(files),
          parts.length === 0 ? 'nothing else' : parts.join(', '),
          names.map(stepName).join('; '),
        ]),
      ),
    ].join('\n\n'),
  };
}

/** The requests with so many hosts; nothing where the number of hosts makes no difference, beyond the first column. */
function requestsIn(requests: Requests | undefined, all: Cost['requests']): string {
  const hasNoHosts = '0' in all;
  if (requests === undefined && !hasNoHosts) return '';
  const counts = Object.entries(requests ?? {}).filter(([request]) => request !== BESIDES);
  if (counts.length === 0) return 'none';
  return counts.map(([request, count]) => `${grouped(count)} × \`${request}\``).join('<br>');
}

/** A step's name, with the operation as code. */
function stepName(name: string): string {
  return name.replace(/^[a-z-]+(?=,|$)/, '`$&`');
}

/** Steps that load the same, the least first. */
function byLoads(steps: Costs['steps']): [Loads, string[]][] {
  const groups = Map.groupBy(Object.entries(steps), ([, { loads }]) => JSON.stringify(loads));
  return [...groups.values()]
    .flatMap((rows): [Loads, string[]][] => {
      const [first] = rows;
      return first === undefined ? [] : [[first[1].loads, rows.map(([name]) => name)]];
    })
    .sort(([one], [other]) => one.bytes - other.bytes);
}
