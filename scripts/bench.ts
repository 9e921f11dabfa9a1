import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../harness/action-yml.ts';
import { measureComparisons } from './bench/comparisons.ts';
import { type Bench, BENCH_FILE, rounded, writeBench } from './bench/data.ts';
import { measureFleet, measureMemory, measureRoles } from './bench/fleet.ts';
import { BenchMackerel } from './bench/mackerel.ts';
import { thisMachine } from './bench/machine.ts';
import { FULL, QUICK } from './bench/plan.ts';
import { measureStartUp } from './bench/start-up.ts';
import { measureIdlePost, measureStep } from './costs/measure.ts';
import { bytesOf } from './costs/parts.ts';
import { STEPS } from './costs/steps.ts';
import { benchTables } from './docs/bench-tables.ts';
import { version } from '../src/version.ts';

// Measures how fast dist/ is, on the simulator, and against what people do without it: prints tables, keeps the numbers,
// and makes the tables and charts of the documents from them. With --quick: a few of them, printed only.

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const plan = values.quick ? QUICK : FULL;
const mackerel = new BenchMackerel();
try {
  const bench = rounded(await measure());
  // A few measurements are too few for some tables: those would be a head without rows.
  const tables = Object.values(benchTables(bench)).filter((table) => !table.endsWith('--- |'));
  console.log(tables.join('\n\n'));
  if (values.quick) {
    console.log('\nThese few numbers are not kept. For all of them: npm run bench');
  } else {
    writeBench(bench);
    console.log(`\nKept in ${BENCH_FILE}.`);
    const docs = spawnSync(process.execPath, [join(root, 'scripts', 'docs', 'run.ts')], { stdio: 'inherit' });
    process.exitCode = docs.status ?? 1;
  }
} finally {
  mackerel.stop();
}

async function measure(): Promise<Bench> {
  const bytes = { entry: bytesOf(['index.js']), updateStatus: await bytesOfUpdateStatus(), post: 0 };
  bytes.post = (await measureIdlePost()).loads.bytes;
  const startUp = await told('start', () => measureStartUp(mackerel, plan.pairs));
  const fleet = await told('fleets', () => measureFleet(mackerel, plan));
  const memory = await told('memory', () => measureMemory(mackerel, plan));
  const roles = await told('roles', () => measureRoles(mackerel, plan));
  const comparisons = await told('what people use instead', () => measureComparisons(mackerel, plan));
  const at = new Date().toISOString();
  return { at, version, machine: thisMachine(), bytes, startUp, fleet, memory, roles, comparisons };
}

async function bytesOfUpdateStatus(): Promise<number> {
  const step = STEPS.find(({ name }) => name === 'update-status');
  if (step === undefined) throw new Error('There is no step update-status.');
  return (await measureStep({ ...step, sizes: [1] }))[step.name]?.loads.bytes ?? NaN;
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  console.error(`Measuring: ${what}`);
  return work();
}
