import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type JobStatus, type Step, type StepRun, runJob } from '../harness/job.ts';
import { startSimulator } from '../simulator/index.ts';
import { heading, renderLog, renderOutputs, renderSummary, section } from './demo/terminal.ts';

interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

const IDLE = 'Nothing to clean up.';

const idle: string[] = [];
const workflow = parse(readFileSync(join(import.meta.dirname, 'demo', 'workflow.yml'), 'utf8')) as Workflow;
const simulator = await startSimulator();

console.log(`This plays two jobs with dist/index.js, on an in-memory Mackerel at ${simulator.url}.\n`);
const deployed = await play('deploy');
showHosts();

console.log(heading('A deploy that fails half-way'));
console.log('  Two hosts work in Shop: web. They go into maintenance, the deploy fails, post restores them.\n');
const fleet = ['web-02', 'web-03'].map((name) => simulator.addHost({ name, roleFullnames: ['Shop:web'] }));
const failed = await play('deploy-that-fails');
showHosts();

const areBack = fleet.every(({ id, status }) => simulator.host(id)?.status === status);
console.log(`  The job failed, and the hosts ${areBack ? 'are back' : 'were FORGOTTEN in maintenance'}.`);
console.log(`  ${simulator.requests.length} requests were answered.`);
await simulator.close();
console.log(`
${heading('What to try next')}
  - Change scripts/demo/workflow.yml, and run npm start again.
  - npm run simulator -- --port 8080 starts a Mackerel for your own workflows (simulator/README.md).
  - The quick start in README.md changes nothing in your organization: its step has dryRun: true.
  - examples/ has whole workflows, such as deploy-with-maintenance.yml.`);
process.exitCode = deployed === 'success' && failed === 'failure' && areBack ? 0 : 1;

async function play(job: string): Promise<JobStatus> {
  const status = await runJob(workflow.jobs[job]?.steps ?? [], {
    env: { MACKEREL_APIKEY: simulator.apiKey, MACKEREL_APIBASE: simulator.url },
    onStep: show,
  });
  showIdle();
  return status;
}

function showHosts(): void {
  console.log(heading('What Mackerel holds now'));
  for (const host of simulator.allHosts()) {
    const roles = Object.entries(host.roles).flatMap(([service, names]) => names.map((name) => `${service}:${name}`));
    console.log(`  ${host.name} (${host.id}): ${host.isRetired ? 'retired' : host.status}, ${roles.join(' ')}`);
  }
  console.log();
}

function show({ step, phase, log, run }: StepRun): void {
  if (phase === 'post' && log.trim() === IDLE) {
    idle.push(step.name ?? '');
    return;
  }
  console.log(heading(phase === 'post' ? `Post ${step.name ?? ''}` : (step.name ?? '')));
  if (phase === 'main') console.log(section('Workflow', stringify([step])));
  console.log(section('Log', renderLog(log)));
  if (phase === 'main' && run !== undefined) console.log(section('Outputs', renderOutputs(run.outputs)));
  if (run !== undefined && run.summary !== '') console.log(section('Job summary', renderSummary(run.summary)));
  console.log();
}

/** Most post steps have nothing to do, and say so: one line is enough for all of a job. */
function showIdle(): void {
  if (idle.length === 0) return;
  console.log(heading(`Post steps without work: ${idle.length}`));
  console.log(section('Log', IDLE));
  console.log();
  idle.length = 0;
}
