import { describeMonitors, type HealthChange } from '../hosts/health.ts';
import { explain } from './explain.ts';
import { hostLabel } from '../hosts/words.ts';

/** What a host's monitors say now, for the log. */
export function healthLine({ id, name, unwell, isMonitored, error }: HealthChange): string {
  const host = hostLabel({ id, name });
  if (error !== undefined) return `${host}: could not be asked this time: ${explain(error).what}`;
  if (unwell.length > 0) return `${host}: ${describeMonitors(unwell)}`;
  return isMonitored ? `${host}: OK` : `${host}: OK, it has no monitors`;
}
