import { describe, expect, test } from '@jest/globals';
import { readHosts } from '../../../src/hosts/read.ts';
import { answered, mackerelError } from '../builders.ts';
import { type Asked, hostsOver } from '../stand-in.ts';

const TURNS = { concurrency: 1, signal: new AbortController().signal };

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `h${index + 1}`);
const wire = (id: string) => ({ id, name: `name of ${id}`, status: 'working' });

/** Reads hosts, and tells what came of it. @param list what a list of all hosts gives */
async function reading(ids: readonly string[], list: (request: Asked) => unknown) {
  const { hosts, asked, queries } = hostsOver((request) => {
    if (request.path === 'hosts') return list(request);
    const id = request.path.replace('hosts/', '');
    if (id === 'gone') throw answered(404);
    return { host: wire(id) };
  });
  const read: string[] = [];
  const errors: [string, Error][] = [];
  await readHosts(
    hosts,
    ids,
    ({ id }) => read.push(id),
    (id, error) => errors.push([id, error]),
    TURNS,
  );
  return { asked: asked(), queries: queries(), read, errors };
}

const all = (ids: readonly string[]) => () => ({ hosts: ids.map(wire) });

describe('hosts by ID', () => {
  test('are read one by one, up to 30', async () => {
    const ids = idsOf(30);
    const { asked, read } = await reading(ids, all(ids));
    expect(asked).toEqual(ids.map((id) => `GET hosts/${id}`));
    expect(read).toEqual(ids);
  });

  test('are read by one list of every status from the 31st on', async () => {
    const ids = idsOf(31);
    const { asked, queries, read } = await reading(ids, all(ids));
    expect(asked).toEqual(['GET hosts']);
    expect(queries).toEqual([['working', 'standby', 'maintenance', 'poweroff'].map((status) => ['status', status])]);
    expect(read).toEqual(ids);
  });

  test('that are in no list are read by themselves, and only those that were asked for are told', async () => {
    const ids = [...idsOf(30), 'retired', 'gone'];
    const { asked, read, errors } = await reading(ids, all([...idsOf(30), 'another']));
    expect(asked).toEqual(['GET hosts', 'GET hosts/retired', 'GET hosts/gone']);
    expect(read).toEqual([...idsOf(30), 'retired']);
    expect(errors.map(([id]) => id)).toEqual(['gone']);
  });

  test.each([
    ['the key', answered(403)],
    ['who knows no list', answered(404, { inMackerelsWords: false })],
    ['the end of the step', mackerelError({ kind: 'cancelled' })],
    ['an outage known before', mackerelError({ kind: 'skipped' })],
  ])('have all failed where the list is refused, and none is read by itself: %s', async (_, refusal) => {
    const ids = idsOf(31);
    const { asked, read, errors } = await reading(ids, () => {
      throw refusal;
    });
    expect(asked).toEqual(['GET hosts']);
    expect(read).toEqual([]);
    expect(errors).toEqual(ids.map((id) => [id, refusal]));
  });

  test.each([
    ['is too slow', mackerelError({ kind: 'unreachable', mayHaveArrived: true })],
    ['has an error of the server', answered(500)],
    ['can’t be read', mackerelError({ kind: 'unreadable', status: 200 })],
  ])('are read one by one where the list of all %s: that is no trouble with each of them', async (_, trouble) => {
    const ids = [...idsOf(31), 'gone'];
    const { asked, read, errors } = await reading(ids, () => {
      throw trouble;
    });
    expect(asked).toEqual(['GET hosts', ...ids.map((id) => `GET hosts/${id}`)]);
    expect(read).toEqual(idsOf(31));
    expect(errors.map(([id]) => id)).toEqual(['gone']);
  });

  test('are read by themselves where the list has them in a form that can’t be read', async () => {
    const ids = idsOf(31);
    const { asked, read } = await reading(ids, () => ({
      hosts: ids.map((id) => (id === 'h7' ? { id, name: 7 } : wire(id))),
    }));
    expect(asked).toEqual(['GET hosts', 'GET hosts/h7']);
    expect(read.toSorted()).toEqual(ids.toSorted());
  });

  test('are not said to have failed where the mistake is ours', async () => {
    const mistake = new TypeError('x is not a function');
    const run = reading(idsOf(31), () => {
      throw mistake;
    });
    await expect(run).rejects.toBe(mistake);
  });
});
