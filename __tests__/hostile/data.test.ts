import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputName } from '../../src/inputs/names.ts';
import { readInputs } from '../../src/main.ts';
import { resultOf, setUpWorld } from '../action/world.ts';
import { env } from '../unit/environment.ts';
import { expectHarmless } from './harmless.ts';
import { judge, lines, REGISTER, RETIRE } from './judge.ts';

const world = setUpWorld();

describe('YAML that is made to be expensive is refused, or read in a moment:', () => {
  const LETTERS = Array.from('abcdefghijklm');
  const laugh = (times: number) =>
    [
      'a: &a [ha]',
      ...LETTERS.slice(1).map(
        (key, index) => `${key}: &${key} [${lines(times, () => `*${LETTERS[index] ?? ''}`, ',')}]`,
      ),
    ].join('\n');

  test.each<[string, string, RegExp]>([
    ['a billion laughs', laugh(9), /Excessive alias count/],
    ['laughs, few at a time', laugh(2), /Excessive alias count/],
    [
      'laughs by merging',
      lines(30, (i) => `b${i}: &b${i}\n  <<: [*b${i - 1}, *b${i - 1}]`).replaceAll('*b-1', '{x: 1}'),
      /YAML/,
    ],
    [
      'one long text, many times',
      `a: &a ${'x'.repeat(1000)}\nb: [${lines(200, () => '*a', ',')}]`,
      /Excessive alias count/,
    ],
    ['a list that holds itself', 'a: &a [*a]', /neither JSON nor YAML/],
    ['a map that holds itself', 'a: &a {b: *a}', /neither JSON nor YAML/],
    ['an alias of nothing', 'a: *b', /Unresolved alias/],
    ['lists within lists', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, /Maximum call stack|neither JSON nor YAML/],
    ['lists that never end', '['.repeat(20_000), /neither JSON nor YAML/],
    ['maps within maps', `${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`, /neither JSON nor YAML/],
    ['items within items', '- '.repeat(20_000), /neither JSON nor YAML/],
    ['keys within keys', '? '.repeat(20_000), /neither JSON nor YAML/],
    ['numbers that JSON has none of', 'a: .inf\nb: .nan', /JSON has no number/],
  ])('%s', async (_, meta, expected) => {
    const { problems, ms } = await judge({ ...REGISTER, meta });
    expect(problems).toMatch(expected);
    expect(problems.length).toBeLessThan(1000);
    expect(ms).toBeLessThan(10_000);
  });
});

describe('keys that mean something to JavaScript are data like any other:', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'];
  const JSON_TEXT = `{${KEYS.map((key) => `"${key}":{"polluted":"yes","${key}":1}`).join(',')}}`;
  const YAML_TEXT = KEYS.map((key) => `${key}:\n  polluted: "yes"\n  ${key}: 1`).join('\n');
  const MERGED = `%YAML 1.1\n---\n__proto__: &a {__proto__: {polluted: "yes"}}\nb: {<<: *a}`;

  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([
    ['JSON', JSON_TEXT],
    ['YAML', YAML_TEXT],
  ])('in %s that is sent on', async (_, meta) => {
    await readInputs(env({ ...REGISTER, meta }));
    const run = await world.run({ operation: 'register', name: 'web', meta });
    expect(run.exitCode).toBe(0);
    // As text: an object that is made of it would hide what became of __proto__.
    expect(world.mackerel.requests.find(({ method }) => method === 'POST')?.rawBody).toContain(`"meta":${JSON_TEXT}`);
  });

  test('in YAML that is merged', async () => {
    expect((await judge({ ...REGISTER, meta: MERGED })).problems).toBe('accepted');
  });

  test.each<[InputName, string]>([
    ['interfaces', '[{"name":"eth0","__proto__":{"polluted":"yes"}}]'],
    ['interfaces', '- name: eth0\n  __proto__: {polluted: "yes"}'],
    ['interfaces', '[{"name":"eth0","constructor":{"prototype":{"polluted":"yes"}}}]'],
    ['checks', '[{"name":"a","toString":"b"}]'],
    ['checks', '{"__proto__":[],"length":1,"0":{"name":"a"}}'],
  ])('where they are not known in %s: %s', async (name, data) => {
    expect((await judge({ ...REGISTER, [name]: data })).problems).toMatch(
      /keys that are not known here|must be an array/,
    );
  });

  test('as names of operations, choices and lists', async () => {
    for (const key of KEYS) {
      expect((await judge({ operation: key })).problems).toContain('Use one of: register');
      expect((await judge({ operation: 'update-status', hostIds: 'a1', status: key })).problems).toContain(
        'Use one of',
      );
      expect((await judge({ ...RETIRE, service: 'Shop', currentStatus: key })).problems).toContain(
        'Use one or more of',
      );
    }
  });

  test('in replies: hosts, services and roles of such names are reported like any other', async () => {
    const services = KEYS.map((key, index) => [key, KEYS.slice(index).concat(KEYS.slice(0, index))] as const);
    const ids = KEYS.filter((key) => key !== 'length');
    for (const id of ids) {
      const roleFullnames = services.flatMap(([service, roles]) => roles.map((role) => `${service}:${role}`));
      world.mackerel.addHost({ id, name: id, roleFullnames, customIdentifier: id });
    }
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      const run = await world.run({ operation: 'list' }, { runnerTemp: folder });
      expectHarmless(run);
      expect(run.exitCode).toBe(0);
      for (const text of [run.outputs['hosts'] ?? '', readFileSync(run.outputs['hostsFile'] ?? '', 'utf8')]) {
        const hosts = JSON.parse(text) as { id: string; roleFullnames: string[] }[];
        expect(hosts.map(({ id }) => id)).toEqual(ids);
        for (const { roleFullnames } of hosts) {
          expect(roleFullnames.sort()).toEqual(
            services.flatMap(([s, roles]) => roles.map((role) => `${s}:${role}`)).sort(),
          );
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    const status = await world.run({ operation: 'update-status', customIdentifier: ids.join('\n'), status: 'standby' });
    expect(status.exitCode).toBe(0);
    expect(status.outputs['previousStatuses']).toBe(`{${ids.map((id) => `"${id}":"working"`).join(',')}}`);
    expect(resultOf(status).hosts.map(({ id, outcome }) => [id, outcome])).toEqual(ids.map((id) => [id, 'changed']));
    const metrics = await world.run({ operation: 'list-metric-names', hostIds: ids.join(' ') });
    expect(metrics.outputs['metricNames']).toBe(`{${ids.map((id) => `"${id}":[]`).join(',')}}`);
  });

  test('in replies, beside what is documented', async () => {
    const body = JSON.parse(
      '{"host":{"id":"a1","name":"web","status":"working","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}},"__proto__":{"polluted":"yes"}}',
    ) as unknown;
    world.mackerel.faults.add({ effect: { kind: 'json', body }, path: '/api/v0/hosts/a1' });
    const run = await world.run({ operation: 'get', hostIds: 'a1' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['hosts']).toContain('"__proto__":{"polluted":"yes"}');
  });
});
