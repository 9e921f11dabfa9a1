import { describe, expect, test } from '@jest/globals';
import { HostError } from '../../../src/hosts/outcomes.ts';
import { conclusion, failureMessages, hostLines } from '../../../src/report/log.ts';
import { answered, outcome, outcomes, report } from '../builders.ts';

const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

describe('hostLines', () => {
  test('has a line for a changed host, with before → after', () => {
    const host = outcome({ name: 'web-1', before: { status: 'working' }, after: { status: 'standby' } });
    expect(hostLines(report({ hosts: [host] }))).toEqual(['web-1 (2eQGEaLxibb): status working → standby']);
  });

  test('has a line for a planned change that does not read as if it had been made', () => {
    const host = outcome({ outcome: 'planned', before: { status: 'working' }, after: { status: 'standby' } });
    expect(hostLines(report({ hosts: [host], dryRun: true }))).toEqual([
      '2eQGEaLxibb: would become: status working → standby',
    ]);
  });

  test('says of an unchanged host how it is, where that is known', () => {
    const known = outcome({ id: 'a', outcome: 'unchanged', after: { status: 'standby' } });
    const unknown = outcome({ id: 'b', outcome: 'unchanged' });
    expect(hostLines(report({ hosts: [known, unknown] }))).toEqual([
      'a: unchanged, already status standby',
      'b: unchanged',
    ]);
  });

  test('says of a host that was only read how it is, and not that it did not change', () => {
    const fields = { status: 'standby', roleFullnames: ['My-Service:web'] };
    const read = outcome({ id: 'a', name: 'web-1', outcome: 'unchanged', before: fields, after: fields });
    for (const part of [{ details: [] }, { metricNames: new Map() }, { monitoredStatuses: new Map() }]) {
      expect(hostLines(report({ operation: 'get', hosts: [read], ...part }))).toEqual([
        'web-1 (a): status standby; roleFullnames My-Service:web',
      ]);
    }
  });

  test('says why a host failed or is missing', () => {
    const hosts = [
      outcome({ id: 'a', outcome: 'missing', error: GONE }),
      outcome({ id: 'b', outcome: 'failed', error: new HostError('the disk is full') }),
    ];
    expect(hostLines(report({ hosts }))).toEqual([
      'b: failed: The disk is full.',
      'a: missing: Mackerel answered 404 "Host Not Found." to GET /api/v0/hosts/2eQGEaLxibb.',
    ]);
  });

  test('has what failed first, then what is missing, what changed or would, and what did not', () => {
    const hosts = [
      outcome({ id: 'a', outcome: 'unchanged' }),
      outcome({ id: 'b', outcome: 'planned' }),
      outcome({ id: 'c', outcome: 'changed' }),
      outcome({ id: 'd', outcome: 'missing', error: GONE }),
      outcome({ id: 'e', outcome: 'failed', error: GONE }),
      outcome({ id: 'f', outcome: 'failed', error: GONE }),
    ];
    expect(hostLines(report({ hosts })).map((line) => line.charAt(0))).toEqual(['e', 'f', 'd', 'c', 'b', 'a']);
    expect(hosts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('counts the hosts that got no line', () => {
    for (const total of [1, 99, 100, 101, 102, 10_000]) {
      const lines = hostLines(report({ hosts: outcomes(total, { after: { status: 'standby' } }) }));
      const told = lines.filter((line) => line.startsWith('h')).length;
      const more = /^… and (\d+) hosts? more$/.exec(lines[told] ?? '')?.[1] ?? 0;
      expect(told + Number(more)).toBe(total);
      expect(lines).toHaveLength(more === 0 ? told : told + 1);
    }
  });

  test('is nothing where there are no hosts', () => {
    expect(hostLines(report())).toEqual([]);
  });
});

describe('conclusion', () => {
  test('says what, how many, and how long it took', () => {
    const hosts = [...outcomes(2), outcome({ outcome: 'unchanged' })];
    expect(conclusion(report({ hosts, duration: 1249 }))).toBe(
      'update-status done: 2 changed, 1 unchanged of 3 hosts in 1.2 s.',
    );
  });

  test('says that it failed, or was cancelled', () => {
    const failed = outcome({ outcome: 'failed', error: GONE });
    expect(conclusion(report({ hosts: [failed] }))).toMatch(/^update-status failed: 1 failed of 1 host in/);
    expect(conclusion(report({ hosts: [outcome()], error: new Error('x') }))).toMatch(/^update-status failed: /);
    expect(conclusion(report({ hosts: [failed], cancelled: true }))).toMatch(/^update-status cancelled: /);
  });

  test('says where there was no host', () => {
    expect(conclusion(report())).toBe('update-status done: no host in 1.2 s.');
  });

  test('says of a dry run that nothing was changed, and of no other', () => {
    const hosts = outcomes(2, { outcome: 'planned' });
    expect(conclusion(report({ hosts, dryRun: true }))).toBe(
      'update-status done: 2 planned of 2 hosts in 1.2 s. Nothing was changed: this is a dry run.',
    );
    expect(conclusion(report({ hosts: outcomes(2) }))).not.toContain('dry run');
  });

  test('says that all is well where the only hosts that are missing may be', () => {
    const hosts = [outcome(), outcome({ outcome: 'missing', fails: false, error: GONE })];
    expect(conclusion(report({ hosts }))).toBe('update-status done: 1 changed, 1 missing of 2 hosts in 1.2 s.');
  });

  test('says whether a host was registered anew', () => {
    const register = { operation: 'register', hosts: [outcome()] };
    expect(conclusion(report({ ...register, created: true }))).toContain('newly registered');
    expect(conclusion(report({ ...register, created: false }))).not.toContain('registered');
  });
});

describe('failureMessages', () => {
  test('are none where nothing failed', () => {
    const tolerated = outcome({ outcome: 'missing', fails: false, error: GONE });
    expect(failureMessages(report({ hosts: [outcome(), outcome({ outcome: 'unchanged' }), tolerated] }))).toEqual([]);
  });

  test('say what failed, for which hosts of how many, why, and what to do', () => {
    const failed = outcome({ id: 'a', name: 'web-1', outcome: 'missing', error: GONE });
    const [message, ...others] = failureMessages(report({ hosts: [failed, outcome()] }));
    expect(others).toEqual([]);
    expect(message).toHaveLength(3);
    expect(message?.[0]).toBe('update-status failed for 1 of 2 hosts: web-1 (a).');
    expect(message?.[1]).toContain('"Host Not Found."');
    expect(message?.[2]).toMatch(/^What to do: Check the ID/);
  });

  test('have no line for what to do where nobody knows', () => {
    const failed = outcome({ id: 'a', outcome: 'failed', error: new HostError('the disk is full') });
    expect(failureMessages(report({ hosts: [failed] }))).toEqual([
      ['update-status failed for 1 of 1 host: a.', 'The disk is full.'],
    ]);
  });

  test('tell one reason once, however many hosts it concerns, and name some of them', () => {
    const hosts = outcomes(10_000, { outcome: 'failed', error: new HostError('the disk is full') });
    const messages = failureMessages(report({ hosts }));
    expect(messages).toHaveLength(1);
    const [head = ''] = messages[0] ?? [];
    expect(head).toMatch(/^update-status failed for 10000 of 10000 hosts: h1, h2, /);
    const named = head.split(', ').length;
    expect(head).toContain(` and ${10_000 - named} more.`);
    expect(head.length).toBeLessThan(1000);
  });

  test('name all of a few hosts', () => {
    for (const count of [19, 20]) {
      const [head = ''] =
        failureMessages(report({ hosts: outcomes(count, { outcome: 'failed', error: GONE }) }))[0] ?? [];
      expect(head.split(', ')).toHaveLength(count);
      expect(head).not.toContain('more');
    }
  });

  test('are a handful, since GitHub shows ten: further reasons are counted', () => {
    for (const reasons of [1, 5, 6, 8]) {
      const hosts = Array.from({ length: reasons }, (_, index) =>
        outcome({ id: `h${index}`, outcome: 'failed', error: new HostError(`reason ${index}`) }),
      );
      const messages = failureMessages(report({ hosts }));
      const told = messages.filter(([head = '']) => head.startsWith('update-status failed for')).length;
      expect(messages.length).toBeLessThanOrEqual(10);
      const rest = messages.slice(told).flat().join(' ');
      if (told === reasons) expect(rest).toBe('');
      else expect(rest).toMatch(new RegExp(`^${reasons - told} more reasons.*failedHostIds`));
    }
  });

  test('tell an error of the whole, and a cancellation with what was done until then', () => {
    expect(failureMessages(report({ error: new HostError('the disk is full') }))).toEqual([
      ['update-status failed.', 'The disk is full.'],
    ]);
    expect(failureMessages(report({ hosts: outcomes(2), cancelled: true }))).toEqual([
      ['update-status was cancelled: 2 changed of 2 hosts.'],
    ]);
    expect(failureMessages(report({ cancelled: true }))).toEqual([['update-status was cancelled: no host.']]);
  });
});
