import { COVERING_SCOPES, EXCLUDING_SCOPES, type ScopeName, type Scopes } from '../mackerel/downtime.ts';

const NOUNS = {
  serviceScopes: ['service', 'services'],
  serviceExcludeScopes: ['service', 'services'],
  roleScopes: ['role', 'roles'],
  roleExcludeScopes: ['role', 'roles'],
  monitorScopes: ['monitor', 'monitors'],
  monitorExcludeScopes: ['monitor', 'monitors'],
} as const satisfies Record<ScopeName, readonly [string, string]>;

/** Whether a downtime silences every alert there is: it names nothing that it is limited to. */
export function coversEverything(scopes: Scopes): boolean {
  return COVERING_SCOPES.every((scope) => scopes[scope].length === 0);
}

/** What a downtime silences: `service Shop, except role Shop:batch`. */
export function describeScopes(scopes: Scopes): string {
  const [covered, excluded] = [COVERING_SCOPES, EXCLUDING_SCOPES].map((names) => partsOf(scopes, names));
  const whole = coversEverything(scopes) ? 'the whole organization' : (covered ?? []).join(' and ');
  return [whole, ...(excluded?.length ? [`except ${excluded.join(' and ')}`] : [])].join(', ');
}

function partsOf(scopes: Scopes, names: readonly ScopeName[]): string[] {
  return names
    .filter((name) => scopes[name].length > 0)
    .map((name) => `${NOUNS[name][scopes[name].length === 1 ? 0 : 1]} ${scopes[name].join(', ')}`);
}

/** Whether a downtime names a service or one of its roles, or silences everything that it does not exclude. */
export function concernsService(scopes: Scopes, service: string): boolean {
  if (scopes.serviceExcludeScopes.includes(service)) return false;
  return (
    coversEverything(scopes) ||
    scopes.serviceScopes.includes(service) ||
    scopes.roleScopes.some((role) => role.startsWith(`${service}:`))
  );
}
