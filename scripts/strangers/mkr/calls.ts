import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { call } from '../call.ts';

// Calls the simulator by mkr: the commands on hosts, services and settings, comparing what comes back with what was sent.

const { MACKEREL_APIBASE = '' } = process.env;
let id = '';

interface Host {
  id: string;
  name: string;
  status: string;
  memo?: string;
  roleFullnames?: string[];
}

await call('create', () => {
  mkr('create', '--st', 'standby', '-R', 'Stranger:mkr', '--customIdentifier', 'stranger', 'stranger-01');
  const hosts = listed('--service', 'Stranger');
  id = hosts[0]?.id ?? '';
  assert.deepEqual(
    hosts.map(({ name, status, roleFullnames }) => ({ name, status, roleFullnames })),
    [{ name: 'stranger-01', status: 'standby', roleFullnames: ['Stranger:mkr'] }],
  );
});
await call('update', () => {
  mkr('update', '--name', 'stranger-02', '--memo', 'changed', '-R', 'Stranger:db', id);
  const host = JSON.parse(mkr('status', '--verbose', id)) as Host;
  assert.deepEqual([host.name, host.memo], ['stranger-02', 'changed']);
});
await call('update --overwriteRoles', () => {
  mkr('update', '--overwriteRoles', '-R', 'Stranger:mkr', id);
  assert.deepEqual(
    listed('--service', 'Stranger', '--role', 'db').map(({ name }) => name),
    [],
  );
});
await call('update --st', () => {
  mkr('update', '--st', 'maintenance', id);
  assert.equal((JSON.parse(mkr('status', id)) as Host).status, 'maintenance');
});
await call('services', () => {
  assert.match(mkr('services'), /"Stranger"/);
});
await call('metric-names', () => {
  assert.deepEqual(JSON.parse(mkr('metric-names', '-H', id)), []);
});
await call('aws-integrations', () => {
  assert.deepEqual(JSON.parse(mkr('aws-integrations')), []);
});
await call('org', () => {
  assert.match(mkr('org'), /"name"/);
});
await call('retire', () => {
  mkr('retire', '--force', id);
  assert.deepEqual(listed('--service', 'Stranger'), []);
});
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
