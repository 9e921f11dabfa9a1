import { type SettingUse, settingProblems } from '../aws/check.ts';
import type { GivenIntegration } from '../aws/given.ts';
import { givenWaysIn } from '../aws/way-in.ts';
import type { WayIn } from '../mackerel/aws-integration.ts';
import type { CreateAwsIntegrationInput } from '../operations/create-aws-integration.ts';
import type { UpdateAwsIntegrationInput } from '../operations/update-aws-integration.ts';
import type { ApplyAwsIntegrationInput } from '../operations/apply-aws-integration.ts';
import { type FileSetting, readSettingsFile, type SettingSource } from './aws-file.ts';
import { SERVICES } from './aws-setting.ts';
import type { InputName } from './names.ts';
import type { InputReader } from './reader.ts';
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

/**
 * Reads the ID of an AWS integration, which must be there.
 *
 * @param inFile what the file has for it, where it has anything
 */
export function readAwsIntegrationId(reader: InputReader, inFile?: string): string {
  const id = reader.text('awsIntegrationId') ?? inFile ?? '';
  if (id === '') {
    const accepted = 'It is required: the ID of the setting. list-aws-integrations tells the IDs.';
    reader.problem({ input: 'awsIntegrationId', value: '', accepted });
  } else if (!AWS_INTEGRATION_ID.pattern.test(id)) {
    reader.problem({ input: 'awsIntegrationId', value: id, accepted: AWS_INTEGRATION_ID.accepted });
  }
  return id;
}

/** Reads what create-aws-integration needs. */
export async function readCreate(reader: InputReader, source: SettingSource): Promise<CreateAwsIntegrationInput> {
  const { setting } = await readSetting(reader, source, 'create');
  return { operation: 'create-aws-integration', setting };
}

/** Reads what update-aws-integration needs: at least one field. */
export async function readUpdate(reader: InputReader, source: SettingSource): Promise<UpdateAwsIntegrationInput> {
  const { awsIntegrationId: inFile, setting } = await readSetting(reader, source, 'update');
  const awsIntegrationId = readAwsIntegrationId(reader, inFile);
  if (reader.text('configFile') === undefined && FIELDS.every((name) => reader.text(name) === undefined)) {
    const accepted = 'Nothing is to be updated: give at least one of these.';
    reader.problem({ input: [...FIELDS, 'configFile'].join(', '), value: '', accepted });
  }
  return { operation: 'update-aws-integration', awsIntegrationId, setting };
}

/** Reads what apply-aws-integration needs: one setting, or several in one file. */
export async function readApply(reader: InputReader, source: SettingSource): Promise<ApplyAwsIntegrationInput> {
  const given = await readInputs(reader);
  const file = await readSettingsFile(reader, source);
  const single = file.length === 1 && file[0]?.at === '';
  if (!single && given.name !== undefined) {
    const accepted = 'It names one setting, and configFile holds several (integrations). Leave it out.';
    reader.problem({ input: 'name', value: given.name, accepted });
  }
  const settings = file.map((one) => ({ ...one, setting: override(one.setting, given, { single }) }));
  for (const one of settings) report(reader, one, 'apply');
  for (const { at, setting } of settings) {
    const { name } = setting;
    if (name === undefined || settings.find((other) => other.setting.name === name)?.at === at) continue;
    const accepted = 'Another setting in the same file has that name: names are unique in an organization.';
    reader.problem({ input: `${at}name`, value: name, accepted });
  }
  return { operation: 'apply-aws-integration', settings: settings.map(({ setting }) => setting) };
}

async function readSetting(
  reader: InputReader,
  source: SettingSource,
  use: Exclude<SettingUse, 'apply'>,
): Promise<FileSetting> {
  const given = await readInputs(reader);
  const [file, ...others] = await readSettingsFile(reader, source);
  if (file?.at !== '' || others.length > 0) {
    const accepted = `It holds a list (integrations), which is for apply-aws-integration: ${use} takes one setting.`;
    reader.problem({ input: 'configFile', value: reader.text('configFile') ?? '', accepted });
    return { at: '', setting: given, isReadable: false };
  }
  const setting = { ...file, setting: override(file.setting, given, { single: true }) };
  report(reader, setting, use);
  return setting;
}

/** The fields that were given as inputs. */
async function readInputs(reader: InputReader): Promise<GivenIntegration> {
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
function readTags(reader: InputReader, name: 'includedTags' | 'excludedTags'): readonly string[] | undefined {
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
  const fileWays = givenWaysIn(file);
  const givenWays = givenWaysIn(given).filter((way) => single || fileWays.length === 0 || fileWays.includes(way));
  const keptWays = single && givenWays.length > 0 ? fileWays.filter((way) => givenWays.includes(way)) : fileWays;
  const merged = { ...file, ...whereGiven(given) };
  const part = (way: WayIn['by'], name: 'key' | 'secretKey' | 'roleArn' | 'externalId') =>
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
  reader: InputReader,
  { at, awsIntegrationId, setting, isReadable }: FileSetting,
  use: SettingUse,
): void {
  if (!isReadable) return;
  if (awsIntegrationId !== undefined && use !== 'update') {
    const accepted = 'It is for update-aws-integration alone (in configFile).';
    reader.problem({ input: `${at}awsIntegrationId`, value: awsIntegrationId, accepted });
  }
  for (const { path, value, accepted } of settingProblems(setting, use)) {
    reader.problem({ input: `${at}${path}`, value, accepted });
  }
}
