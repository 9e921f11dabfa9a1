import { join } from 'node:path';
import { run } from '../install/command.ts';
import type { Stranger } from './stranger.ts';

const sources = join(import.meta.dirname, 'python-client');

/** PyPI's `mackerel.client`, under a program of ours. */
export const pythonClient: Stranger = {
  name: 'mackerel.client',
  obtain: (folder) => {
    const target = join(folder, 'python-client');
    const what = ['--no-deps', '--require-hashes', '--requirement', join(sources, 'requirements.txt')];
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--only-binary', ':all:', ...what];
    const refusal = run('python3', [...pip, '--target', target]);
    if (refusal !== undefined) return { reason: refusal };
    const env = { PYTHONPATH: target, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' };
    return { command: 'python3', args: [join(sources, 'calls.py')], env };
  },
  prepare: async ({ url, apiKey }) => {
    const response = await fetch(`${url}/api/v0/hosts`, {
      method: 'POST',
      headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name: 'web-01',
        meta: {},
        interfaces: [{ name: 'eth0', ipAddress: '192.0.2.1', macAddress: '00:00:5e:00:53:01' }],
        roleFullnames: ['Shop:web'],
      }),
    });
    if (!response.ok) throw new Error(`The simulator refused the host: ${await response.text()}`);
  },
};
