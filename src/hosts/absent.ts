import type { Host } from '../mackerel/host.ts';

/** Which hosts still exist, and what keeps one that does not. */
export interface PresentList {
  readonly customIdentifiers: readonly string[];
  /** Whether identifiers that differ in case only are the same. */
  readonly caseInsensitive: boolean;
  /** A host must not have been registered after then (epoch milliseconds). */
  readonly before: number;
}

/** Hosts, held against the list of those that still exist. */
export interface Presence {
  /** Those that are on the list. */
  readonly present: readonly Host[];
  /** Those to retire. */
  readonly absent: readonly Host[];
  /** Nothing can be said of them: they have no custom identifier. */
  readonly unidentified: readonly Host[];
  /** Not on the list, and too young to be retired, or of an age that no one knows. */
  readonly young: readonly Host[];
  /** Why the list can't be trusted, so that no host may be retired by it. */
  readonly doubt: string | undefined;
}

/**
 * Sorts hosts by whether they still exist. Retirement can't be undone, and a list may be one of another region or
 * account, or be written in another way than it is read: then there is a doubt.
 */
export function sortByPresence(
  hosts: readonly Host[],
  { customIdentifiers, caseInsensitive, before }: PresentList,
): Presence {
  // A list is read without the blanks around its items, so they can't make a difference.
  const normal = (text: string) => (caseInsensitive ? text.toLowerCase() : text).trim();
  const listed = new Set(customIdentifiers.map(normal));
  const present: Host[] = [];
  const absent: Host[] = [];
  const unidentified: Host[] = [];
  const young: Host[] = [];
  for (const host of hosts) {
    const { customIdentifier = '', createdAt } = host;
    if (customIdentifier.trim() === '') unidentified.push(host);
    else if (listed.has(normal(customIdentifier))) present.push(host);
    else if (createdAt === undefined || createdAt * 1000 > before) young.push(host);
    else absent.push(host);
  }
  const doubt = whyDoubt(
    [...absent, ...young],
    { isMatched: present.length > 0 || hosts.length === 0 },
    listed,
    normal,
  );
  return { present, absent, unidentified, young, doubt };
}

function whyDoubt(
  others: readonly Host[],
  { isMatched }: { isMatched: boolean },
  listed: ReadonlySet<string>,
  normal: (text: string) => string,
): string | undefined {
  const known = new Set(others.map(({ customIdentifier = '' }) => normal(customIdentifier)));
  // An identifier may hold commas and blanks. One that holds another host's looks like a list that was not taken apart.
  const joined = [...listed].find((item) => partsOf(item).some((part) => known.has(part)));
  if (joined !== undefined) {
    const part = partsOf(joined).find((one) => known.has(one)) ?? '';
    return (
      `one item of presentCustomIdentifiers is "${joined}", which holds the custom identifier of a host, ${part}. ` +
      'Write one custom identifier per line, or a JSON array'
    );
  }
  if (listed.size > 0 && !isMatched) {
    return (
      'none of the hosts has a custom identifier that is in presentCustomIdentifiers. The list may be of another region ' +
      "or account, or without the rest of the identifier, such as .ec2.amazonaws.com. If no host is left, write '[]'"
    );
  }
  return undefined;
}

/** The parts of an item that may be a list itself; empty: it is one word. */
function partsOf(item: string): string[] {
  const parts = item.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
