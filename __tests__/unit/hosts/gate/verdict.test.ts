import { describe, expect, test } from '@jest/globals';
import { Baseline, parseBaseline } from '../../../../src/hosts/gate/baseline.ts';
import { describeTroubles, type GateRules, isOk, judge } from '../../../../src/hosts/gate/verdict.ts';
import type { Alert } from '../../../../src/mackerel/alerts.ts';

const rules = (given: Partial<GateRules> = {}): GateRules => ({
  allowWarning: false,
  ifNoMonitors: 'warn',
  baseline: new Baseline(),
  ...given,
});
const baseline = (value: unknown): Baseline => {
  const parsed = parseBaseline(value);
  if (Array.isArray(parsed)) throw new Error(parsed.join(' '));
  return parsed;
};
const said = (...statuses: string[]) => statuses.map((status, index) => ({ monitorId: `m${index + 1}`, status }));
const evidence = (statuses: ReturnType<typeof said>, more = {}) => ({
  hostId: 'a',
  statuses,
  alerts: [],
  hadMonitors: false,
  ...more,
});
const alert = (monitorId: string, status = 'CRITICAL'): Alert => ({
  id: `alert-${monitorId}`,
  status,
  monitorId,
  type: 'connectivity',
  hostId: 'a',
  message: '',
  openedAt: 1,
  wire: { id: `alert-${monitorId}`, status, monitorId },
});

describe('a host', () => {
  test('is OK where every monitor is', () => {
    expect(judge(evidence(said('OK', 'OK')), rules())).toEqual({ state: 'ok', troubles: [], known: [] });
  });

  test.each(['WARNING', 'CRITICAL', 'UNKNOWN', 'SOMETHING_NEW'])('is not OK where one is %s', (status) => {
    const { state, troubles } = judge(evidence(said('OK', status)), rules());
    expect([state, troubles.map(({ monitorId }) => monitorId)]).toEqual(['not OK', ['m2']]);
  });

  test('is OK in WARNING where that is allowed', () => {
    expect(judge(evidence(said('WARNING')), rules({ allowWarning: true })).state).toBe('ok');
    expect(judge(evidence(said('CRITICAL')), rules({ allowWarning: true })).state).toBe('not OK');
  });

  test('without monitors is unmonitored; without those it had, it has lost them', () => {
    expect(judge(evidence([]), rules()).state).toBe('unmonitored');
    expect(judge(evidence([], { hadMonitors: true }), rules()).state).toBe('monitors lost');
    const before = baseline({ a: said('OK') });
    expect(judge(evidence([]), rules({ baseline: before })).state).toBe('monitors lost');
  });

  test.each([
    ['warn', true],
    ['ignore', true],
    ['error', false],
  ] as const)('without monitors passes with ifNoMonitors: %s: %s', (ifNoMonitors, expected) => {
    expect(isOk(judge(evidence([]), rules()), { ifNoMonitors })).toBe(expected);
    expect(isOk(judge(evidence([], { hadMonitors: true }), rules()), { ifNoMonitors })).toBe(false);
  });

  test('is not OK by an open alert alone; an alert of a monitor that is told already is not told twice', () => {
    expect(judge(evidence(said('OK'), { alerts: [alert('m9')] }), rules()).troubles).toMatchObject([
      { monitorId: 'm9', isAlert: true },
    ]);
    expect(judge(evidence(said('CRITICAL'), { alerts: [alert('m1')] }), rules()).troubles).toMatchObject([
      { monitorId: 'm1', isAlert: false },
    ]);
  });
});

describe('a baseline', () => {
  const known = (before: unknown, now: string) =>
    judge(evidence(said(now)), rules({ baseline: baseline(before) })).state === 'ok';

  test('lets pass what was as bad or worse, in every form', () => {
    const forms = [
      { a: said('UNKNOWN') },
      { UNKNOWN: { a: ['m1'] } },
      [{ id: 'x', hostId: 'a', monitorId: 'm1', status: 'UNKNOWN' }],
      { monitoredStatuses: { a: said('UNKNOWN') } },
      { monitoredStatuses: {}, alerts: [{ id: 'x', hostId: 'a', monitorId: 'm1', status: 'UNKNOWN' }] },
    ];
    for (const form of forms) {
      expect([known(form, 'WARNING'), known(form, 'UNKNOWN'), known(form, 'CRITICAL')]).toEqual([true, true, false]);
    }
  });

  test('of a status that is not known today lets pass just that', () => {
    expect(known({ a: said('NEW') }, 'NEW')).toBe(true);
    expect(known({ a: said('NEW') }, 'WARNING')).toBe(false);
    expect(known({ a: said('CRITICAL') }, 'NEW')).toBe(false);
  });

  test('says nothing of what was OK, nor of other hosts', () => {
    expect(known({ a: said('OK') }, 'WARNING')).toBe(false);
    expect(known({ b: said('CRITICAL') }, 'WARNING')).toBe(false);
    expect(known({}, 'WARNING')).toBe(false);
  });

  test.each([
    ['a', '"CRITICAL"'],
    ['a list of something else', [{ id: 1 }]],
    ['a status without its monitor', { a: [{ status: 'OK' }] }],
    ['a group that is no object', { CRITICAL: ['a'] }],
    ['null', null],
  ])('that is %s is refused', (_, value) => {
    expect(parseBaseline(value)).toEqual([expect.stringContaining('Give the output monitoredStatuses')]);
  });
});

test('troubles are told by the names of their monitors, with the words of the check', () => {
  const { troubles } = judge(
    evidence([{ monitorId: 'm1', status: 'CRITICAL', detail: { type: 'check', message: 'disk full' } }] as never, {
      alerts: [alert('m2', 'UNKNOWN')],
    }),
    rules(),
  );
  expect(describeTroubles(troubles, new Map([['m1', { name: 'disk' }]]))).toBe(
    'disk CRITICAL (disk full), alert: m2 UNKNOWN',
  );
});
