import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runMain } from '../../harness/run-action.ts';
import { startSimulator } from '../../simulator/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const runnerTemp = temporaryFolder('fleet');

test('100,000 hosts are listed and split into a matrix in 512 MiB', async () => {
  const mackerel = await startSimulator();
  try {
    for (let index = 0; index < 100_000; index++) {
      mackerel.addHost({
        name: `web-${index}.example.com`,
        roleFullnames: ['Shop:web'],
        interfaces: [{ name: 'eth0', ipv4Addresses: ['10.0.0.1'] }],
      });
    }
    const run = await runMain({
      inputs: { operation: 'list', service: 'Shop', batchSize: '400' },
      env: {
        MACKEREL_APIKEY: mackerel.apiKey,
        MACKEREL_APIBASE: mackerel.url,
        // The heap, so that there is room for what Node holds besides.
        NODE_OPTIONS: '--max-old-space-size=400',
      },
      runnerTemp,
    });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['hostCount']).toBe('100000');
    expect(JSON.parse(readFileSync(run.outputs['hostsFile'] ?? '', 'utf8'))).toHaveLength(100_000);
  } finally {
    await mackerel.close();
  }
}, 120_000);
