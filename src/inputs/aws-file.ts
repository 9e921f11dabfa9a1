import type { GivenIntegration } from '../aws/given.ts';
import { namedService } from '../aws/service-names.ts';
import { firstIssues, issuePath, issueText } from '../schema.ts';
import type { InputSource } from '../operations/operation.ts';
import { INTEGRATION_SCHEMA } from './aws-schema.ts';
import { readConfigFile } from './config-file.ts';
import { keyHints, nearestKey } from './keys.ts';
import { withoutNulls } from './nulls.ts';
import type { InputReader } from './reader.ts';

const MAX_ISSUES = 20;
const MAX_INTEGRATIONS = 1000;

/** One setting, as it stands in the file: which path to call it by, and what it holds. */
export interface FileIntegration {
  at: string;
  awsIntegrationId?: string | undefined;
  /** The ID in what the API answered: of a setting that may be of another organization, or gone. */
  id?: string | undefined;
  integration: GivenIntegration;
  /** Whether it could be read at all; if not, what it lacks is nothing to complain about. */
  isReadable: boolean;
}

/** The settings in configFile; one that is empty, where there is no such file, or none that can be used. */
export async function readIntegrationsFile(
  reader: InputReader<'configFile'>,
  { env, mask }: InputSource,
): Promise<FileIntegration[]> {
  const nothing = { at: '', integration: {}, isReadable: true };
  const unreadable = { ...nothing, isReadable: false };
  const path = reader.text('configFile');
  if (path === undefined) return [nothing];
  const file = await readConfigFile(path, env['GITHUB_WORKSPACE']);
  if (typeof file === 'string') {
    reader.problem({ input: 'configFile', value: path, accepted: file });
    return [unreadable];
  }
  const list = integrationsIn(file.value);
  for (const value of list ?? [file.value]) for (const secret of secretsOf(value)) mask(secret);
  if (list === undefined) return [parseIntegration(reader, file.value, '')];
  if (list.length === 0 || list.length > MAX_INTEGRATIONS || keyCount(file.value) > 1) {
    const accepted = `Besides integrations (or aws_integrations), a list of 1 to ${MAX_INTEGRATIONS} settings, it must hold nothing.`;
    reader.problem({ input: 'configFile', value: path, accepted });
  }
  return list
    .slice(0, MAX_INTEGRATIONS)
    .map((value, index) => parseIntegration(reader, value, `integrations.${index}.`));
}

/** Under the name of this action's own files, or that of what the API answers. */
function integrationsIn(value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { integrations, aws_integrations: answered } = value as { integrations?: unknown; aws_integrations?: unknown };
  const list = integrations ?? answered;
  return Array.isArray(list) ? list : undefined;
}

function keyCount(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function secretsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, secret]) =>
    /^(key|secret_?key)$/i.test(name) && typeof secret === 'string' && secret.trim() !== '' ? [secret.trim()] : [],
  );
}

function parseIntegration(reader: InputReader<'configFile'>, value: unknown, at: string): FileIntegration {
  const result = INTEGRATION_SCHEMA.try(withoutNulls(value), { mode: 'strict' });
  if (result.ok) {
    const { awsIntegrationId, id, ...integration } = result.value;
    return { at, awsIntegrationId, id, integration, isReadable: true };
  }
  for (const issue of firstIssues(result, MAX_ISSUES)) {
    const input = `${at}${issuePath(issue)}`.replace(/\.$/, '') || 'configFile';
    reader.problem({ input, accepted: `${issueText(issue)}${keyHints(issue, hintOfKey)} (in configFile)` });
  }
  return { at, integration: {}, isReadable: false };
}

/** Terraform has a block for each service, beside the other fields. */
function hintOfKey(key: string): string | undefined {
  const service = namedService(key);
  return service === undefined ? nearestKey(key) : `Write \`${service}\` under \`services\`.`;
}
