import {
  type AwsIntegration,
  type AwsIntegrationSpec,
  type AwsService,
  type AwsServices,
  isBlank,
} from '../mackerel/aws-integration.ts';
import type { Difference } from '../records/difference.ts';
import { serviceOf } from './services.ts';
import { splitTags } from './tags.ts';
import { isSameSet } from '../same-set.ts';

/** Nothing at all: what a setting that is created is compared with. */
const NOTHING = {
  name: '',
  memo: '',
  region: '',
  includedTags: '',
  excludedTags: '',
  key: null,
  roleArn: null,
  externalId: null,
  services: {},
};

/**
 * What writing a setting would change, field by field and service by service.
 *
 * @param current the setting as it was read; undefined where it is to be created
 */
export function diffIntegration(current: AwsIntegration | undefined, spec: AwsIntegrationSpec): Difference[] {
  const before = current ?? { ...NOTHING, metricKind: spec.metricKind };
  return [
    ...(['name', 'memo', 'region'] as const).flatMap((path) => changed(path, before[path], spec[path])),
    ...(['includedTags', 'excludedTags'] as const).flatMap((path) => {
      const [was, is] = [splitTags(before[path]), splitTags(spec[path])];
      return isSameSet(was, is) ? [] : [{ path, before: orUndefined(was), after: orUndefined(is) }];
    }),
    ...credentialsDifferences(before, spec.credentials),
    ...servicesDifferences(before, spec),
  ];
}

/**
 * Whether a setting is as it is to be, as far as anyone can tell: Mackerel never tells a secret key, so one that is
 * given with the access key ID that already exists is taken for the one that already exists.
 */
export function isAsAsked(differences: readonly Difference[]): boolean {
  return differences.every(({ path }) => path === 'secretKey');
}

function credentialsDifferences(
  before: Pick<AwsIntegration, 'key' | 'roleArn' | 'externalId'>,
  credentials: AwsIntegrationSpec['credentials'],
): Difference[] {
  if (credentials === undefined) return [];
  const after = { roleArn: null, externalId: null, key: null, ...credentials };
  return [
    ...changed('roleArn', before.roleArn, after.roleArn),
    ...changed('externalId', before.externalId, after.externalId),
    ...(before.key === after.key ? [] : [{ path: 'key', secret: true } as const]),
    ...(credentials.by === 'key' || before.key !== null ? [{ path: 'secretKey', secret: true } as const] : []),
  ];
}

function servicesDifferences(before: AwsServices, after: AwsServices): Difference[] {
  const names = new Set([...Object.keys(before.services), ...Object.keys(after.services)]);
  return [...names].flatMap((name) => {
    const [was, is] = [serviceOf(before, name), serviceOf(after, name)];
    const at = (part: string) => `services.${name}.${part}`;
    return [
      ...changed(at('enable'), was.enable, is.enable),
      ...changed(at('role'), was.role, is.role),
      ...metricsDifferences(at, { ...before, service: was }, { ...after, service: is }),
      ...changed(at('retireAutomatically'), was.retireAutomatically ?? false, is.retireAutomatically ?? false),
    ];
  });
}

type ServiceInKind = Pick<AwsServices, 'metricKind'> & { service: AwsService };

function metricsDifferences(at: (part: string) => string, before: ServiceInKind, after: ServiceInKind): Difference[] {
  const [was, is] = [before.service.metrics, after.service.metrics];
  if (before.metricKind === after.metricKind) {
    return isSameSet(was, is) ? [] : [{ path: at(after.metricKind), before: was, after: is }];
  }
  // Of another kind even an empty list means something else, unless there was nothing before.
  return [
    ...(isBlank(before.service) ? [] : [{ path: at(before.metricKind), before: was, after: undefined }]),
    ...(isBlank(after.service) ? [] : [{ path: at(after.metricKind), before: undefined, after: is }]),
  ];
}

function changed(path: string, before: unknown, after: unknown): Difference[] {
  return before === after ? [] : [{ path, before, after }];
}

function orUndefined(tags: readonly string[]): readonly string[] | undefined {
  return tags.length === 0 ? undefined : tags;
}
