import { describe, expect, test } from '@jest/globals';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import type { NewHost } from '../../simulator/index.ts';
import { setUpWorld, type World } from '../action/world.ts';
import { expectHarmless, formOf } from './harmless.ts';
import { linksOf, madeByGitHub, renderMarkdown, rowsOf } from './markdown.ts';
import { HOSTILE, HOSTILE_TEXTS, MARK, plainTexts, visible } from './texts.ts';

const world = setUpWorld();
/** The same with harmless texts, to compare with. */
const plainWorld = setUpWorld();

/** One host for each text, with what the text makes of it; in the service Shop. */
function addHosts({ mackerel }: World, texts: readonly string[], toHost: (text: string) => NewHost): void {
  for (const [index, text] of texts.entries()) {
    mackerel.addHost({ id: `h${index}`, roleFullnames: ['Shop:web'], ...toHost(text) });
  }
}

/** Lets Mackerel answer a request for each of the hosts h0, h1, … with a body that is made of a text. */
function answerEach(
  { mackerel }: World,
  texts: readonly string[],
  path: (id: string) => string,
  effect: (
    text: string,
    id: string,
  ) => { kind: 'json'; body: unknown } | { kind: 'status'; status: number; body: unknown },
): void {
  for (const [index, text] of texts.entries()) {
    const id = `h${index}`;
    mackerel.faults.add({ path: `/api/v0/hosts/${path(id)}`, times: Infinity, effect: effect(text, id) });
  }
}

const wire = (id: string, more: object) => ({ id, name: `name-${id}`, status: 'working', roles: {}, ...more });
const idsOf = (texts: readonly string[]) => texts.map((_, index) => `h${index}`).join(' ');
const ofShop = { service: 'Shop' };
const toStandby = { operation: 'update-status', status: 'standby' };
const named = (text: string): NewHost => ({ name: text, displayName: text, memo: text });

/**
 * What Mackerel can say, by where it says it: puts texts into the world, one for each host, and runs an operation that
 * comes across them.
 */
const SCENES: Record<string, (world: World, texts: readonly string[]) => Promise<ActionRun>> = {
  'everything about listed hosts': (world, texts) => {
    addHosts(world, texts, (text) => ({
      ...named(text),
      customIdentifier: text,
      meta: { [text]: text },
      interfaces: [{ name: text, ipAddress: text }],
      roleFullnames: [`Shop:web`, `${text}:${text}`],
    }));
    return world.run({ operation: 'list', batchSize: '7' }, { debug: true });
  },
  'names of hosts that are read': (world, texts) => {
    addHosts(world, texts, named);
    return world.run({ operation: 'get', hostIds: idsOf(texts) });
  },
  'names of hosts that change': (world, texts) => {
    addHosts(world, texts, named);
    return world.run({ ...toStandby, ...ofShop, restoreStatus: 'always' }, { debug: true });
  },
  'names of hosts that would change': (world, texts) => {
    addHosts(world, texts, named);
    return world.run({ operation: 'retire', maxHosts: '100', dryRun: 'true', ...ofShop });
  },
  'memos and names that are replaced': (world, texts) => {
    addHosts(world, texts, named);
    return world.run({ operation: 'update', memo: 'new', displayName: 'new', ...ofShop });
  },
  'roles that are taken away': (world, texts) => {
    addHosts(world, texts, (text) => ({ roleFullnames: ['Shop:web', `${text}:${text}`] }));
    return world.run({ operation: 'update-roles', roleFullnames: 'Shop:db', ...ofShop });
  },
  'words of an error': (world, texts) => {
    addHosts(world, texts, named);
    world.mackerel.faults.add({ path: /bulk/, times: Infinity, effect: { kind: 'status', status: 400 } });
    answerEach(
      world,
      texts,
      (id) => `${id}/status`,
      (text) => ({ kind: 'status', status: 400, body: { error: { message: text } } }),
    );
    return world.run({ ...toStandby, ...ofShop });
  },
  'words of an error of the older form': (world, texts) => {
    answerEach(
      world,
      texts,
      (id) => id,
      (text) => ({ kind: 'status', status: 403, body: { error: text } }),
    );
    return world.run({ operation: 'get', hostIds: idsOf(texts), concurrency: '50' });
  },
  'keys of a reply that is not as documented': (world, texts) => {
    answerEach(
      world,
      texts,
      (id) => id,
      (text, id) => ({ kind: 'json', body: { host: wire(id, { roles: { [text]: 1 } }) } }),
    );
    return world.run({ operation: 'get', hostIds: idsOf(texts) });
  },
  'names of metrics': (world, texts) => {
    addHosts(world, texts, named);
    for (const [index, text] of texts.entries()) world.mackerel.setMetricNames(`h${index}`, [text]);
    return world.run({ operation: 'list-metric-names', hostIds: idsOf(texts) });
  },
  'everything about monitors': (world, texts) => {
    answerEach(
      world,
      texts,
      (id) => `${id}/monitored-statuses`,
      (text) => ({
        kind: 'json',
        body: {
          monitoredStatuses: [
            { monitorId: text, status: text, detail: { type: text, message: text, memo: text } },
            { monitorId: text, status: 'OK' },
          ],
        },
      }),
    );
    return world.run({ operation: 'list-monitored-statuses', hostIds: idsOf(texts) });
  },
  'monitors that are waited for': (world, texts) => {
    addHosts(world, texts, named);
    for (const [index, text] of texts.entries()) {
      const detail = { type: text, message: text, memo: text };
      world.mackerel.setMonitoredStatuses(`h${index}`, [{ monitorId: text, status: 'CRITICAL', detail }]);
    }
    return world.run({ operation: 'wait-until-ok', waitTimeout: '0', ...ofShop });
  },
  'hosts without monitors': (world, texts) => {
    addHosts(world, texts, named);
    return world.run({ operation: 'wait-until-ok', waitTimeout: '0', ...ofShop });
  },
  'statuses of listed hosts': (world, texts) => {
    const hosts = texts.slice(0, 10).map((text, index) => wire(`h${index}`, { status: text }));
    world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'json', body: { hosts } } });
    return world.run({ operation: 'list' });
  },
  'statuses that are not monitored': (world, texts) => {
    const hosts = texts.map((text, index) => wire(`h${index}`, { status: text, roles: { Shop: ['web'] } }));
    world.mackerel.faults.add({ path: '/api/v0/hosts', effect: { kind: 'json', body: { hosts } } });
    return world.run({ operation: 'wait-until-ok', waitTimeout: '0', ...ofShop });
  },
};

describe('what Mackerel says is shown, and does nothing else:', () => {
  test.each(Object.entries(SCENES))('%s', async (_, scene) => {
    const hostile = await scene(world, HOSTILE_TEXTS);
    const plain = await scene(plainWorld, plainTexts(HOSTILE_TEXTS.length));
    expectHarmless(hostile);
    expect(formOf(hostile)).toEqual(formOf(plain));
    // Each scene must really show its texts, or nothing was tried.
    expect(JSON.stringify([plain.log, plain.summary, plain.outputs])).toContain('plain 5');
    expect(JSON.stringify([hostile.log, hostile.summary, hostile.outputs])).toContain(MARK);
  });

  test('errors that are no JSON, of which nothing is shown', async () => {
    answerEach(
      world,
      HOSTILE_TEXTS,
      (id) => id,
      (text) => ({ kind: 'status', status: 400, body: text }),
    );
    const run = await world.run({ operation: 'get', hostIds: idsOf(HOSTILE_TEXTS) });
    expectHarmless(run);
    expect(JSON.parse(run.outputs['failedHostIds'] ?? '')).toHaveLength(HOSTILE_TEXTS.length);
    expect(JSON.stringify(run)).not.toContain(MARK);
  });

  // Up to 30 hosts are read one by one, and so can be answered for one by one.
  test.each([0, 26])('names of hosts that the post step puts back, or leaves alone, from text %i on', async (from) => {
    const play = async (world: World, texts: readonly string[]) => {
      const { mackerel, env } = world;
      for (const [index, text] of texts.entries()) mackerel.addHost({ id: `h${index}`, name: text });
      const main = await world.run({ ...toStandby, hostIds: idsOf(texts), restoreStatus: 'always' });
      for (const [index, text] of texts.entries()) {
        if (index % 3 === 0) continue;
        const host = wire(`h${index}`, { name: text, status: text });
        mackerel.faults.add({
          path: `/api/v0/hosts/h${index}`,
          times: Infinity,
          effect: { kind: 'json', body: { host } },
        });
      }
      return runPost(main, { env });
    };
    const texts = HOSTILE_TEXTS.slice(from, from + 26);
    const hostile = await play(world, texts);
    expectHarmless(hostile);
    expect(formOf(hostile)).toEqual(formOf(await play(plainWorld, plainTexts(texts.length))));
    expect(hostile.log).toContain('skipped');
  });
});

describe('the summary', () => {
  test('shows the texts themselves, each in the cell of its host', async () => {
    addHosts(world, HOSTILE_TEXTS, named);
    const { summary } = await world.run({ operation: 'list' });
    const cells = rowsOf(renderMarkdown(summary))
      .filter((row) => row.length === 2)
      .map(([host = '']) => visible(host));
    const names = HOSTILE_TEXTS.map((text, index) => visible(`${text} (h${index})`));
    expect(cells.map((cell) => cell.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()));
  });

  test('links to pages of hosts and nowhere else', async () => {
    addHosts(world, HOSTILE_TEXTS, named);
    const { summary } = await world.run({ operation: 'list' });
    const pages = HOSTILE_TEXTS.map((_, index) => `https://mackerel.io/orgs/example-org/hosts/h${index}`);
    expect(linksOf(renderMarkdown(summary))).toEqual(pages);
  });

  test.each([
    'a command',
    'turned around',
    'more columns',
    'a link',
    'an end of a link',
    'a script',
    'addresses by themselves',
  ] as const)('is without links where the name of the organization is %s', async (what) => {
    world.mackerel.addHost({ id: 'h0', name: 'web' });
    world.mackerel.faults.add({ path: '/api/v0/org', effect: { kind: 'json', body: { name: HOSTILE[what] } } });
    const run = await world.run({ operation: 'list' });
    expectHarmless(run);
    expect(rowsOf(renderMarkdown(run.summary)).at(-1)).toEqual(['web (h0)', 'status working; roleFullnames (none)']);
    expect(linksOf(renderMarkdown(run.summary))).toEqual([]);
    expect(run.log + run.summary).not.toContain(MARK);
  });

  test('draws a chart that no status can leave', async () => {
    const hosts = HOSTILE_TEXTS.slice(0, 10).map((text, index) => wire(`h${index}`, { status: text }));
    const others = Object.keys(HOSTILE).map((_, index) => wire(`i${index}`, {}));
    world.mackerel.faults.add({
      path: '/api/v0/hosts',
      effect: { kind: 'json', body: { hosts: [...hosts, ...others] } },
    });
    const { summary } = await world.run({ operation: 'list' });
    const [, chart = ''] = /^```mermaid\n(.*?)^```$/ms.exec(summary) ?? [];
    const [title, ...slices] = chart.trim().split('\n');
    expect(title).toBe('pie showData title Hosts by status');
    expect(slices).toHaveLength(10);
    for (const slice of slices) expect(slice).toMatch(/^ {2}"[\w-]+" : \d+$/);
    expect(summary.split('```')).toHaveLength(3);
  });

  // GitHub decodes entities before it looks for these: `&#64;` does not keep it from a mention.
  test('mentions nobody, refers to no issue, and offers no address for mail', async () => {
    for (const name of [
      '@octocat',
      'x @github/team',
      '#1',
      'see #181.',
      'someone@evil.example',
      'xmpp:a@evil.example/x',
    ]) {
      world.mackerel.addHost({ name });
    }
    const { summary } = await world.run({ operation: 'list' });
    expect(madeByGitHub(renderMarkdown(summary))).toEqual([]);
  });
});
