import { ended, startGitHub } from '../../harness/github-stand-in.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { inputVariable } from '../../src/inputs/names.ts';
import { type Operation, OPERATIONS, readInputs } from '../../src/inputs.ts';
import { Mackerel } from '../../src/mackerel/client.ts';
import { runOperation } from '../../src/operations/run.ts';
import { outputsOf } from '../../src/report/outputs.ts';

/** What is known of an operation once it was tried on the simulator. */
export interface Trial {
  operation: Operation;
  /** The outputs that it set. */
  outputs: string[];
  /** Whether it sent anything but GET, for which Mackerel asks for the Write permission. */
  writes: boolean;
}

/** What the trials find in Mackerel. */
interface Ids {
  hostId: string;
  awsIntegrationId: string;
}

const NEW_SETTING = {
  name: 'new',
  region: 'ap-northeast-1',
  key: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'secret',
  services: '{"EC2": {}}',
};

/** The inputs of one step for each operation, such that it uses every output and every permission that it ever needs. */
const STEPS: Record<Operation, (ids: Ids) => Record<string, string>> = {
  register: () => ({ name: 'new' }),
  update: ({ hostId }) => ({ hostIds: hostId, memo: 'new' }),
  'update-status': ({ hostId }) => ({ hostIds: hostId, status: 'maintenance' }),
  'update-roles': ({ hostId }) => ({ hostIds: hostId, roleFullnames: 'Shop:db', rolesMode: 'add' }),
  retire: ({ hostId }) => ({ hostIds: hostId }),
  'wait-until-ok': ({ hostId }) => ({ hostIds: hostId }),
  'retire-orphans': () => ({ githubToken: 'token' }),
  get: ({ hostId }) => ({ hostIds: hostId }),
  list: () => ({ service: 'Shop', batchSize: '10' }),
  'list-metric-names': ({ hostId }) => ({ hostIds: hostId }),
  'list-monitored-statuses': ({ hostId }) => ({ hostIds: hostId }),
  'list-aws-integrations': () => ({}),
  'get-aws-integration': ({ awsIntegrationId }) => ({ awsIntegrationId }),
  'create-aws-integration': () => NEW_SETTING,
  'update-aws-integration': ({ awsIntegrationId }) => ({ awsIntegrationId, memo: 'new' }),
  'delete-aws-integration': ({ awsIntegrationId }) => ({ awsIntegrationId }),
  'generate-aws-external-id': () => ({}),
  'list-aws-excludable-metrics': () => ({}),
  'apply-aws-integration': () => NEW_SETTING,
};

/** Runs every operation on a simulator, each on a new one, and notes which outputs it sets and whether it writes. */
export async function tryOperations(): Promise<Trial[]> {
  const github = await startGitHub({ 100: ended(7) });
  try {
    const trials: Trial[] = [];
    for (const operation of OPERATIONS) trials.push(await tryOperation(operation, github.url));
    return trials;
  } finally {
    await github.close();
  }
}

async function tryOperation(operation: Operation, github: string): Promise<Trial> {
  const simulator = await startSimulator();
  try {
    const given = { operation, ...STEPS[operation](populate(simulator)) };
    const env = {
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [inputVariable(name), value])),
      MACKEREL_APIKEY: simulator.apiKey,
      MACKEREL_APIBASE: simulator.url,
      GITHUB_API_URL: github,
      GITHUB_REPOSITORY: 'example/deploy',
      GITHUB_RUN_ID: '1',
    };
    const inputs = await readInputs(env);
    const { signal } = new AbortController();
    const mackerel = new Mackerel({ ...inputs.connection, signal, userAgent: 'docs' });
    const ignore = () => undefined;
    const result = await runOperation(inputs.operation, {
      mackerel,
      dryRun: false,
      signal,
      concurrency: 1,
      saveCleanUp: ignore,
      onHealth: ignore,
      onProgress: ignore,
      onSecret: ignore,
    }).finally(() => {
      mackerel.close();
    });
    const failed = [...result.hosts, ...(result.integrations ?? [])].find(({ error }) => error !== undefined);
    if (failed?.error !== undefined) throw failed.error;
    const report = { ...result, operation, dryRun: false, cancelled: false, duration: 0 };
    const { values } = outputsOf(report, { writeJson: (name) => name });
    const writes = simulator.requests.some(({ method }) => method !== 'GET');
    return { operation, outputs: [...values.keys()], writes };
  } finally {
    await simulator.close();
  }
}

function populate(simulator: Simulator): Ids {
  const { id: hostId } = simulator.addHost({ name: 'web-01', roleFullnames: ['Shop:web'] });
  simulator.addHost({ customIdentifier: 'github-actions/example/deploy/100/1/test/ci' });
  const { id: awsIntegrationId } = simulator.addAwsIntegration({ name: 'production' });
  return { hostId, awsIntegrationId };
}
