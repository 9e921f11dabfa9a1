import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../harness/action-yml.ts';
import { type Bench, readBench } from '../../../scripts/bench/data.ts';
import { readCosts } from '../../../scripts/costs/table.ts';
import { benchTables } from '../../../scripts/docs/bench-tables.ts';
import { chart, COLOURS } from '../../../scripts/docs/chart.ts';
import { costsTables } from '../../../scripts/docs/costs-tables.ts';
import { charts, ENGLISH, howFast, JAPANESE } from '../../../scripts/docs/how-fast.ts';
import { fillMarkers } from '../../../scripts/docs/markers.ts';
import { JAPANESE_PERFORMANCE_FILE, PERFORMANCE_FILE, performanceParts } from '../../../scripts/docs/performance.ts';

const MENDING = 'This is not what is measured. Run: npm run docs';
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Times of one round, which are as good as any. */
const same = (value: number) => ({ median: value, min: value, max: value });
const bench: Bench = {
  at: '2026-11-22T00:00:00.000Z',
  version: '1.2.3',
  machine: {
    cpu: 'A <fast> one',
    cores: 2,
    memory: 8,
    os: 'Linux',
    node: 'v24.0.0',
    curl: 'curl 8.0.0',
    mkr: 'mkr 1.0.0',
  },
  bytes: { entry: 2048, updateStatus: 4096, post: 2048 },
  startUp: [
    { what: 'update-status', pairs: 40, action: same(50), bare: same(40), ratio: same(1.25) },
    { what: 'update-status, summary: false', pairs: 40, action: same(48), bare: same(40), ratio: same(1.2) },
    { what: 'post', pairs: 40, action: same(21), bare: same(20), ratio: same(1.05) },
  ],
  fleet: [
    { hosts: 100, latency: 50, requests: 6, seconds: same(0.3) },
    { hosts: 1000, latency: 50, requests: 36, seconds: same(0.75) },
    { hosts: 10_000, latency: 50, requests: 336, seconds: same(5.25) },
  ],
  memory: [{ hosts: 10_000, latency: 50, mib: same(150) }],
  roles: {
    hosts: 1000,
    latency: 50,
    requests: 1001,
    concurrency: 5,
    ideal: 10,
    seconds: same(10.5),
    ratio: same(1.05),
  },
  comparisons: [
    {
      hosts: 300,
      latency: 50,
      rounds: 1,
      action: { requests: 11, seconds: same(0.25) },
      others: [
        { way: 'mkr', requests: 300, seconds: same(15), ratio: same(60) },
        { way: 'curl', requests: 300, seconds: same(20), ratio: same(80) },
        { way: 'curl-bulk', requests: 10, seconds: same(0.5), ratio: same(2) },
      ],
    },
  ],
};

const kept = await charts(readBench());

describe('what is kept is what the documents show', () => {
  test('the tables', () => {
    const before = read(PERFORMANCE_FILE);
    const parts = performanceParts(readBench(), readCosts());
    const { text, names, problems } = fillMarkers(before, (name) => parts[name]);
    expect({ MENDING, isSame: text === before, problems }).toEqual({ MENDING, isSame: true, problems: [] });
    expect(names.sort()).toEqual(Object.keys(parts).sort());
  });

  test.each(Object.entries(kept))('%s', (file, svg) => {
    expect({ MENDING, svg: read(file) }).toEqual({ MENDING, svg });
  });

  test.each([
    [PERFORMANCE_FILE, howFast(readBench(), ENGLISH, '')],
    [JAPANESE_PERFORMANCE_FILE, howFast(readBench(), JAPANESE, '../')],
  ])('%s', (file, text) => {
    expect({ MENDING, has: read(file).includes(text) }).toEqual({ MENDING, has: true });
  });
});

describe('the tables', () => {
  test('say median, least and most', () => {
    const [, startUp] = Object.values(benchTables(bench));
    expect(startUp).toContain(
      '| 4 KiB | 50 (50–50) ms | a script with the same two requests | 40 (40–40) ms | **1.25**',
    );
  });

  test('say what people use instead, and in which version', () => {
    const rows = benchTables(bench)['bench-comparisons'];
    expect(rows).toContain('| 300 | 50 ms | one process for all hosts (mkr 1.0.0) | 300 | 15.0 (15.0–15.0) s | 60');
    expect(rows).toContain('| one process for each host (curl 8.0.0) | 300 | 20.0');
    expect(rows).toContain('| one process for each bulk call of 30 hosts (curl 8.0.0) | 10 | 0.50');
  });

  test('say how the time grows with the hosts', () => {
    expect(benchTables(bench)['bench-growth']).toContain('| 50 ms | 0.25 s | 0.500 s | 0.500 s | 0.500 s |');
  });

  test('say what a step asks for, without what every step asks for', () => {
    const loads = { bytes: 1024, files: 1, parts: [] };
    const bulk = { 'GET /org': 1, 'POST /hosts/bulk-retire': 2 };
    const tables = costsTables({
      entry: 2048,
      steps: {
        retire: { loads, requests: { 1: { 'GET /org': 1, 'POST /hosts/<id>/retire': 1 }, 61: bulk } },
        'list-aws-integrations': { loads, requests: { 1: { 'GET /aws-integrations': 1 } } },
        'when idle': { loads: { ...loads, bytes: 0 }, requests: { 0: {} } },
      },
    });
    expect(tables['costs-requests']?.split('\n').slice(2)).toEqual([
      '| `retire` | 1 × `POST /hosts/<id>/retire` | 2 × `POST /hosts/bulk-retire` |',
      '| `list-aws-integrations` | 1 × `GET /aws-integrations` |  |',
      '| when idle | none | none |',
    ]);
    expect(tables['costs-loads']?.split('\n').slice(4)).toEqual([
      '| 0 | 1 | nothing else | when idle |',
      '| 1 | 1 | nothing else | `retire`; `list-aws-integrations` |',
    ]);
  });
});

describe('the chart', () => {
  /** Where each measurement is drawn, in pixels, by what it says for screen readers. */
  const points = (svg: string) =>
    [...svg.matchAll(/aria-label="([^"]*hosts: [^"]*)"[^>]* transform="translate\(([\d.]+),([\d.]+)\)"/g)].map(
      ([, label = '', x, y]) => ({ label, x: Number(x), y: Number(y) }),
    );

  test('shows every way for the fleets that were compared, and the action for larger ones', async () => {
    const labels = points(await chart(bench, ENGLISH.chart, 'light')).map(({ label }) => label);
    expect(labels.sort()).toEqual(
      [
        'hosts: 300; seconds: 0.25; label: this action, one step',
        'hosts: 300; seconds: 15; label: mkr, one for all hosts',
        'hosts: 300; seconds: 20; label: a loop, one curl for each host',
        'hosts: 300; seconds: 0.5; label: a loop, one curl for each bulk call of 30 hosts',
        'hosts: 1,000; seconds: 0.75; label: this action, one step',
        'hosts: 10,000; seconds: 5.25; label: this action, one step',
      ].sort(),
    );
  });

  test('has logarithmic scales: the same ratio is the same way', async () => {
    const drawn = points(await chart(bench, ENGLISH.chart, 'light'));
    const at = (start: string) => drawn.find(({ label }) => label.startsWith(start)) ?? { x: NaN, y: NaN };
    const [small, middle, large] = [at('hosts: 300; seconds: 0.25'), at('hosts: 1,000'), at('hosts: 10,000')];
    expect((large.x - middle.x) / (middle.x - small.x)).toBeCloseTo(Math.log10(10) / Math.log10(1000 / 300), 1);
    const rise = Math.log10(5.25 / 0.75) / Math.log10(0.75 / 0.25);
    expect((middle.y - large.y) / (small.y - middle.y)).toBeCloseTo(rise, 1);
  });

  test.each(['light', 'dark'] as const)('can be read on its own background: %s', async (theme) => {
    const { background, text, lines } = COLOURS[theme];
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
    for (const colour of lines) expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
    const svg = await chart(bench, ENGLISH.chart, theme);
    for (const colour of [background, text, ...lines]) expect(svg).toContain(colour);
  });

  test('has a colour of its own for each way', () => {
    for (const { lines } of Object.values(COLOURS)) expect(new Set(lines).size).toBe(4);
  });

  test('is told in words too', async () => {
    expect(howFast(bench, ENGLISH, '')).toContain(
      '300 hosts: this action, one step: 0.25 s; mkr, one for all hosts: 15.0 s',
    );
    expect(howFast(bench, JAPANESE, '../')).toContain('10,000台: このアクション（1ステップ）: 5.25秒。');
    expect(await chart(bench, JAPANESE.chart, 'light')).toContain('ホスト数');
  });

  test('is of nothing where nothing was measured', async () => {
    await expect(chart({ ...bench, comparisons: [] }, ENGLISH.chart, 'light')).rejects.toThrow('Nothing was compared');
  });
});

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
