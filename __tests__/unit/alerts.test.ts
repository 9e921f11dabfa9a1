import { describe, expect, test } from '@jest/globals';
import { concerns, watchesService } from '../../src/alerts/concerned.ts';
import type { Alert } from '../../src/mackerel/alerts.ts';
import type { Monitor } from '../../src/mackerel/monitors.ts';

const monitor = (id: string, type: string, service?: string): [string, Monitor] => [
  id,
  { id, name: id, type, service },
];
const MONITORS = new Map([
  monitor('site', 'external', 'Shop'),
  monitor('orders', 'service', 'Shop'),
  monitor('other', 'external', 'Other'),
  monitor('alone', 'external'),
  monitor('cpu', 'host', 'Shop'),
]);

function alert(monitorId: string, hostId?: string): Alert {
  const wire = { id: 'a1', status: 'CRITICAL', monitorId };
  return { ...wire, type: 'host', hostId, message: '', openedAt: undefined, wire };
}

describe('an alert concerns a target', () => {
  const target = { hostIds: new Set(['h1']), service: 'Shop' };

  test.each([
    ['of a host of the target', alert('cpu', 'h1'), true],
    ['of another host, be it by a monitor of the service', alert('site', 'h2'), false],
    ['of an external monitor of the service', alert('site'), true],
    ['of a service monitor of the service', alert('orders'), true],
    ['of a monitor of another service', alert('other'), false],
    ['of a monitor of no service', alert('alone'), false],
    ['of a monitor of another type', alert('cpu'), false],
    ['of a monitor that is not known', alert('gone'), false],
  ])('%s: %j', (_, one, is) => {
    expect(concerns(one, target, MONITORS)).toBe(is);
  });

  test('of hosts alone, where there is no service', () => {
    expect(concerns(alert('site'), { ...target, service: undefined }, MONITORS)).toBe(false);
    expect(concerns(alert('alone'), { ...target, service: undefined }, MONITORS)).toBe(false);
    expect(watchesService(undefined, 'Shop')).toBe(false);
  });
});
