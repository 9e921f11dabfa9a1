import { describe, expect, test } from '@jest/globals';
import { readHosts } from '../../../src/hosts/read.ts';
import { answered } from '../builders.ts';
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

  test('have all failed where the list fails, and none is read by itself', async () => {
    const refusal = answered(403);
    const ids = idsOf(31);
    const { asked, read, errors } = await reading(ids, () => {
      throw refusal;
    });
    expect(asked).toEqual(['GET hosts']);
    expect(read).toEqual([]);
    expect(errors).toEqual(ids.map((id) => [id, refusal]));
  });

  test('are not said to have failed where the mistake is ours', async () => {
    const mistake = new TypeError('x is not a function');
    const run = reading(idsOf(31), () => {
      throw mistake;
    });
    await expect(run).rejects.toBe(mistake);
  });
});
