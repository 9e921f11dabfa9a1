import { badRequest, notFound } from '../errors.ts';
import { normalRoleFullname, withBlank } from '../hosts/roles.ts';
import type { ServiceStore } from '../services/store.ts';
import type { Downtime, DowntimeParam, NewDowntime } from './downtime.ts';
import { isInForce } from './occurrence.ts';
import type { Subject } from './scopes.ts';
import { checkScopes, covers } from './scopes.ts';

/** What the store knows of the rest of the organization. */
export interface DowntimeContext {
  readonly newId: () => string;
  readonly services: ServiceStore;
  readonly isMonitor: (id: string) => boolean;
  /** Lets monitors judge what is due, by the downtimes as they were. */
  readonly settle: () => void;
  /** Whether roles come back as `Service: role`; see SimulatorOptions. */
  readonly rolesWithBlank: boolean;
}

/** The downtimes of one organization (document "Downtime"). Input is of the right form already. */
export class DowntimeStore {
  readonly #context: DowntimeContext;
  readonly #downtimes = new Map<string, Downtime>();

  constructor(context: DowntimeContext) {
    this.#context = context;
  }

  /** Every downtime, those that are over too, in the order in which they were registered. */
  list(): Downtime[] {
    return this.all().map(this.#shown);
  }

  /** @throws MackerelError 400 for weekdays where there are none, or scopes that are unknown or redundant */
  create(param: DowntimeParam): Downtime {
    return this.#put(this.#context.newId(), param);
  }

  /** Overwrites a downtime. @throws MackerelError 404, and 400 as in create */
  update(id: string, param: DowntimeParam): Downtime {
    this.#known(id);
    return this.#put(id, param);
  }

  /** Deletes a downtime and answers it as it was. @throws MackerelError 404 */
  delete(id: string): Downtime {
    const deleted = this.#known(id);
    this.#context.settle();
    this.#downtimes.delete(id);
    return this.#shown(deleted);
  }

  /** Whether a downtime that is in force at this time (epoch seconds) covers an alert about the subject. */
  silences(subject: Subject, at: number): boolean {
    return this.all().some((downtime) => isInForce(downtime, at) && covers(downtime, subject));
  }

  // What follows is for tests.

  /** Puts a downtime in place. @throws MackerelError as create does */
  add(given: NewDowntime): Downtime {
    const { id = this.#context.newId(), ...param } = given;
    this.#put(id, { name: 'downtime', start: Math.floor(Date.now() / 1000), duration: 60, ...param });
    return this.#known(id);
  }

  all(): Downtime[] {
    return [...this.#downtimes.values()];
  }

  #known(id: string): Downtime {
    const downtime = this.#downtimes.get(id);
    if (downtime === undefined) {
      throw notFound('Downtime');
    }
    return downtime;
  }

  #put(id: string, param: DowntimeParam): Downtime {
    const { recurrence } = param;
    if (recurrence?.weekdays !== undefined && recurrence.type !== 'weekly') {
      throw badRequest('weekdays can only be set for a weekly recurrence.');
    }
    const downtime = mapRoles({ id, ...pick(param) }, normalRoleFullname);
    checkScopes(downtime, this.#context.services, this.#context.isMonitor);
    this.#context.settle();
    this.#downtimes.set(id, downtime);
    return this.#shown(downtime);
  }

  readonly #shown = (downtime: Downtime): Downtime =>
    this.#context.rolesWithBlank ? mapRoles(downtime, withBlank) : downtime;
}

const FIELDS = [
  ...['name', 'memo', 'start', 'duration', 'recurrence', 'serviceScopes', 'serviceExcludeScopes', 'roleScopes'],
  ...['roleExcludeScopes', 'monitorScopes', 'monitorExcludeScopes'],
];

/** What the document names, and nothing else: the body may hold more. */
const pick = (param: DowntimeParam): DowntimeParam =>
  Object.fromEntries(Object.entries(param).filter(([field]) => FIELDS.includes(field))) as unknown as DowntimeParam;

const mapRoles = ({ roleScopes, roleExcludeScopes, ...rest }: Downtime, write: (name: string) => string): Downtime => ({
  ...rest,
  ...(roleScopes === undefined ? {} : { roleScopes: roleScopes.map(write) }),
  ...(roleExcludeScopes === undefined ? {} : { roleExcludeScopes: roleExcludeScopes.map(write) }),
});
