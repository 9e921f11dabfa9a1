import { runJob, type Step } from '../../harness/job.ts';
import { startSimulator } from '../../simulator/index.ts';

/** Where the summary of each job is checked in, from the root of this repository. The pictures are made of the first. */
export const SUMMARY_FILES = {
  success: 'docs/job-summary-success.md',
  failure: 'docs/job-summary.md',
} as const;

export type Ending = keyof typeof SUMMARY_FILES;

const STEPS: readonly Step[] = [
  {
    name: 'Maintenance, until the job ends',
    uses: './',
    with: {
      operation: 'update-status',
      service: 'Shop',
      role: 'web',
      status: 'maintenance',
      restoreStatus: 'always',
    },
  },
  { name: 'Deploy', run: 'echo "Deploy here"' },
];

const FLEET = [
  ['web-01', 'working'],
  ['web-02', 'working'],
  ['web-03', 'working'],
  ['web-04', 'standby'],
  ['web-05', 'working'],
  ['web-06', 'maintenance'],
] as const;
/** The one that is retired by someone else, between the list of hosts and the change. */
const RETIRED = 'web-05';

/**
 * Plays a job with `dist/index.js` on a simulator: six hosts are to go into maintenance, and the post step restores them. For
 * `failure` one of them is retired by someone else at that moment: the step fails, with the others done.
 *
 * @returns the job summary, as Markdown; it is the same each time
 * @throws Error where the job did not go that way
 */
export async function summaryOfJob(ending: Ending): Promise<string> {
  const simulator = await startSimulator({
    organization: 'example',
    onRequest: ({ path }) => {
      if (ending === 'success') return;
      const host = simulator.allHosts().find(({ name, isRetired }) => name === RETIRED && !isRetired);
      if (path.endsWith('/bulk-update-statuses') && host !== undefined) {
        simulator.changeHost(host.id, { isRetired: true });
      }
    },
  });
  try {
    for (const [name, status] of FLEET) simulator.addHost({ name, status, roleFullnames: ['Shop:web'] });
    const summaries: string[] = [];
    const status = await runJob(STEPS, {
      env: { MACKEREL_APIKEY: simulator.apiKey, MACKEREL_APIBASE: simulator.url },
      onStep: ({ run }) => {
        if (run !== undefined) summaries.push(run.summary);
      },
    });
    if (status !== ending || summaries.length !== 2) throw new Error('The job did not go as it should.');
    return summaries.join('\n');
  } finally {
    await simulator.close();
  }
}
