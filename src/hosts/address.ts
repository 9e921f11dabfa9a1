import { isIPv4, isIPv6 } from 'node:net';

/**
 * The address under which a host is most likely reached from outside: its first IPv4 address that is neither loopback nor
 * link-local, else its first such IPv6 address.
 *
 * @param interfaces as Mackerel sent them, whatever they are
 * @returns empty where there is none
 */
export function addressOf(interfaces: unknown): string {
  const all = (Array.isArray(interfaces) ? interfaces : []).map(fieldsOf);
  const ipv4 = all.flatMap((fields) => addressesIn(fields, 'ipv4Addresses', 'ipAddress'));
  const ipv6 = all.flatMap((fields) => addressesIn(fields, 'ipv6Addresses', 'ipv6Address'));
  return ipv4.find(isReachableIPv4) ?? ipv6.find(isReachableIPv6) ?? '';
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** Where an interface has both forms, the plural one wins. (API facts, interfaces) */
function addressesIn(fields: ReadonlyMap<string, unknown>, plural: string, singular: string): string[] {
  const list = fields.get(plural);
  const all: unknown[] = Array.isArray(list) && list.length > 0 ? list : [fields.get(singular)];
  return all.filter((address) => typeof address === 'string');
}

function isReachableIPv4(address: string): boolean {
  return isIPv4(address) && !/^(?:0|127|169\.254)\./.test(address);
}

/** fe80::/10 is link-local, :: is no address, and ::1 is loopback. */
function isReachableIPv6(address: string): boolean {
  return isIPv6(address) && !/^fe[89ab]/i.test(address) && !/^[0:]*:0*1?$/.test(address);
}
