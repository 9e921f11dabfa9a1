import { describe, expect, test } from '@jest/globals';
import type { HostOutcome, Outcome } from '../../../src/hosts/outcomes.ts';
import { hostsPresenter } from '../../../src/report/hosts.ts';
import { hostsResult, outcome } from '../builders.ts';

const lines = (hosts: readonly HostOutcome[]) => hostsPresenter.lines(hostsResult(hosts));

const cells = (host: HostOutcome) => [...hostsPresenter.summary(hostsResult([host]), undefined).rows][0];

describe('the tally', () => {
  test('counts by outcome, in the order in which they come', () => {
    const names: Outcome[] = ['failed', 'changed', 'failed', 'unchanged'];
    expect(hostsPresenter.tally(hostsResult(names.map((name) => outcome({ outcome: name }))))).toBe(
      '2 failed, 1 changed, 1 unchanged of 4 hosts',
    );
    expect(hostsPresenter.tally(hostsResult([outcome({ outcome: 'unchanged' })]))).toBe('1 unchanged of 1 host');
  });

  test('says where there was no host', () => {
    expect(hostsPresenter.tally(hostsResult())).toBe('no hosts');
    expect(hostsPresenter.tally(hostsResult([], { created: true }))).toBe('no hosts');
  });

  test('says whether a host was registered again', () => {
    expect(hostsPresenter.tally(hostsResult([outcome()], { created: true }))).toBe(
      '1 changed of 1 host (newly registered)',
    );
    expect(hostsPresenter.tally(hostsResult([outcome()], { created: false }))).toBe('1 changed of 1 host');
  });
});

describe('the lines', () => {
  test('have one for a changed host, with before → after', () => {
    const host = outcome({ name: 'web-1', before: { status: 'working' }, after: { status: 'standby' } });
    expect(lines([host])).toEqual(['web-1 (2eQGEaLxibb): status working → standby']);
  });

  test('have one for a planned change that does not read as if it had been made', () => {
    const host = outcome({ outcome: 'planned', before: { status: 'working' }, after: { status: 'standby' } });
    expect(lines([host])).toEqual(['2eQGEaLxibb: would become: status working → standby']);
  });

  test('say of an unchanged host how it is, where that is known', () => {
    const known = outcome({ id: 'a', outcome: 'unchanged', after: { status: 'standby' } });
    const unknown = outcome({ id: 'b', outcome: 'unchanged' });
    expect(lines([known, unknown])).toEqual(['a: unchanged, already status standby', 'b: unchanged']);
  });

  test('say of an unchanged host what should be known of it instead, where there is something', () => {
    const host = outcome({ id: 'a', outcome: 'unchanged', after: { status: 'standby' }, note: 'skipped' });
    expect(lines([host])).toEqual(['a: skipped']);
  });
});

describe('the outputs', () => {
  test('have created, former statuses and monitored statuses only where the operation has them', () => {
    expect(Object.keys(hostsPresenter.outputs(hostsResult()).text)).toEqual(['hostId', 'hostCount']);
    const { created, previousStatuses, monitoredStatuses } = {
      created: true,
      previousStatuses: { a: 'working' },
      monitoredStatuses: new Map([['a', []]]),
    };
    const { text, json } = hostsPresenter.outputs(hostsResult([], { created, previousStatuses, monitoredStatuses }));
    expect(text).toMatchObject({ created: 'true' });
    expect(json).toMatchObject({ previousStatuses: { a: 'working' }, monitoredStatuses: { a: [] } });
  });
});

describe('the table', () => {
  test('has before → after', () => {
    const host = outcome({ id: 'a', before: { status: 'working' }, after: { status: 'standby' } });
    expect(cells(host)).toBe('| a | changed | status working → standby |');
  });

  test('shows no change for a host that has none', () => {
    const roleFullnames = ['My-Service:web'];
    const row = cells(outcome({ outcome: 'unchanged', before: { roleFullnames }, after: { roleFullnames } }));
    expect(row).toMatch(/\| unchanged \| already roleFullnames My-Service&#58;web \|$/);
    expect(row).not.toContain('→');
  });

  test('shows of an unchanged host what should be known of it, or nothing', () => {
    expect(cells(outcome({ id: 'a', outcome: 'unchanged', note: 'skipped' }))).toBe('| a | unchanged | skipped |');
    expect(cells(outcome({ id: 'a', outcome: 'unchanged' }))).toBe('| a | unchanged |  |');
  });
});
