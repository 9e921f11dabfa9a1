import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Bench, Way } from '../bench/data.ts';
import { grouped, seconds } from './bench-tables.ts';

/** What the chart says, in one language. */
export interface ChartWords {
  /** For example `300 hosts`. */
  hosts: (number: string) => string;
  /** For example `4.1 s`. */
  seconds: (number: string) => string;
  title: (latency: number) => string;
  /** The titles of the axes. */
  axes: { hosts: string; seconds: string };
  /** A sentence about a fleet, of what the lines say. */
  sentence: (hosts: string, times: readonly string[]) => string;
  action: string;
  ways: Record<Way, string>;
}

/** Where the picture stands: each has its own background, and so can be read wherever it is shown. */
export type Theme = 'light' | 'dark';

interface Colours {
  background: string;
  grid: string;
  text: string;
  /** The action first, then the other ways. */
  lines: readonly string[];
}

export const COLOURS: Record<Theme, Colours> = {
  light: {
    background: '#ffffff',
    grid: '#d1d9e0',
    text: '#1f2328',
    lines: ['#0969da', '#bc4c00', '#59636e', '#8250df'],
  },
  dark: {
    background: '#0d1117',
    grid: '#3d444d',
    text: '#f0f6fc',
    lines: ['#4493f8', '#f0883e', '#9198a1', '#ab7df8'],
  },
};

export const CHART_LATENCY = 50;
const FONT = 'Segoe UI, Hiragino Sans, Noto Sans, Helvetica, Arial, sans-serif';

interface Group {
  hosts: number;
  times: { label: string; seconds: number }[];
}

/**
 * The time that a change of many hosts takes, as an SVG of lines on logarithmic scales: by the action and by what people
 * use instead, as far as each was measured.
 *
 * @throws Error where the measurements have none for the latency that is shown
 */
export async function chart(bench: Bench, words: ChartWords, theme: Theme): Promise<string> {
  const view = new View(parse(compile(specification(bench, words, theme)).spec), { renderer: 'none' });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}

/** The chart, for Vega-Lite to draw. */
export function specification(bench: Bench, words: ChartWords, theme: Theme): TopLevelSpec {
  const groups = groupsOf(bench, words);
  const ways = [...new Set(groups.flatMap(({ times }) => times.map(({ label }) => label)))];
  const { background, grid, text, lines } = COLOURS[theme];
  const log = { type: 'log', nice: false } as const;
  const legend = { title: null, orient: 'top-left', offset: 12, symbolSize: 80, labelLimit: 0 } as const;
  return {
    background,
    padding: 20,
    width: 660,
    height: 300,
    title: { text: words.title(CHART_LATENCY), anchor: 'start', offset: 16 },
    data: { values: groups.flatMap(({ hosts, times }) => times.map((time) => ({ hosts, ...time }))) },
    mark: { type: 'line', point: { size: 60, filled: true }, strokeWidth: 2 },
    encoding: {
      x: {
        field: 'hosts',
        type: 'quantitative',
        scale: log,
        axis: { title: words.axes.hosts, values: [1, 10, 100, 1000, 10_000], format: ',d' },
      },
      y: {
        field: 'seconds',
        type: 'quantitative',
        scale: { ...log, domainMin: 0.01, domainMax: 100 },
        axis: { title: words.axes.seconds, values: [0.01, 0.1, 1, 10, 100, 1000], format: ',~r' },
      },
      // Told apart by shape too, for those who don't see the colours.
      color: { field: 'label', type: 'nominal', scale: { domain: ways, range: [...lines] }, legend },
      shape: { field: 'label', type: 'nominal', scale: { domain: ways }, legend },
    },
    config: {
      font: FONT,
      view: { stroke: grid },
      title: { color: text, fontSize: 16, fontWeight: 600 },
      axis: { labelColor: text, titleColor: text, gridColor: grid, domain: false, tickColor: grid, labelFontSize: 12 },
      legend: { labelColor: text, labelFontSize: 13 },
    },
  };
}

/** The same in words, for those who do not see the picture: the largest fleet for each set of ways. */
export function description(bench: Bench, words: ChartWords): string {
  const groups = groupsOf(bench, words);
  return groups
    .filter(({ times }, at) => times.length !== groups[at + 1]?.times.length)
    .map(({ hosts, times }) =>
      words.sentence(
        words.hosts(grouped(hosts)),
        times.map((time) => `${time.label}: ${words.seconds(seconds(time.seconds))}`),
      ),
    )
    .join(' ');
}

function groupsOf({ comparisons, fleet }: Bench, words: ChartWords): Group[] {
  const compared = comparisons.filter(({ latency }) => latency === CHART_LATENCY);
  if (compared.length === 0) throw new Error(`Nothing was compared at ${CHART_LATENCY} ms a request.`);
  const largest = Math.max(...compared.map(({ hosts }) => hosts));
  return [
    ...compared.map(({ hosts, action, others }) => ({
      hosts,
      times: [
        { label: words.action, seconds: action.seconds.median },
        ...others.map(({ way, seconds: { median } }) => ({ label: words.ways[way], seconds: median })),
      ],
    })),
    // Beyond what was compared, the same change of a whole service.
    ...fleet
      .filter(({ hosts, latency }) => latency === CHART_LATENCY && hosts > largest)
      .map(({ hosts, seconds: { median } }) => ({ hosts, times: [{ label: words.action, seconds: median }] })),
  ];
}
