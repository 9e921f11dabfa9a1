// The documents say [A-Za-z0-9][A-Za-z0-9_-]+; Mackerel's own screens stop at 63 characters.
const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{1,62}';

/** What the name of a service or of a role must match, as a JSON Schema pattern. */
export const NAME_PATTERN = `^${NAME}$`;

/** What a role full name (`<service>:<role>`) must match, as a JSON Schema pattern. Clients write `service: role` too. */
export const ROLE_FULLNAME_PATTERN = `^${NAME}: ?${NAME}$`;

/** A role full name as it is kept: without a blank after the colon. */
export const normalRoleFullname = (fullname: string): string => fullname.replace(': ', ':');

/** A role full name as some endpoints answer it. */
export const withBlank = (fullname: string): string => fullname.replace(':', ': ');

/** Splits `<service>:<role>`. Only for names as {@link normalRoleFullname} writes them. */
export function splitRoleFullname(fullname: string): { service: string; role: string } {
  const colon = fullname.indexOf(':');
  return { service: fullname.slice(0, colon), role: fullname.slice(colon + 1) };
}

/** Groups role full names as the host object does: service to its roles, in the order given. */
export function groupRoles(fullnames: Iterable<string>): Record<string, string[]> {
  const services = new Map<string, string[]>();
  for (const fullname of fullnames) {
    const { service, role } = splitRoleFullname(fullname);
    const roles = services.get(service);
    if (roles === undefined) {
      services.set(service, [role]);
    } else {
      roles.push(role);
    }
  }
  return Object.fromEntries(services);
}
