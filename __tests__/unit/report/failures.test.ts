import { describe, expect, test } from '@jest/globals';
import { HostError } from '../../../src/hosts/outcomes.ts';
import { failureLines, groupFailures, hostFailures } from '../../../src/report/failures.ts';
import { answered, outcome, outcomes } from '../builders.ts';

const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

describe('groupFailures', () => {
  const failing = (id: string, error: Error) => outcome({ id, outcome: 'failed', error });

  test('puts hosts together that got the same answer to the same kind of request', () => {
    const hosts = ['2eQGEaLxibb', '9rxGOHfVF8F'].map((id) =>
      failing(id, answered(404, { path: `/api/v0/hosts/${id}/status` })),
    );
    expect(groupFailures(hosts)).toEqual([{ error: hosts[0]?.error, hosts }]);
  });

  test('keeps apart what differs in status, words or request', () => {
    const path = '/api/v0/hosts/a';
    const hosts = [
      failing('a', answered(404, { path })),
      failing('a', answered(400, { path })),
      failing('a', answered(404, { path, reason: 'other words' })),
      failing('a', answered(404, { path: `${path}/status` })),
      failing('a', answered(404, { path, method: 'POST' })),
    ];
    expect(groupFailures(hosts)).toHaveLength(hosts.length);
  });

  test('groups errors that are no requests by their words', () => {
    const hosts = [failing('a', new Error('x')), failing('b', new Error('y')), failing('c', new Error('x'))];
    expect(groupFailures(hosts).map((group) => group.hosts.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });

  test('has missing hosts, too, and none that did not fail', () => {
    const missing = outcome({ id: 'a', outcome: 'missing', error: answered(404) });
    const tolerated = outcome({ id: 'b', outcome: 'missing', fails: false, error: answered(404) });
    expect(groupFailures([outcome(), missing, tolerated, outcome({ outcome: 'unchanged' })])).toEqual([
      { error: missing.error, hosts: [missing] },
    ]);
  });
});

describe('hostFailures', () => {
  test('are none where nothing failed', () => {
    const tolerated = outcome({ outcome: 'missing', fails: false, error: GONE });
    expect(hostFailures([outcome(), outcome({ outcome: 'unchanged' }), tolerated], 'update-status')).toEqual([]);
  });

  test('say what failed, for which hosts of how many, why, and what to do', () => {
    const failed = outcome({ id: 'a', name: 'web-1', outcome: 'missing', error: GONE });
    const [message, ...others] = hostFailures([failed, outcome()], 'update-status');
    expect(others).toEqual([]);
    expect(message).toHaveLength(3);
    expect(message?.[0]).toBe('update-status failed for 1 of 2 hosts: web-1 (a).');
    expect(message?.[1]).toContain('"Host Not Found."');
    expect(message?.[2]).toMatch(/^What to do: Check the ID/);
  });

  test('have no line for what to do where no one knows', () => {
    const failed = outcome({ id: 'a', outcome: 'failed', error: new HostError('the disk is full') });
    expect(hostFailures([failed], 'update-status')).toEqual([
      ['update-status failed for 1 of 1 host: a.', 'The disk is full.'],
    ]);
  });

  test('tell one reason once, however many hosts it concerns, and name some of them', () => {
    const hosts = outcomes(10_000, { outcome: 'failed', error: new HostError('the disk is full') });
    const messages = hostFailures(hosts, 'update-status');
    expect(messages).toHaveLength(1);
    const [head = ''] = messages[0] ?? [];
    expect(head).toMatch(/^update-status failed for 10000 of 10000 hosts: h1, h2, /);
    const named = head.split(', ').length;
    expect(head).toContain(` and ${10_000 - named} more.`);
    expect(head.length).toBeLessThan(1000);
  });

  test('name all of a few hosts', () => {
    for (const count of [19, 20]) {
      const [head = ''] = hostFailures(outcomes(count, { outcome: 'failed', error: GONE }), 'update-status')[0] ?? [];
      expect(head.split(', ')).toHaveLength(count);
      expect(head).not.toContain('more');
    }
  });

  test('are a handful, since GitHub shows ten: further reasons are counted', () => {
    for (const reasons of [1, 5, 6, 8]) {
      const hosts = Array.from({ length: reasons }, (_, index) =>
        outcome({ id: `h${index}`, outcome: 'failed', error: new HostError(`reason ${index}`) }),
      );
      const messages = hostFailures(hosts, 'update-status');
      const told = messages.filter(([head = '']) => head.startsWith('update-status failed for')).length;
      expect(messages.length).toBeLessThanOrEqual(10);
      const rest = messages.slice(told).flat().join(' ');
      if (told === reasons) expect(rest).toBe('');
      else expect(rest).toMatch(new RegExp(`^${reasons - told} more reasons.*failedHostIds`));
    }
  });
});

test('one message is what failed, why, and what to do where that is known', () => {
  expect(failureLines('get failed.', answered(403))).toEqual([
    'get failed.',
    expect.stringMatching(/^Mackerel answered 403/),
    expect.stringMatching(/^What to do: The API key/),
  ]);
  expect(failureLines('get failed.', new HostError('the disk is full'))).toEqual(['get failed.', 'The disk is full.']);
});
