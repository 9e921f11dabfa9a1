import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type JobStatus, type Step, type StepRun, runJob } from '../harness/job.ts';
import { startSimulator } from '../simulator/index.ts';
import { heading, renderLog, renderSummary, section } from './demo/terminal.ts';

interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

const workflow = parse(readFileSync(join(import.meta.dirname, 'demo', 'workflow.yml'), 'utf8')) as Workflow;
const simulator = await startSimulator();

console.log(`This plays two jobs with dist/index.js, on an in-memory Mackerel at ${simulator.url}.\n`);
const deployed = await play('deploy');
showHosts();

console.log(heading('A deploy that fails half-way'));
console.log(
  '  Two hosts work in Shop: web. They go into maintenance, the deploy fails, and the post step puts them back.\n',
);
const fleet = ['web-02', 'web-03'].map((name) => simulator.addHost({ name, roleFullnames: ['Shop:web'] }));
const failed = await play('deploy-that-fails');
showHosts();

const areBack = fleet.every(({ id, status }) => simulator.host(id)?.status === status);
console.log(`  The job failed, and the hosts ${areBack ? 'are back' : 'were FORGOTTEN in maintenance'}.`);
console.log(`  ${simulator.requests.length} requests were answered.`);
await simulator.close();
process.exitCode = deployed === 'success' && failed === 'failure' && areBack ? 0 : 1;

async function play(job: string): Promise<JobStatus> {
  return runJob(workflow.jobs[job]?.steps ?? [], {
    env: { MACKEREL_APIKEY: simulator.apiKey, MACKEREL_APIBASE: simulator.url },
    onStep: show,
  });
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
  // Most post steps have nothing to do, and say so in one line.
  if (phase === 'post') {
    console.log(heading(`Post ${step.name ?? ''}`));
    console.log(section('Log', renderLog(log)));
    if (run !== undefined && run.summary !== '') console.log(section('Job summary', renderSummary(run.summary)));
    console.log();
    return;
  }
  console.log(heading(step.name ?? ''));
  console.log(section('Workflow', stringify([step])));
  console.log(section('Log', renderLog(log)));
  if (run !== undefined) {
    const outputs = Object.entries(run.outputs).map(([name, value]) => `${name}: ${value}`);
    console.log(section('Outputs', outputs.join('\n')));
    console.log(section('Job summary', renderSummary(run.summary)));
  }
  console.log();
}
