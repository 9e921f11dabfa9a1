import { type AwsService, type AwsServices, type MetricKind, isBlank } from '../mackerel/aws-integration.ts';
import type { GivenService, GivenServices } from './given.ts';
import type { IntegrationProblem } from './problems.ts';
import { inSpellingOf, namedService, serviceKey } from './service-names.ts';

/** A service that is left out. */
const BLANK: AwsService = { enable: false, role: null, metrics: [], retireAutomatically: undefined, others: {} };

/**
 * Whether services that were not given stay as they are (`keep`), and so do the parts of a service that were not; or
 * whether the given services are the whole truth (`replace`): the others are disabled, and parts that were not given
 * are as the API document has them where they are left out.
 */
export type ServicesMode = 'keep' | 'replace';

/** What is wrong with services for themselves, whatever there is already. */
export function servicesProblems(given: GivenServices): IntegrationProblem[] {
  return [...nameProblems(Object.keys(given)), ...kindProblems(given)];
}

/** Mackerel takes a name in another case for another service, and disables those that are not named. */
function nameProblems(names: readonly string[]): IntegrationProblem[] {
  return names.flatMap((name, index) => {
    const path = `services.${name}`;
    const meant = namedService(name);
    if (meant !== undefined && serviceKey(meant) !== serviceKey(name)) {
      return [{ path, accepted: `There is no such AWS service. Did you mean \`${meant}\`?` }];
    }
    const first = names.findIndex((other) => serviceKey(other) === serviceKey(name));
    return first === index
      ? []
      : [{ path, accepted: `It is the same service as ${names[first] ?? ''}: give one of them.` }];
  });
}

function kindProblems(given: GivenServices): IntegrationProblem[] {
  const kinds = kindsIn(given);
  if (kinds.length < 2) return [];
  const path = Object.entries(given).flatMap(([name, { metrics }]) =>
    metrics === undefined ? [] : [`services.${name}.${metrics.kind}`],
  );
  const accepted =
    'Both kinds of metrics are in one setting, which Mackerel refuses. Use excludedMetrics alone, or includedMetrics alone.';
  return [{ path: path.join(', '), accepted }];
}

/**
 * Puts the services a user gave over those there are.
 *
 * @param asGiven must be free of problems for itself
 * @returns the services, or what is wrong with them once they are put together
 */
export function mergeServices(
  current: AwsServices,
  asGiven: GivenServices,
  mode: ServicesMode,
): { services: AwsServices } | { problems: IntegrationProblem[] } {
  const given = inSpellingOf(Object.keys(current.services), asGiven);
  const [givenKind] = kindsIn(given);
  const metricKind = givenKind ?? (mode === 'keep' ? current.metricKind : 'excludedMetrics');
  const kept = mode === 'keep' ? Object.keys(current.services) : [];
  const services = new Map<string, AwsService>();
  const problems: IntegrationProblem[] = [];
  for (const name of new Set([...kept, ...Object.keys(given)])) {
    const before = serviceOf(current, name);
    const isNew = mode === 'replace' || isBlank(before);
    const base = mode === 'keep' ? before : { ...BLANK, others: before.others };
    const service = mergeService(base, given[name], isNew);
    const chosen = given[name]?.metrics?.names;
    const inherited = isNew || current.metricKind !== metricKind ? undefined : base.metrics;
    services.set(name, { ...service, metrics: chosen ?? inherited ?? [] });
    // An empty list means all metrics in one kind, and none in the other: no one but the user can turn them round.
    const isOpen = (metricKind === 'includedMetrics' && service.enable) || (!isNew && hasChoice(before));
    if (chosen === undefined && inherited === undefined && isOpen) problems.push(noChoice(name, metricKind));
  }
  return problems.length > 0 ? { problems } : { services: { metricKind, services: Object.fromEntries(services) } };
}

/** A service of a setting; as one that is left out, where the setting has none of that name. */
export function serviceOf({ services }: AwsServices, name: string): AwsService {
  return Object.hasOwn(services, name) ? (services[name] ?? BLANK) : BLANK;
}

function mergeService(base: AwsService, given: GivenService | undefined, isNew: boolean): AwsService {
  if (given === undefined) return base;
  return {
    ...base,
    // Who names a service that is not there yet wants it.
    enable: given.enable ?? (isNew || base.enable),
    role: given.role === undefined ? base.role : given.role,
    retireAutomatically: given.retireAutomatically ?? base.retireAutomatically,
  };
}

function hasChoice({ enable, metrics }: AwsService): boolean {
  return enable || metrics.length > 0;
}

function noChoice(name: string, metricKind: MetricKind): IntegrationProblem {
  const accepted =
    `It is missing: all metrics of a setting are of one kind, and those of others are ${metricKind}. ` +
    'Give them for this service too.';
  return { path: `services.${name}.${metricKind}`, value: '', accepted };
}

function kindsIn(given: GivenServices): MetricKind[] {
  return [...new Set(Object.values(given).flatMap(({ metrics }) => (metrics === undefined ? [] : [metrics.kind])))];
}
