import type { HostStatus } from '../mackerel/host.ts';
import type { HostsApi } from '../mackerel/hosts.ts';
import type { BulkChange } from './bulk.ts';

/** How a status is set: what is left to say is which hosts need it. */
export function statusChange(
  hosts: HostsApi,
  status: HostStatus,
): Pick<BulkChange, 'one' | 'many' | 'after' | 'fieldsOf'> {
  return {
    one: (id, options) => hosts.updateStatus(id, status, options),
    many: (ids, options) => hosts.bulkUpdateStatuses(ids, status, options),
    after: { status },
    fieldsOf: (host) => ({ status: host.status }),
  };
}
