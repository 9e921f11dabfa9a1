import type { GivenIntegration } from '../aws/given.ts';
import { firstIssues, issuePath, issueText } from '../schema.ts';
import { SETTING } from './aws-setting.ts';
import { readConfigFile } from './config-file.ts';
import type { InputReader } from './reader.ts';

const MOST_ISSUES = 20;
const MOST_SETTINGS = 1000;

/** What reading a setting needs besides the inputs. */
export interface SettingSource {
  /** GITHUB_WORKSPACE. */
  workspace: string | undefined;
  /** Told every secret that is found, before anything is said about it. */
  mask: (secret: string) => void;
}

/** One setting, as it stands in the file: which path to call it by, and what it holds. */
export interface FileSetting {
  at: string;
  awsIntegrationId?: string | undefined;
  setting: GivenIntegration;
  /** Whether it could be read at all; if not, what it lacks is nothing to complain about. */
  isReadable: boolean;
}

/** The settings in configFile; one that is empty, where there is no such file, or none that can be used. */
export async function readSettingsFile(
  reader: InputReader,
  { workspace, mask }: SettingSource,
): Promise<FileSetting[]> {
  const nothing = { at: '', setting: {}, isReadable: true };
  const unreadable = { ...nothing, isReadable: false };
  const path = reader.text('configFile');
  if (path === undefined) return [nothing];
  const file = await readConfigFile(path, workspace);
  if (typeof file === 'string') {
    reader.problem({ input: 'configFile', value: path, accepted: file });
    return [unreadable];
  }
  const list = integrationsIn(file.value);
  for (const value of list ?? [file.value]) for (const secret of secretsOf(value)) mask(secret);
  if (list === undefined) return [parseSetting(reader, file.value, '')];
  if (list.length === 0 || list.length > MOST_SETTINGS || keyCount(file.value) > 1) {
    const accepted = `Besides integrations, a list of 1 to ${MOST_SETTINGS} settings, it must hold nothing.`;
    reader.problem({ input: 'configFile', value: path, accepted });
  }
  return list.slice(0, MOST_SETTINGS).map((value, index) => parseSetting(reader, value, `integrations.${index}.`));
}

function integrationsIn(value: unknown): unknown[] | undefined {
  return typeof value === 'object' && value !== null && 'integrations' in value && Array.isArray(value.integrations)
    ? value.integrations
    : undefined;
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

function parseSetting(reader: InputReader, value: unknown, at: string): FileSetting {
  const result = SETTING.try(value, { mode: 'strict' });
  if (result.ok) {
    const { awsIntegrationId, ...setting } = result.value;
    return { at, awsIntegrationId, setting, isReadable: true };
  }
  for (const issue of firstIssues(result, MOST_ISSUES)) {
    const input = `${at}${issuePath(issue)}`.replace(/\.$/, '') || 'configFile';
    reader.problem({ input, accepted: `${issueText(issue)} (in configFile)` });
  }
  return { at, setting: {}, isReadable: false };
}
