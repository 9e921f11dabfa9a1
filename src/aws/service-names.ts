import { AWS_SERVICE_NAMES } from '../mackerel/aws-integration.ts';

/**
 * A name apart from blanks: Mackerel's own document writes `Route 53`, other clients `Route53`, and both are the same
 * service (API facts, awsServiceName).
 */
export function serviceKey(name: string): string {
  return name.replaceAll(' ', '');
}

/** Whether Mackerel is known to have a service of this name, in either spelling. */
export function isKnownService(name: string): boolean {
  return AWS_SERVICE_NAMES.some((known) => serviceKey(known) === serviceKey(name));
}

/** The service that is meant by a name in another letter case, or with hyphens or underscores; undefined: none. */
export function namedService(name: string): string | undefined {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[-_\s]/g, '');
  return AWS_SERVICE_NAMES.find((known) => letters(known) === letters(name));
}

/** Services under the names that a setting has them under already; a name that is new stays as it is. */
export function inSpellingOf<T>(existing: readonly string[], given: Readonly<Record<string, T>>): Record<string, T> {
  const spelled = new Map(existing.map((name) => [serviceKey(name), name]));
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [spelled.get(serviceKey(name)) ?? name, value]),
  );
}
