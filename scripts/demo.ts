import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Step, type StepRun, runJob } from '../harness/job.ts';
import { startSimulator } from '../simulator/index.ts';
import { heading, renderLog, renderSummary, section } from './demo/terminal.ts';

interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

const workflow = parse(readFileSync(join(import.meta.dirname, 'demo', 'workflow.yml'), 'utf8')) as Workflow;
const simulator = await startSimulator();

console.log(`This plays a workflow with dist/index.js on an in-memory Mackerel at ${simulator.url}.\n`);
const status = await runJob(workflow.jobs['deploy']?.steps ?? [], {
  env: { MACKEREL_APIKEY: simulator.apiKey, MACKEREL_APIBASE: simulator.url },
  onStep: show,
});

console.log(heading('What Mackerel holds at the end'));
for (const host of simulator.allHosts()) {
  const roles = Object.entries(host.roles).flatMap(([service, names]) => names.map((name) => `${service}:${name}`));
  console.log(`  ${host.name} (${host.id}): ${host.isRetired ? 'retired' : host.status}, ${roles.join(' ')}`);
}
console.log(`  ${simulator.requests.length} requests were answered. The job ended with ${status}.`);
await simulator.close();
process.exitCode = status === 'success' ? 0 : 1;

function show({ step, phase, log, run }: StepRun): void {
  // Most post steps have nothing to do, and say so in one line.
  if (phase === 'post') {
    console.log(heading(`Post ${step.name ?? ''}`));
    console.log(`${section('Log', renderLog(log))}\n`);
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
