// Taken by those who have a proxy: to import it costs every other step something.
const net = () => process.getBuiltinModule('node:net');

/**
 * Whether NO_PROXY says that an address is reached without a proxy. As curl reads it: names with all below them, IP
 * addresses and CIDR, apart by commas or blanks, and `*` for everything; and, as Node reads it besides, `*.example.com`,
 * `.example.com`, `10.0.0.1-10.0.0.9` and a port after a name.
 *
 * @param noProxy the variable's value
 */
export function isExempt(url: URL, noProxy: string): boolean {
  const host = withoutBrackets(url.hostname).toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => matches(entry, host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = '', ofPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [undefined, entry];
  if (ofPort !== undefined && ofPort !== port) return false;
  const wanted = withoutBrackets(name).replace(/\.$/, '');
  return net().isIP(host) === 0 ? isBelow(host.replace(/\.$/, ''), wanted) : isWithin(host, wanted);
}

function isBelow(host: string, name: string): boolean {
  const domain = name.replace(/^\*?\./, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function isWithin(address: string, wanted: string): boolean {
  const list = new (net().BlockList)();
  try {
    const [network = '', bits = ''] = wanted.split('/');
    const [first = '', last = ''] = wanted.split('-');
    if (net().isIP(wanted) !== 0) list.addAddress(wanted, family(wanted));
    else if (/^\d+$/.test(bits)) list.addSubnet(network, Number(bits), family(network));
    else if (net().isIP(last) !== 0) list.addRange(first, last, family(first));
  } catch {
    // It is no address, no network and no range: it matches nothing.
    return false;
  }
  return list.check(address, family(address));
}

function family(address: string): 'ipv4' | 'ipv6' {
  return net().isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
