import { describe, expect, test } from '@jest/globals';
import type { HostStatus, Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';
import { testKeys } from './permissions.ts';

const NOW = Math.floor(Date.now() / 1000);
/** The same day and time of four years ago, which is there on a 29th of February too. */
const FOUR_YEARS_AGO = new Date(NOW * 1000).setUTCFullYear(new Date(NOW * 1000).getUTCFullYear() - 4) / 1000;

const monitored = (status: 'OK' | 'WARNING' | 'CRITICAL', monitorId = 'cpu') => ({ monitorId, status });

const list = (simulator: Simulator, query = '') => call(simulator, 'GET', `/alerts${query}`);
const ids = (body: unknown): string[] => (body as { alerts: { id: string }[] }).alerts.map(({ id }) => id);

const setStatus = (simulator: Simulator, id: string, status: HostStatus) =>
  call(simulator, 'POST', `/hosts/${id}/status`, { body: { status } });

/** What the API says of each alert, closed ones too, the newest first. */
const states = async (simulator: Simulator): Promise<string[]> =>
  ((await list(simulator, '?withClosed=true')).body as { alerts: { status: string; closedAt?: number }[] }).alerts.map(
    ({ status, closedAt }) => `${closedAt === undefined ? 'open' : 'closed'} ${status}`,
  );

testKeys([
  { method: 'GET', name: '/alerts', prepare: () => ({ path: '/alerts' }) },
  {
    method: 'GET',
    name: '/alerts/<id>',
    prepare: (simulator) => ({ path: `/alerts/${simulator.openAlert({ monitorId: 'cpu' }).id}` }),
  },
  {
    method: 'PUT',
    name: '/alerts/<id>',
    prepare: (simulator) => ({
      path: `/alerts/${simulator.openAlert({ monitorId: 'cpu' }).id}`,
      body: { memo: 'seen' },
    }),
  },
  {
    method: 'POST',
    name: '/alerts/<id>/close',
    prepare: (simulator) => ({
      path: `/alerts/${simulator.openAlert({ monitorId: 'cpu' }).id}/close`,
      body: { reason: 'false alarm' },
    }),
  },
]);

describe('the list', () => {
  test('holds open alerts, the newest first, and closed ones if asked for', async () => {
    const simulator = await start();
    const alert = (id: string, openedAt: number) => simulator.openAlert({ id, monitorId: 'm', openedAt });
    alert('b', NOW - 5);
    alert('c', NOW - 1);
    alert('a', NOW - 9);
    alert('b2', NOW - 5);
    simulator.closeAlert('b', 'by hand');
    expect(ids((await list(simulator)).body)).toEqual(['c', 'b2', 'a']);
    expect(ids((await list(simulator, '?withClosed=false')).body)).toEqual(['c', 'b2', 'a']);
    expect(ids((await list(simulator, '?withClosed=true')).body)).toEqual(['c', 'b2', 'b', 'a']);
    expect(simulator.alerts().map(({ id }) => id)).toEqual(['a', 'b', 'b2', 'c']);
  });

  test('comes in pages of 100; nextId is the last of a page and not in the next one', async () => {
    const simulator = await start();
    const all = Array.from({ length: 201 }, (_, index) =>
      simulator.openAlert({ monitorId: 'm', openedAt: NOW - index }),
    ).map(({ id }) => id);
    const pages: string[][] = [];
    let query = '';
    for (;;) {
      const { body } = await list(simulator, query);
      pages.push(ids(body));
      const { nextId } = body as { nextId?: string };
      if (nextId === undefined) break;
      expect(nextId).toBe(pages.at(-1)?.at(-1));
      query = `?nextId=${nextId}`;
    }
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 1]);
    expect(pages.flat()).toEqual(all);
  });

  test('goes on after an alert that was closed meanwhile', async () => {
    const simulator = await start();
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      simulator.openAlert({ id, monitorId: 'm', openedAt: NOW - index });
    }
    expect((await list(simulator, '?limit=2')).body).toMatchObject({ nextId: 'b' });
    simulator.closeAlert('b');
    expect(ids((await list(simulator, '?limit=2&nextId=b')).body)).toEqual(['c']);
  });

  test('has no nextId when there is nothing more', async () => {
    const simulator = await start();
    simulator.openAlert({ id: 'a', monitorId: 'm' });
    expect(Object.keys((await list(simulator, '?limit=1')).body as object)).toEqual(['alerts']);
  });

  test.each(['?limit=101', '?limit=0', '?limit=x', '?withClosed=1', '?withClosed=', '?nextId=no one'])(
    '%s is 400',
    async (query) => {
      const reply = await list(await start(), query);
      expect([reply.status, messageOf(reply)]).toEqual([400, expect.any(String)]);
    },
  );
});

describe('one alert', () => {
  test('is answered with what is known of it', async () => {
    const simulator = await start();
    const given = { id: 'a', monitorId: 'm', type: 'external', status: 'WARNING', message: 'slow', value: 12 } as const;
    simulator.openAlert({ ...given, openedAt: NOW });
    expect((await call(simulator, 'GET', '/alerts/a')).body).toEqual({ ...given, openedAt: NOW });
  });

  test('is closed with a reason, once', async () => {
    const simulator = await start();
    simulator.openAlert({ id: 'a', monitorId: 'm' });
    const close = (reason: string) => call(simulator, 'POST', '/alerts/a/close', { body: { reason } });
    const reply = await close('false alarm');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ id: 'a', status: 'OK', reason: 'false alarm', closedAt: expect.any(Number) });
    expect((await close('again')).body).toEqual(reply.body);
  });

  test('takes a memo', async () => {
    const simulator = await start();
    simulator.openAlert({ id: 'a', monitorId: 'm' });
    const put = (memo: string) => call(simulator, 'PUT', '/alerts/a', { body: { memo } });
    expect((await put('seen')).body).toEqual({ id: 'a', memo: 'seen' });
    expect((await put('x'.repeat(80_000))).status).toBe(413);
  });

  test.each([
    ['GET', '', undefined, 404],
    ['PUT', '', { memo: 'x' }, 404],
    ['PUT', '', {}, 400],
    ['POST', '/close', { reason: 'x' }, 404],
    ['POST', '/close', {}, 400],
  ])('that is unknown: %s <id>%s with %j is %i', async (method, rest, body, status) => {
    const reply = await call(await start(), method, `/alerts/no one${rest}`, body === undefined ? {} : { body });
    expect(reply.status).toBe(status);
  });
});

describe("a host's monitor", () => {
  test('opens an alert when it is not OK, changes it, and closes it when it is OK again', async () => {
    const simulator = await start();
    const { id } = simulator.addHost();
    simulator.setMonitoredStatus(id, monitored('OK'));
    expect(await states(simulator)).toEqual([]);
    simulator.setMonitoredStatus(id, monitored('WARNING'));
    expect((await list(simulator)).body).toEqual({
      alerts: [
        {
          id: expect.any(String),
          monitorId: 'cpu',
          type: 'host',
          hostId: id,
          status: 'WARNING',
          openedAt: expect.any(Number),
        },
      ],
    });
    simulator.setMonitoredStatus(id, monitored('CRITICAL'));
    expect(await states(simulator)).toEqual(['open CRITICAL']);
    simulator.setMonitoredStatus(id, monitored('OK'));
    expect(await states(simulator)).toEqual(['closed OK']);
    simulator.setMonitoredStatus(id, monitored('CRITICAL'));
    expect(await states(simulator)).toEqual(['open CRITICAL', 'closed OK']);
  });

  test('does so too where all statuses are set, or are asked for at each reading', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [monitored('CRITICAL'), monitored('OK', 'disk')] });
    expect(await states(simulator)).toEqual(['open CRITICAL']);
    simulator.setMonitoredStatuses(id, [monitored('OK', 'disk')]);
    expect(await states(simulator)).toEqual(['closed OK']);
    simulator.setMonitoredStatuses(id, (reading) => [monitored(reading === 1 ? 'WARNING' : 'OK')]);
    const read = () => call(simulator, 'GET', `/hosts/${id}/monitored-statuses`);
    await read();
    expect(await states(simulator)).toEqual(['open WARNING', 'closed OK']);
    await read();
    expect(await states(simulator)).toEqual(['closed OK', 'closed OK']);
  });

  test.each([
    ['connectivity', { id: 'cpu', type: 'connectivity' }],
    ['anomalyDetection', { id: 'cpu', type: 'anomalyDetection' }],
  ])('gives its alerts its type: %s', async (type, monitor) => {
    const simulator = await start();
    simulator.addMonitor(monitor);
    simulator.addHost({ monitoredStatuses: [monitored('CRITICAL')] });
    expect(simulator.alerts()).toMatchObject([{ type }]);
  });

  test.each(['maintenance', 'poweroff'] as const)(
    'in %s its open alerts stay until the host is back',
    async (status) => {
      const simulator = await start();
      const { id } = simulator.addHost({ monitoredStatuses: [monitored('CRITICAL')] });
      await setStatus(simulator, id, status);
      simulator.setMonitoredStatus(id, monitored('OK'));
      expect(await states(simulator)).toEqual(['open CRITICAL']);
      simulator.setMonitoredStatuses(id, [monitored('OK')]);
      expect(await states(simulator)).toEqual(['open CRITICAL']);
      await setStatus(simulator, id, 'standby');
      expect(await states(simulator)).toEqual(['closed OK']);
    },
  );

  test.each(['maintenance', 'poweroff'] as const)('in %s no alert opens before the host is back', async (status) => {
    const simulator = await start();
    const { id } = simulator.addHost({ status, monitoredStatuses: [monitored('CRITICAL')] });
    expect(await states(simulator)).toEqual([]);
    await call(simulator, 'POST', '/hosts/bulk-update-statuses', { body: { ids: [id], status: 'working' } });
    expect(await states(simulator)).toEqual(['open CRITICAL']);
  });

  test('of a host that is retired has its alerts closed', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [monitored('CRITICAL')] });
    await call(simulator, 'POST', `/hosts/${id}/retire`, { body: {} });
    expect(simulator.alerts()).toMatchObject([{ status: 'OK', reason: 'The host was retired.' }]);
  });

  test('does not open an alert again that was closed by hand, until it was OK', async () => {
    const simulator = await start();
    const { id } = simulator.addHost({ monitoredStatuses: [monitored('CRITICAL')] });
    simulator.closeAlert(simulator.alerts()[0]?.id ?? '');
    simulator.setMonitoredStatus(id, monitored('WARNING'));
    expect(await states(simulator)).toEqual(['closed OK']);
    simulator.setMonitoredStatus(id, monitored('OK'));
    simulator.setMonitoredStatus(id, monitored('WARNING'));
    expect(await states(simulator)).toEqual(['open WARNING', 'closed OK']);
  });
});

describe('a downtime', () => {
  const host = { roleFullnames: ['Shop:web'] };
  /** What opens while a downtime with these fields is there, and what once it is gone. */
  async function during(fields: object, monitor: Parameters<Simulator['addMonitor']>[0] = { id: 'cpu' }) {
    const simulator = await start();
    simulator.addService({ name: 'Shop', roles: ['web', 'db'] });
    simulator.addService({ name: 'Blog', roles: ['app'] });
    simulator.addMonitor(monitor);
    simulator.addMonitor({ id: 'disk' });
    const downtime = simulator.addDowntime(fields);
    const { id } = simulator.addHost(host);
    simulator.setMonitoredStatus(id, monitored('CRITICAL'));
    const opened = await states(simulator);
    simulator.removeDowntime(downtime.id);
    simulator.setMonitoredStatus(id, monitored('CRITICAL'));
    return { opened, after: await states(simulator), simulator, id };
  }

  test('silences an alert that would open, also when it is over', async () => {
    const { opened, after, simulator, id } = await during({ serviceScopes: ['Shop'] });
    expect([opened, after]).toEqual([[], []]);
    simulator.setMonitoredStatus(id, monitored('OK'));
    simulator.setMonitoredStatus(id, monitored('CRITICAL'));
    expect(await states(simulator)).toEqual(['open CRITICAL']);
  });

  test('does not silence connectivity for longer than it lasts', async () => {
    const { opened, after } = await during({}, { id: 'cpu', type: 'connectivity' });
    expect([opened, after]).toEqual([[], ['open CRITICAL']]);
  });

  test.each<[object, boolean]>([
    [{}, true],
    [{ serviceScopes: ['Blog'] }, false],
    [{ roleScopes: ['Shop:web'] }, true],
    [{ roleScopes: ['Shop:db'] }, false],
    [{ serviceScopes: ['Blog'], roleScopes: ['Shop:web'] }, true],
    [{ monitorScopes: ['cpu'] }, true],
    [{ monitorScopes: ['disk'] }, false],
    [{ serviceScopes: ['Shop'], monitorScopes: ['disk'] }, false],
    [{ serviceExcludeScopes: ['Shop'] }, false],
    [{ serviceScopes: ['Shop'], roleExcludeScopes: ['Shop:web'] }, false],
    [{ serviceScopes: ['Shop'], roleExcludeScopes: ['Shop:db'] }, true],
    [{ monitorExcludeScopes: ['cpu'] }, false],
    [{ start: NOW - 7200, duration: 60 }, false],
    [{ start: NOW + 3600 }, false],
    [{ start: NOW - 7200, duration: 10, recurrence: { type: 'hourly', interval: 1 } }, true],
    [{ start: NOW - 7200, duration: 10, recurrence: { type: 'hourly', interval: 1, until: NOW - 60 } }, false],
    [{ start: NOW - 3 * 86_400, duration: 10, recurrence: { type: 'daily', interval: 2 } }, false],
    [{ start: NOW - 4 * 86_400, duration: 10, recurrence: { type: 'daily', interval: 2 } }, true],
    [{ start: NOW - 14 * 86_400, duration: 10, recurrence: { type: 'weekly', interval: 1 } }, true],
    [
      { start: NOW - 14 * 86_400, duration: 10, recurrence: { type: 'weekly', interval: 1, weekdays: [today(0)] } },
      true,
    ],
    [
      { start: NOW - 14 * 86_400, duration: 10, recurrence: { type: 'weekly', interval: 1, weekdays: [today(1)] } },
      false,
    ],
    [
      { start: NOW - 13 * 86_400, duration: 10, recurrence: { type: 'weekly', interval: 1, weekdays: [today(0)] } },
      true,
    ],
    [{ start: FOUR_YEARS_AGO, duration: 10, recurrence: { type: 'yearly', interval: 1 } }, true],
    [{ start: FOUR_YEARS_AGO, duration: 10, recurrence: { type: 'monthly', interval: 12 } }, true],
    [{ start: FOUR_YEARS_AGO, duration: 10, recurrence: { type: 'monthly', interval: 96 } }, false],
  ])('with %j silences a host of Shop:web: %s', async (fields, silences) => {
    expect((await during(fields)).opened).toEqual(silences ? [] : ['open CRITICAL']);
  });
});

/** The weekday of so many days from now, in UTC. */
function today(later: number): string {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return days[(new Date(NOW * 1000).getUTCDay() + later) % 7] ?? '';
}
