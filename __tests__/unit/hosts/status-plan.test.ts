import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseStatusPlan, skippedWarnings, type StatusPlan } from '../../../src/hosts/status-plan.ts';
import { HOST_STATUSES } from '../../../src/mackerel/host.ts';

const plan = (value: unknown): StatusPlan => {
  const parsed = parseStatusPlan(value);
  if (Array.isArray(parsed)) throw new Error(parsed.join(' '));
  return parsed;
};

test('both forms say the same', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z0-9]{3,11}$/), fc.constantFrom(...HOST_STATUSES)), (given) => {
      const ids = Object.keys(given);
      const grouped = Object.fromEntries(
        HOST_STATUSES.map((status) => [status, ids.filter((id) => given[id] === status)]),
      );
      const one = plan(given);
      expect(Object.fromEntries(one.statusOf)).toEqual(given);
      expect(Object.fromEntries(plan(grouped).statusOf)).toEqual(given);
      expect(one.hostIds).toEqual(ids);
    }),
  );
});

test('a status that can not be set is skipped, in both forms, and told with its hosts', () => {
  for (const form of [
    { a: 'resting', b: 'working' },
    { resting: ['a'], working: ['b'] },
  ]) {
    expect(plan(form).hostIds).toEqual(['b']);
    expect(skippedWarnings(plan(form))).toEqual(['1 host skipped, since "resting" is no status that can be set: a']);
  }
});

test('a host may be named twice with the same status, not with two', () => {
  expect(plan({ a: 'working', working: ['a'] }).hostIds).toEqual(['a']);
  expect(parseStatusPlan({ a: 'standby', working: ['a'] })).toEqual(['The host "a" is given two statuses.']);
});

test('a status with something else than a list of hosts is a mistake', () => {
  for (const given of ['a,b', '', 7, { a: 'b' }]) {
    expect(parseStatusPlan({ working: given })).toEqual([
      '"working" must have a list of host IDs, such as {"working": ["2eQGEaLxibb"]}.',
    ]);
  }
  expect(plan({ working: 'standby' }).statusOf).toEqual(new Map([['working', 'standby']]));
});

test('of many mistakes some are told, and none twice', () => {
  const mistakes = parseStatusPlan(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`a${index}`, index])));
  expect(mistakes).toHaveLength(20);
  expect(parseStatusPlan({ working: ['../x', '../x'] })).toHaveLength(1);
});

test('a key that objects have of themselves is a host ID like others', () => {
  expect(plan(JSON.parse('{"__proto__": "working", "constructor": "standby"}')).hostIds).toEqual([
    '__proto__',
    'constructor',
  ]);
});
