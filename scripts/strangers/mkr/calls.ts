import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

// Calls the simulator by mkr: the commands on hosts, services and settings, comparing what comes back with what was sent.

const { MACKEREL_APIBASE = '' } = process.env;
let failures = 0;
let id = '';

interface Host {
  id: string;
  name: string;
  status: string;
  memo?: string;
  roleFullnames?: string[];
}

call('create', () => {
  mkr('create', '--st', 'standby', '-R', 'Stranger:mkr', '--customIdentifier', 'stranger', 'stranger-01');
  const hosts = listed('--service', 'Stranger');
  id = hosts[0]?.id ?? '';
  assert.deepEqual(
    hosts.map(({ name, status, roleFullnames }) => ({ name, status, roleFullnames })),
    [{ name: 'stranger-01', status: 'standby', roleFullnames: ['Stranger:mkr'] }],
  );
});
call('update', () => {
  mkr('update', '--name', 'stranger-02', '--memo', 'changed', '-R', 'Stranger:db', id);
  const host = JSON.parse(mkr('status', '--verbose', id)) as Host;
  assert.deepEqual([host.name, host.memo], ['stranger-02', 'changed']);
});
call('update --overwriteRoles', () => {
  mkr('update', '--overwriteRoles', '-R', 'Stranger:mkr', id);
  assert.deepEqual(
    listed('--service', 'Stranger', '--role', 'db').map(({ name }) => name),
    [],
  );
});
call('update --st', () => {
  mkr('update', '--st', 'maintenance', id);
  assert.equal((JSON.parse(mkr('status', id)) as Host).status, 'maintenance');
});
call('services', () => {
  assert.match(mkr('services'), /"Stranger"/);
});
call('metric-names', () => {
  assert.deepEqual(JSON.parse(mkr('metric-names', '-H', id)), []);
});
call('aws-integrations', () => {
  assert.deepEqual(JSON.parse(mkr('aws-integrations')), []);
});
call('org', () => {
  assert.match(mkr('org'), /"name"/);
});
call('retire', () => {
  mkr('retire', '--force', id);
  assert.deepEqual(listed('--service', 'Stranger'), []);
});
process.exitCode = failures > 0 ? 1 : 0;

/** Runs one check, and prints one line. */
function call(name: string, check: () => void): void {
  try {
    check();
    console.log(`✓ ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function listed(...filter: readonly string[]): Host[] {
  return JSON.parse(mkr('hosts', ...filter)) as Host[];
}

/** @returns what mkr printed @throws Error with its words where it failed */
function mkr(...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('mkr', ['--apibase', MACKEREL_APIBASE, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`mkr ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}
