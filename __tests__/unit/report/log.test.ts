import { describe, expect, test } from '@jest/globals';
import { HostError } from '../../../src/hosts/outcomes.ts';
import { conclusion, failureMessages } from '../../../src/report/log.ts';
import { present } from '../../../src/report/presenter.ts';
import type { Report } from '../../../src/report/report.ts';
import { answered, hostsResult, mackerelError, outcome, outcomes, report } from '../builders.ts';

const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

const conclusionOf = async (of: Report) => conclusion(of, await present(of.result));
const failuresOf = async (of: Report) => failureMessages(of, await present(of.result));

describe('conclusion', () => {
  test('says what, how many, and how long it took', async () => {
    const hosts = [...outcomes(2), outcome({ outcome: 'unchanged' })];
    expect(await conclusionOf(report({ result: hostsResult(hosts), duration: 1249 }))).toBe(
      'update-status done: 2 changed, 1 unchanged of 3 hosts in 1.2 s.',
    );
  });

  test('says that it failed, or was cancelled', async () => {
    const failed = outcome({ outcome: 'failed', error: GONE });
    expect(await conclusionOf(report({ result: hostsResult([failed]) }))).toMatch(
      /^update-status failed: 1 failed of 1 host in/,
    );
    expect(await conclusionOf(report({ result: hostsResult([outcome()]), error: new Error('x') }))).toMatch(
      /^update-status failed: /,
    );
    expect(await conclusionOf(report({ result: hostsResult([failed]), cancelled: true }))).toMatch(
      /^update-status cancelled: /,
    );
  });

  test('says where there was no host', async () => {
    expect(await conclusionOf(report())).toBe('update-status done: no hosts in 1.2 s.');
  });

  test.each([
    ['update-status failed after 1.2 s: nothing was changed.', report({ error: new HostError('no hosts match') })],
    [
      'update-status failed after 1.2 s: Mackerel could not be reached; nothing was changed.',
      report({ error: mackerelError({ kind: 'unreachable' }) }),
    ],
    [
      'update-status failed after 1.2 s: Mackerel answered 403; nothing was changed.',
      report({ error: answered(403, { method: 'POST' }) }),
    ],
    ['update-status failed after 1.2 s: Mackerel answered 503.', report({ error: answered(503, { method: 'POST' }) })],
    [
      'list failed after 1.2 s: Mackerel answered 503; nothing was read.',
      report({ operation: 'list', result: { kind: 'readings', hosts: [] }, error: answered(503) }),
    ],
  ])('says why there is nothing to count, and that nothing was done where that is known: %s', async (text, of) => {
    expect(await conclusionOf(of)).toBe(text);
  });

  test('says of a dry run that nothing was changed, and of no other', async () => {
    const hosts = outcomes(2, { outcome: 'planned' });
    expect(await conclusionOf(report({ result: hostsResult(hosts), dryRun: true }))).toBe(
      'update-status done: 2 planned of 2 hosts in 1.2 s. Nothing was changed: this is a dry run.',
    );
    expect(await conclusionOf(report({ result: hostsResult(outcomes(2)) }))).not.toContain('dry run');
  });

  test('says that all is well where the only hosts that are missing may be', async () => {
    const hosts = [outcome(), outcome({ outcome: 'missing', fails: false, error: GONE })];
    expect(await conclusionOf(report({ result: hostsResult(hosts) }))).toBe(
      'update-status done: 1 changed, 1 missing of 2 hosts in 1.2 s.',
    );
  });

  test('says of an outage that may pass that nothing was done, and why', async () => {
    const down = report({ error: answered(503), ifUnavailable: 'warn' });
    expect(await conclusionOf(down)).toBe(
      'update-status not done after 1.2 s: Mackerel answered 503; nothing was changed.',
    );
  });
});

describe('failureMessages', () => {
  test('tell an error of the whole, and a cancellation with what was done until then', async () => {
    expect(await failuresOf(report({ error: new HostError('the disk is full') }))).toEqual([
      ['update-status failed.', 'The disk is full.'],
    ]);
    expect(await failuresOf(report({ result: hostsResult(outcomes(2)), cancelled: true }))).toEqual([
      ['update-status was cancelled: 2 changed of 2 hosts.'],
    ]);
    expect(await failuresOf(report({ cancelled: true }))).toEqual([
      ['update-status was cancelled: nothing was changed.'],
    ]);
  });

  test('tell after that what the result has to tell of each host', async () => {
    const result = hostsResult([outcome({ id: 'a', outcome: 'failed', error: new HostError('the disk is full') })]);
    const messages = await failuresOf(report({ result, cancelled: true, error: new HostError('the fan is broken') }));
    expect(messages.map(([head]) => head)).toEqual([
      'update-status was cancelled: 1 failed of 1 host.',
      'update-status failed.',
      'update-status failed for 1 of 1 host: a.',
    ]);
  });
});
