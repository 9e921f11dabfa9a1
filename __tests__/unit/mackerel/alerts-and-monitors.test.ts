import { describe, expect, test } from '@jest/globals';
import { AlertsApi } from '../../../src/mackerel/alerts.ts';
import { MonitorsApi } from '../../../src/mackerel/monitors.ts';
import { setUpMackerel } from './client.ts';

const mackerelAnswering = setUpMackerel();

const alert = (id: string, fields: object = {}) => ({
  id,
  status: 'CRITICAL',
  monitorId: 'm1',
  type: 'host',
  ...fields,
});

describe('open alerts', () => {
  test('are read to the last page, each once, wherever the next page begins', async () => {
    const { mackerel, asked } = await mackerelAnswering(
      { alerts: [alert('a3'), alert('a2')], nextId: 'a2' },
      { alerts: [alert('a2'), alert('a1')], nextId: null },
    );
    const { entries, odd } = await new AlertsApi(mackerel.transport).listOpen();
    expect(entries.map(({ id }) => id)).toEqual(['a3', 'a2', 'a1']);
    expect(odd).toEqual([]);
    expect(asked()).toEqual(['GET /alerts?limit=100', 'GET /alerts?limit=100&nextId=a2']);
    mackerel.close();
  });

  test('do not hold closed ones that no one asked for', async () => {
    const closed = alert('a1', { status: 'OK', closedAt: 1_700_000_000 });
    const { mackerel } = await mackerelAnswering({ alerts: [closed, alert('a2', { closedAt: null })] });
    expect((await new AlertsApi(mackerel.transport).listOpen()).entries.map(({ id }) => id)).toEqual(['a2']);
    mackerel.close();
  });

  test('are read one by one: an odd one is named, and hides no other', async () => {
    const odd = { id: 'a1', status: 7, monitorId: 'm1' };
    const oddFields = alert('a2', { type: null, message: 7, openedAt: 'yesterday', hostId: null });
    const { mackerel } = await mackerelAnswering({ alerts: [odd, oddFields, 'nothing'] });
    const list = await new AlertsApi(mackerel.transport).listOpen();
    expect(list.entries).toMatchObject([{ id: 'a2', type: 'unknown', message: '' }]);
    expect(list.odd).toEqual([
      { id: 'a1', reason: "it can't be read: status: It must be a string." },
      { id: undefined, reason: "it can't be read: the whole: It must be an object." },
    ]);
    mackerel.close();
  });

  test('that never end are an error, after the first page that was read before', async () => {
    const { mackerel, asked } = await mackerelAnswering({ alerts: [alert('a1')], nextId: 'a1' });
    await expect(new AlertsApi(mackerel.transport).listOpen()).rejects.toMatchObject({
      kind: 'mismatched',
      resource: 'alert',
    });
    expect(asked()).toHaveLength(2);
    mackerel.close();
  });
});

describe('monitors', () => {
  const monitors = { monitors: [{ id: 'm1', type: 'external', name: 'site', service: 'Shop' }, { id: 'm2' }] };

  test('are read once, check monitors too', async () => {
    const { mackerel, asked } = await mackerelAnswering(
      { ...monitors, checks: [] },
      { monitors: [], checks: [{ id: 'c1', name: 'disk' }] },
    );
    const api = new MonitorsApi(mackerel.transport);
    const [one, other] = await Promise.all([api.byId(), api.byId()]);
    expect(one).toBe(other);
    expect([...one.values()]).toEqual([
      { id: 'c1', name: 'disk', type: 'check', service: undefined },
      { id: 'm1', name: 'site', type: 'external', service: 'Shop' },
    ]);
    expect(asked()).toEqual(['GET /monitors', 'GET /monitoring/checks?limit=100']);
    mackerel.close();
  });

  test('are read again where that failed', async () => {
    const { mackerel, asked } = await mackerelAnswering(400, 400, { ...monitors, checks: [] });
    const api = new MonitorsApi(mackerel.transport);
    await expect(api.byId()).rejects.toMatchObject({ kind: 'answered', resource: 'monitor' });
    expect((await api.byId()).get('m1')?.name).toBe('site');
    expect(asked()).toHaveLength(4);
    mackerel.close();
  });
});
