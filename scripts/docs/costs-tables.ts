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
        name,
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
          names.join('; '),
        ]),
      ),
    ].join('\n\n'),
  };
}

function requestsIn(requests: Requests | undefined, all: Cost['requests']): string {
  const only = Object.values(all);
  // The number of hosts makes no difference, or there is none.
  if (requests === undefined && Object.keys(all).some((size) => size !== '0')) return 'the same';
  const counts = Object.entries(requests ?? only[0] ?? {}).filter(([request]) => request !== BESIDES);
  if (counts.length === 0) return 'none';
  return counts.map(([request, count]) => `${grouped(count)} × \`${request}\``).join('<br>');
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
