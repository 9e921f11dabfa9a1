import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../call.ts';

// Lets mackerel-agent register this machine with the simulator, start a second time, and retire it.

/** Milliseconds until it must have registered: it looks for the metadata of clouds first, which takes seconds. */
const PATIENCE = 30_000;
const { MACKEREL_APIBASE = '', MACKEREL_APIKEY = '' } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'mackerel-agent-'));
const idFile = join(folder, 'id');
const options = ['-apibase', MACKEREL_APIBASE, '-root', folder, '-conf', join(folder, 'agent.conf')];
let id = '';

try {
  writeFileSync(join(folder, 'agent.conf'), `apikey = "${MACKEREL_APIKEY}"\n`);
  await call('start, which registers the machine', async () => {
    await whileRunning(() => existsSync(idFile));
    id = readFileSync(idFile, 'utf8').trim();
    const { roles, meta, interfaces } = await host();
    assert.deepEqual(roles, { Stranger: ['agent'] });
    assert.equal(typeof meta['agent-version'], 'string');
    assert.ok(Array.isArray(interfaces));
  });
  await call('start again, which updates it', async () => {
    // The agent says in its log that it has started only when the update was taken.
    const log = await whileRunning((text) => text.includes('Start: apibase'));
    assert.match(log, new RegExp(`hostID = ${id}`));
  });
  await call('retire', async () => {
    const { status, stderr } = spawnSync('mackerel-agent', ['retire', ...options, '-force'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.equal((await host()).isRetired, true);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Host {
  roles: Record<string, string[]>;
  meta: Record<string, unknown>;
  interfaces: unknown;
  isRetired: boolean;
}

async function host(): Promise<Host> {
  const response = await fetch(`${MACKEREL_APIBASE}/api/v0/hosts/${id}`, { headers: { 'X-Api-Key': MACKEREL_APIKEY } });
  assert.equal(response.status, 200);
  return ((await response.json()) as { host: Host }).host;
}

/** Runs the agent until something holds. @returns its log @throws Error with the log where it does not hold in time */
async function whileRunning(holds: (log: string) => boolean): Promise<string> {
  const args = [...options, '-pidfile', join(folder, 'pid'), '-role', 'Stranger:agent'];
  const agent = spawn('mackerel-agent', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  agent.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  try {
    const end = performance.now() + PATIENCE;
    while (!holds(log)) {
      if (performance.now() > end || agent.exitCode !== null) throw new Error(`It did not get that far:\n${log}`);
      await sleep(100);
    }
    return log;
  } finally {
    await stop(agent);
  }
}

async function stop(agent: ChildProcess): Promise<void> {
  if (agent.exitCode !== null) return;
  const ended = once(agent, 'exit');
  // It would wait for metrics to be sent; a second signal ends it at once.
  agent.kill();
  await sleep(200);
  agent.kill();
  await ended;
}
