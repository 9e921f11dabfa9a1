import { describe, expect, test } from '@jest/globals';
import { answered } from '../builders.ts';
import { problems } from '../environment.ts';
import { run } from './run.ts';

const REGISTER = { operation: 'register', name: 'web-1' } as const;

describe('register', () => {
  test('needs nothing but a name, and leaves the rest ungiven', async () => {
    const { sent, notes } = await run(REGISTER);
    expect(sent).toEqual([{ method: 'POST', path: 'hosts', query: [], body: { name: 'web-1', meta: {} } }]);
    expect(notes).toEqual([]);
  });

  test('requires a name', async () => {
    expect(await problems({ operation: 'register', name: '' })).toMatchObject([{ input: 'name', value: '' }]);
  });

  test('takes every field of a host', async () => {
    const { sent } = await run(
      {
        ...REGISTER,
        displayName: 'Web 1',
        memo: 'two\nlines',
        customIdentifier: 'rack/1, slot 2 ?#%',
        caseInsensitive: 'true',
        describeRunner: 'true',
        meta: 'agent-name: ci',
        interfaces: '- name: eth0\n  ipv4Addresses: [10.0.0.1]',
        checks: '[{"name":"http","memo":"m"}]',
        roleFullnames: 'My-Service:web, My-Service:db',
        status: 'standby',
      },
      ({ method }) => {
        if (method === 'GET') throw answered(404);
        return { id: 'a', success: true };
      },
    );
    expect(sent).toEqual([
      {
        method: 'GET',
        path: 'hosts-by-custom-identifier/rack/1, slot 2 ?#%',
        query: [['caseInsensitive', 'true']],
        body: undefined,
      },
      {
        method: 'POST',
        path: 'hosts',
        query: [],
        body: {
          name: 'web-1',
          displayName: 'Web 1',
          memo: 'two\nlines',
          customIdentifier: 'rack/1, slot 2 ?#%',
          meta: { 'agent-name': 'ci' },
          interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }],
          checks: [{ name: 'http', memo: 'm' }],
          roleFullnames: ['My-Service:web', 'My-Service:db'],
        },
      },
      { method: 'POST', path: 'hosts/a/status', query: [], body: { status: 'standby' } },
    ]);
  });

  test('has no host ID to complain about', async () => {
    expect(await problems({ ...REGISTER, hostIds: '' })).toEqual([]);
  });
});
