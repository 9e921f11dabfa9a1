import { idIn } from './entries.ts';
import { firstIssues, issuePath, issueText } from '../schema.ts';
import { fromWireHost, type Host, HOST_STATUSES, type HostStatus, wireHost } from './host.ts';

/** Which hosts a list is to hold (API document "hosts", list). */
export interface HostFilter {
  service?: string | undefined;
  /** Without a service, Mackerel ignores roles silently and lists every host. */
  roles?: readonly string[] | undefined;
  name?: string | undefined;
  /** Without any, Mackerel lists working and standby hosts only. */
  statuses: readonly HostStatus[];
}

/** A host that was listed although it was not asked for. */
export interface Misfit {
  /** As far as it could be read. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Why it does not fit, such as `it is not in the service Shop`. */
  readonly reason: string;
}

/** What was listed, held against what was asked for. */
export interface HostList {
  /** Those that fit, each once. */
  readonly hosts: readonly Host[];
  /** Those that must not be touched: the filter was not obeyed, or they can't be read. */
  readonly misfits: readonly Misfit[];
  /** Hosts of another name: whether Mackerel's filter by name is exact is not documented. */
  readonly otherNames: readonly Misfit[];
}

/** Sorts what Mackerel listed by whether it fits the filter. */
export function sortListed(listed: readonly unknown[], filter: HostFilter): HostList {
  const hosts = new Map<string, Host>();
  const misfits: Misfit[] = [];
  const otherNames: Misfit[] = [];
  for (const entry of listed) {
    const read = wireHost.try(entry, { mode: 'passthrough' });
    if (!read.ok) {
      const [issue] = firstIssues(read, 1);
      const reason = issue === undefined ? '' : `${issuePath(issue)}: ${issueText(issue)}`;
      misfits.push({ id: idIn(entry), name: undefined, reason: `it can't be read: ${reason}` });
      continue;
    }
    const host = fromWireHost(read.value);
    const { id, name } = host;
    const reason = whyUnfit(host, filter);
    if (reason !== undefined) misfits.push({ id, name, reason });
    else if (filter.name !== undefined && name !== filter.name) {
      otherNames.push({ id, name, reason: `its name is not ${filter.name}` });
    } else hosts.set(id, host);
  }
  // Listed twice, and only once as asked: Mackerel contradicts itself.
  for (const { id = '' } of [...misfits, ...otherNames]) hosts.delete(id);
  return { hosts: [...hosts.values()], misfits, otherNames };
}

function whyUnfit(
  { isRetired, roleFullnames, status, wire }: Host,
  { service, roles = [], statuses }: HostFilter,
): string | undefined {
  if (isRetired) return 'it is retired';
  if (service !== undefined && !Object.hasOwn(wire.roles ?? {}, service)) return `it is not in the service ${service}`;
  if (roles.length > 0 && !roles.some((role) => roleFullnames.includes(`${service ?? ''}:${role}`))) {
    return `it has none of the roles ${roles.join(', ')}`;
  }
  // A status that is not known today is none that was left out on purpose.
  const isLeftOut = HOST_STATUSES.some((known) => known === status) && !statuses.some((asked) => asked === status);
  return isLeftOut ? `its status is ${status}` : undefined;
}
