import { type IntegrationUse, integrationProblems } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import { givenCredentials } from '../aws/credentials.ts';
import type { Credentials } from '../mackerel/aws-integration.ts';
import type { InputSource } from '../operations/operation.ts';
import { type FileIntegration, readIntegrationsFile } from './aws-file.ts';
import { SERVICES } from './aws-schema.ts';
import type { InputName } from './names.ts';
import { type InputReader, refusalOf } from './reader.ts';
import { AWS_INTEGRATION_ID } from './rules.ts';

const FIELDS = [
  'name',
  'memo',
  'key',
  'secretKey',
  'roleArn',
  'externalId',
  'region',
  'includedTags',
  'excludedTags',
  'services',
] as const satisfies InputName[];

/** What a setting is read from. */
export const INTEGRATION_INPUTS = [...FIELDS, 'configFile'] as const;

type IntegrationReader = InputReader<(typeof INTEGRATION_INPUTS)[number]>;

/**
 * Reads the ID of an AWS integration, which must be there.
 *
 * @param inFile what the file has for it, where it has anything
 */
export function readAwsIntegrationId(reader: InputReader<'awsIntegrationId'>, inFile?: string): string {
  const id = reader.text('awsIntegrationId') ?? inFile ?? '';
  const accepted =
    id === ''
      ? 'It is required: the ID of the setting. list-aws-integrations tells the IDs.'
      : refusalOf(id, AWS_INTEGRATION_ID);
  if (accepted !== undefined) reader.problem({ input: 'awsIntegrationId', value: id, accepted });
  return id;
}

/** Reads what create-aws-integration needs. */
export async function readCreate(reader: IntegrationReader, source: InputSource): Promise<GivenIntegration> {
  return (await readIntegration(reader, source, 'create')).integration;
}

/** Reads what update-aws-integration needs: at least one field. */
export async function readUpdate(
  reader: InputReader<(typeof INTEGRATION_INPUTS)[number] | 'awsIntegrationId'>,
  source: InputSource,
): Promise<{ awsIntegrationId: string; integration: GivenIntegration }> {
  const { awsIntegrationId: inFile, id, integration } = await readIntegration(reader, source, 'update');
  const awsIntegrationId = readAwsIntegrationId(reader, inFile ?? id);
  if (reader.text('configFile') === undefined && FIELDS.every((name) => reader.text(name) === undefined)) {
    const accepted = 'Nothing is to be updated: give at least one of these.';
    reader.problem({ input: [...FIELDS, 'configFile'].join(', '), value: '', accepted });
  }
  return { awsIntegrationId, integration };
}

/** Reads what apply-aws-integration needs: one setting, or several in one file. */
export async function readApply(reader: IntegrationReader, source: InputSource): Promise<GivenIntegration[]> {
  const given = await readInputs(reader);
  const file = await readIntegrationsFile(reader, source);
  const single = file.length === 1 && file[0]?.at === '';
  if (!single && given.name !== undefined) {
    const accepted = 'It names one setting, and configFile holds several (integrations). Leave it out.';
    reader.problem({ input: 'name', value: given.name, accepted });
  }
  const integrations = file.map((one) => ({ ...one, integration: override(one.integration, given, { single }) }));
  for (const one of integrations) report(reader, one, 'apply');
  for (const { at, integration } of integrations) {
    const { name } = integration;
    if (name === undefined || integrations.find((other) => other.integration.name === name)?.at === at) continue;
    const accepted = 'Another setting in the same file has that name: names are unique in an organization.';
    reader.problem({ input: `${at}name`, value: name, accepted });
  }
  return integrations.map(({ integration }) => integration);
}

async function readIntegration(
  reader: IntegrationReader,
  source: InputSource,
  use: Exclude<IntegrationUse, 'apply'>,
): Promise<FileIntegration> {
  const given = await readInputs(reader);
  const [file, ...others] = await readIntegrationsFile(reader, source);
  if (file?.at !== '' || others.length > 0) {
    const accepted = `It holds a list (integrations), which is for apply-aws-integration: ${use} takes one setting.`;
    reader.problem({ input: 'configFile', value: reader.text('configFile') ?? '', accepted });
    return { at: '', integration: given, isReadable: false };
  }
  const integration = { ...file, integration: override(file.integration, given, { single: true }) };
  report(reader, integration, use);
  return integration;
}

/** The fields that were given as inputs. */
async function readInputs(reader: IntegrationReader): Promise<GivenIntegration> {
  return {
    name: reader.text('name'),
    memo: reader.text('memo'),
    key: reader.text('key'),
    secretKey: reader.text('secretKey'),
    roleArn: reader.text('roleArn'),
    externalId: reader.text('externalId'),
    region: reader.text('region'),
    includedTags: readTags(reader, 'includedTags'),
    excludedTags: readTags(reader, 'excludedTags'),
    // What can't be read has been complained about already, and is not missing besides.
    services: (await reader.data('services', SERVICES)) ?? (reader.text('services') === undefined ? undefined : {}),
  };
}

/** A list that came out empty by an expression must not take the tags away: all of AWS would be watched. */
function readTags(reader: IntegrationReader, name: 'includedTags' | 'excludedTags'): readonly string[] | undefined {
  const list = reader.list(name, { pattern: /^/, accepted: '' });
  if (list?.items.length === 0 && !list.spelledOutEmpty) {
    const accepted = `It holds no tag. For none at all, spell that out: ${name}: '[]'.`;
    reader.problem({ input: name, value: reader.text(name) ?? '', accepted });
  }
  return list?.items;
}

/**
 * What was given as inputs, over what the file holds. Who gives one way into AWS as inputs means none of the other; of a
 * file with several settings, though, the inputs of one way are for the settings that do not have the other.
 */
function override(file: GivenIntegration, given: GivenIntegration, { single }: { single: boolean }): GivenIntegration {
  const fileWays = givenCredentials(file);
  const givenWays = givenCredentials(given).filter((way) => single || fileWays.length === 0 || fileWays.includes(way));
  const keptWays = single && givenWays.length > 0 ? fileWays.filter((way) => givenWays.includes(way)) : fileWays;
  const merged = { ...file, ...whereGiven(given) };
  const part = (way: Credentials['by'], name: 'key' | 'secretKey' | 'roleArn' | 'externalId') =>
    (givenWays.includes(way) ? given[name] : undefined) ?? (keptWays.includes(way) ? file[name] : undefined);
  return {
    ...merged,
    key: part('key', 'key'),
    secretKey: part('key', 'secretKey'),
    roleArn: part('role', 'roleArn'),
    externalId: part('role', 'externalId'),
  };
}

function whereGiven(given: GivenIntegration): GivenIntegration {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function report(
  reader: IntegrationReader,
  { at, awsIntegrationId, integration, isReadable }: FileIntegration,
  use: IntegrationUse,
): void {
  if (!isReadable) return;
  if (awsIntegrationId !== undefined && use !== 'update') {
    const accepted = 'It is for update-aws-integration alone (in configFile).';
    reader.problem({ input: `${at}awsIntegrationId`, value: awsIntegrationId, accepted });
  }
  for (const { path, value, accepted } of integrationProblems(integration, use)) {
    reader.problem({ input: `${at}${path}`, value, accepted });
  }
}
