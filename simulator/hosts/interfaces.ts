import type { Interface } from './host.ts';

/**
 * The interface as the API answers it after it was sent.
 *
 * The plural forms win over the singular ones (document "hosts", interfaces); both forms are answered, so a client that
 * sends back what it read changes nothing. Fields the documents do not name, which agents send too, are kept.
 */
export function toInterface(sent: Interface): Interface {
  const { ipAddress, ipv6Address, ipv4Addresses, ipv6Addresses, ...rest } = sent;
  return {
    ...rest,
    ...both('ipAddress', 'ipv4Addresses', ipv4Addresses ?? listOf(ipAddress)),
    ...both('ipv6Address', 'ipv6Addresses', ipv6Addresses ?? listOf(ipv6Address)),
  };
}

const listOf = (address: string | undefined): readonly string[] | undefined =>
  address === undefined ? undefined : [address];

function both(singular: string, plural: string, addresses: readonly string[] | undefined): Record<string, unknown> {
  if (addresses === undefined) {
    return {};
  }
  const [first] = addresses;
  return first === undefined ? { [plural]: addresses } : { [singular]: first, [plural]: addresses };
}
