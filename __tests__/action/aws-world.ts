import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ActionRun } from '../../harness/run-action.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The input example of the API document "AWS integrations", without its way in. */
export const WITHOUT_WAY_IN = {
  name: 'example',
  memo: 'This is example integration',
  region: 'ap-northeast-1',
  includedTags: 'service:foo,service:bar',
  excludedTags: 'environment:staging',
  services: {
    EC2: {
      enable: true,
      role: 'AWSService:EC2Role',
      excludedMetrics: ['ec2.status_check_failed.instance'],
      retireAutomatically: true,
    },
    ELB: {
      enable: true,
      role: 'AWSService:ELBRole',
      excludedMetrics: [],
    },
    ALB: {
      enable: true,
      role: null,
      excludedMetrics: ['alb.request.count'],
    },
  },
};

/** The same as it stands there. */
export const EXAMPLE = {
  ...WITHOUT_WAY_IN,
  roleArn: 'arn:aws:iam::123456789012:role/MackerelRole',
  externalId: 'string',
};

export const KEY = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET_KEY = 'the/secret+of-the-test';

/** A setting as the inputs of a step. */
export function asInputs<T extends { services: unknown }>(setting: T): Omit<T, 'services'> & { services: string } {
  return { ...setting, services: JSON.stringify(setting.services) };
}

/** A workspace that holds these files. @returns the environment in which the action finds it */
export function workspace(files: Record<string, unknown>): { GITHUB_WORKSPACE: string } {
  const folder = temporaryFolder('workspace');
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { GITHUB_WORKSPACE: folder };
}

/** The output `result`, as far as tests of AWS integrations look at it. */
export interface AwsResult {
  error: string | null;
  integrations: {
    id: string | null;
    name: string | null;
    outcome: string;
    action: string;
    differences: { path: string; before?: unknown; after?: unknown; secret?: true }[];
    error: string | null;
  }[];
}

export function awsResultOf(run: ActionRun): AwsResult {
  return JSON.parse(run.outputs['result'] ?? '') as AwsResult;
}

/** The differences of the first setting, by path. */
export function pathsOf(run: ActionRun): string[] {
  return awsResultOf(run).integrations[0]?.differences.map(({ path }) => path) ?? [];
}

/** Everything a run leaves behind, without the lines that tell the runner what to mask. */
export function traces({ log, outputs, state, summary }: ActionRun): string {
  const unmasked = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...unmasked, JSON.stringify(outputs), JSON.stringify(state), summary].join('\n');
}
