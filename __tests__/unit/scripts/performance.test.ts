import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../harness/action-yml.ts';
import { type Bench, readBench } from '../../../scripts/bench/data.ts';
import { readCosts } from '../../../scripts/costs/table.ts';
import { benchTables } from '../../../scripts/docs/bench-tables.ts';
import { chart } from '../../../scripts/docs/chart.ts';
import { costsTables } from '../../../scripts/docs/costs-tables.ts';
import { charts, ENGLISH, howFast, JAPANESE } from '../../../scripts/docs/how-fast.ts';
import { fillMarkers } from '../../../scripts/docs/markers.ts';
import { PERFORMANCE_FILE, performanceParts } from '../../../scripts/docs/performance.ts';
import { element, escapeXml } from '../../../scripts/docs/svg.ts';

const MENDING = 'This is not what is measured. Run: npm run docs';
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Times of one round, which are as good as any. */
const same = (value: number) => ({ median: value, min: value, max: value });
const bench: Bench = {
  at: '2026-11-22T00:00:00.000Z',
  version: '1.2.3',
  machine: { cpu: 'A <fast> one', cores: 2, memory: 8, os: 'Linux', node: 'v24.0.0', perProcess: 'curl 8.0.0' },
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
        { way: 'sequence', requests: 300, seconds: same(15), ratio: same(60) },
        { way: 'processes', requests: 300, seconds: same(20), ratio: same(80) },
      ],
    },
  ],
};

describe('what is kept is what the documents show', () => {
  test('the tables', () => {
    const before = read(PERFORMANCE_FILE);
    const parts = performanceParts(readBench(), readCosts());
    const { text, names, problems } = fillMarkers(before, (name) => parts[name]);
    expect({ MENDING, isSame: text === before, problems }).toEqual({ MENDING, isSame: true, problems: [] });
    expect(names.sort()).toEqual(Object.keys(parts).sort());
  });

  test.each(Object.entries(charts(readBench())))('%s', (file, svg) => {
    expect({ MENDING, svg: read(file) }).toEqual({ MENDING, svg });
  });

  test.each([
    ['README.md', ENGLISH],
    ['README.ja.md', JAPANESE],
  ])('%s', (file, words) => {
    expect({ MENDING, has: read(file).includes(howFast(readBench(), words)) }).toEqual({ MENDING, has: true });
  });
});

describe('the tables', () => {
  test('say median, least and most', () => {
    const [, startUp] = Object.values(benchTables(bench));
    expect(startUp).toContain('| 4 KiB | 50 (50–50) ms | a script with the same two requests | 40 (40–40) ms | **1.25**');
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
  const bars = (svg: string) =>
    [...svg.matchAll(/<rect x="330"[^>]* width="([\d.]+)"[^>]* fill="(#\w+)"/g)].map(([, width, fill]) => ({
      width: Number(width),
      fill,
    }));

  test('has a bar for each way, as long as it takes, and for larger fleets', () => {
    const drawn = bars(chart(bench, ENGLISH.chart, 'light'));
    expect(drawn).toHaveLength(5);
    const [action, sequence, processes, , largest] = drawn.map(({ width }) => width);
    expect(sequence).toBeCloseTo((processes ?? 0) * 0.75, 0);
    expect(action).toBeCloseTo((processes ?? 0) / 80, 0);
    expect(largest).toBeCloseTo((processes ?? 0) * (5.25 / 20), 0);
    expect(new Set(drawn.map(({ fill }) => fill)).size).toBe(2);
  });

  test.each(['light', 'dark'] as const)('can be read on its own background: %s', (theme) => {
    const svg = chart(bench, ENGLISH.chart, theme);
    const background = /<rect x="0.5"[^>]* fill="(#\w+)"/.exec(svg)?.[1] ?? '';
    const colours = [...svg.matchAll(/<text [^>]*fill="(#\w+)"/g)].map(([, fill = '']) => fill);
    for (const colour of colours) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
    for (const { fill = '' } of bars(svg)) expect(contrast(fill, background)).toBeGreaterThanOrEqual(3);
  });

  test('keeps everything inside its frame', () => {
    const svg = chart(bench, JAPANESE.chart, 'dark');
    const [, height = ''] = /viewBox="0 0 760 (\d+)"/.exec(svg) ?? [];
    const lines = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)];
    expect(lines).toHaveLength(1 + 3 + 2 * 5);
    for (const [, x, y] of lines) {
      expect(Number(x)).toBeLessThan(720);
      expect(Number(y)).toBeLessThan(Number(height) - 15);
    }
  });

  test('is told in words too', () => {
    expect(howFast(bench, ENGLISH)).toContain('300 hosts: this action, one step: 0.25 s; a loop, one request');
    expect(chart(bench, JAPANESE.chart, 'light')).toContain('10,000台: このアクション（1ステップ）: 5.25秒。');
  });

  test('is of nothing where nothing was measured', () => {
    expect(() => chart({ ...bench, comparisons: [] }, ENGLISH.chart, 'light')).toThrow('Nothing was compared');
  });
});

test('text in an SVG is text', () => {
  expect(element('text', { x: 1.23456, id: '"a"' }, escapeXml('<b> & c'))).toBe(
    '<text x="1.23" id="&quot;a&quot;">&lt;b&gt; &amp; c</text>',
  );
  expect(element('g', {})).toBe('<g/>');
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
