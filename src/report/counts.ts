import type { Host } from '../mackerel/host.ts';
import { shorten } from '../shorten.ts';
import { toMarkdown } from './sanitize.ts';

const MAX_ROLES = 100;
const MAX_STATUSES = 10;
/** Mackerel's own limit for names of services and roles. */
const MAX_NAME_LENGTH = 63;

/** Listed hosts, counted by service, role and status: a chart and a table, as Markdown. */
export function countsOf(hosts: readonly Host[]): string {
  const statuses = [...new Set(hosts.map(({ status }) => status))].sort().slice(0, MAX_STATUSES);
  const roles = new Map<string, Map<string, number>>();
  for (const { roleFullnames, status } of hosts) {
    for (const role of roleFullnames.length === 0 ? ['(no role)'] : roleFullnames) {
      const counts = roles.get(role) ?? new Map<string, number>();
      roles.set(role, counts.set(status, (counts.get(status) ?? 0) + 1));
    }
  }
  const rows = [...roles].sort(([one], [other]) => (one < other ? -1 : 1));
  const table = [
    ['Service', 'Role', ...statuses.map((status) => toMarkdown(shorten(status, MAX_NAME_LENGTH))), 'Total'],
    ['---', '---', ...statuses.map(() => '---:'), '---:'],
    ...rows.slice(0, MAX_ROLES).map(([role, counts]) => roleRow(role, counts, statuses)),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const rest = rows.length > MAX_ROLES ? ['', `… and ${rows.length - MAX_ROLES} more roles`] : [];
  return [...chart(hosts, statuses), '', ...table, ...rest].join('\n');
}

function roleRow(roleFullname: string, counts: ReadonlyMap<string, number>, statuses: readonly string[]): string[] {
  const [service = '', role = ''] = roleFullname.split(':');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [
    toMarkdown(shorten(service, MAX_NAME_LENGTH)),
    toMarkdown(shorten(role, MAX_NAME_LENGTH)),
    ...statuses.map((status) => String(counts.get(status) ?? 0)),
    String(total),
  ];
}

function chart(hosts: readonly Host[], statuses: readonly string[]): string[] {
  // Inside a Mermaid block nothing can be escaped: what is not a plain word is left out.
  const label = (status: string) => shorten(status.replace(/[^A-Za-z0-9_-]/g, ''), MAX_NAME_LENGTH) || 'other';
  const slices = statuses.map(
    (status) => `  "${label(status)}" : ${hosts.filter((host) => host.status === status).length}`,
  );
  return ['```mermaid', 'pie showData title Hosts by status', ...slices, '```'];
}
