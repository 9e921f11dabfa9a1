import type { Bench, Way } from '../bench/data.ts';
import { grouped, seconds } from './bench-tables.ts';
import { element, escapeXml } from './svg.ts';

/** What the chart says, in one language. */
export interface ChartWords {
  /** For example `300 hosts`. */
  hosts: (number: string) => string;
  /** For example `4.1 s`. */
  seconds: (number: string) => string;
  title: (latency: number) => string;
  /** A sentence about a fleet, of what the bars say. */
  sentence: (hosts: string, times: readonly string[]) => string;
  action: string;
  ways: Record<Way, (perProcess: string) => string>;
}

/** Where the picture stands: each has its own background, and so can be read wherever it is shown. */
export type Theme = 'light' | 'dark';

interface Colours {
  background: string;
  border: string;
  text: string;
  muted: string;
  action: string;
  other: string;
}

const COLOURS: Record<Theme, Colours> = {
  light: {
    background: '#ffffff',
    border: '#d1d9e0',
    text: '#1f2328',
    muted: '#59636e',
    action: '#0969da',
    other: '#8c959f',
  },
  dark: {
    background: '#0d1117',
    border: '#3d444d',
    text: '#f0f6fc',
    muted: '#9198a1',
    action: '#4493f8',
    other: '#6e7681',
  },
};

export const CHART_LATENCY = 50;
const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "Hiragino Sans", "Noto Sans", Helvetica, Arial, sans-serif';
const WIDTH = 760;
const MARGIN = 20;
const TITLE_HEIGHT = 44;
const GROUP_GAP = 8;
const ROW = 26;
const BAR = 16;
const BARS_AT = 330;
/** The longest bar leaves room for its number. */
const LONGEST_BAR = WIDTH - BARS_AT - MARGIN - 64;

interface Group {
  hosts: number;
  bars: { label: string; seconds: number; isAction: boolean }[];
}

/**
 * The time that a change of many hosts takes, as an SVG of bars: by the action and by what people do without it, for the
 * largest fleet for which all were measured; and by the action alone for larger ones.
 */
export function chart(bench: Bench, words: ChartWords, theme: Theme): string {
  const groups = groupsOf(bench, words);
  const colours = COLOURS[theme];
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map((bar) => bar.seconds)));
  const text = (x: number, y: number, content: string, more: Record<string, string | number> = {}) =>
    element('text', { x, y, fill: colours.text, ...more }, escapeXml(content));

  let y = MARGIN + TITLE_HEIGHT;
  const parts: string[] = [];
  for (const { hosts, bars } of groups) {
    parts.push(text(MARGIN, y + ROW / 2 + 4, words.hosts(grouped(hosts)), { 'font-weight': 600 }));
    for (const bar of bars) {
      const width = Math.max((bar.seconds / longest) * LONGEST_BAR, 1);
      const number = words.seconds(seconds(bar.seconds));
      const middle = y + ROW / 2;
      parts.push(
        text(BARS_AT - 12, middle + 4, bar.label, {
          'text-anchor': 'end',
          fill: bar.isAction ? colours.text : colours.muted,
        }),
        element('rect', {
          x: BARS_AT,
          y: middle - BAR / 2,
          width,
          height: BAR,
          rx: Math.min(3, width / 2),
          fill: bar.isAction ? colours.action : colours.other,
        }),
        text(BARS_AT + width + 8, middle + 4, number, { 'font-weight': bar.isAction ? 600 : 400 }),
      );
      y += ROW;
    }
    y += GROUP_GAP;
  }
  const height = y - GROUP_GAP + MARGIN;
  const title = words.title(CHART_LATENCY);
  const frame = { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 8 };
  const content = [
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(description(groups, words))),
    element('rect', { ...frame, fill: colours.background, stroke: colours.border }),
    text(MARGIN, MARGIN + 18, title, { 'font-size': 16, 'font-weight': 600 }),
    ...parts,
  ];
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height };
  const style = { role: 'img', 'font-family': FONT, 'font-size': 13 };
  return `${element('svg', { ...root, ...style }, `\n${content.join('\n')}\n`)}\n`;
}

/** The same for those who do not see the picture. */
export function description(groups: readonly Group[], words: ChartWords): string {
  return groups
    .map(({ hosts, bars }) => {
      const times = bars.map((bar) => `${bar.label}: ${words.seconds(seconds(bar.seconds))}`);
      return words.sentence(words.hosts(grouped(hosts)), times);
    })
    .join(' ');
}

/** What is shown. @throws Error where the measurements have none for the latency that is shown */
export function groupsOf({ comparisons, fleet, machine }: Bench, words: ChartWords): Group[] {
  const largest = comparisons
    .filter(({ latency }) => latency === CHART_LATENCY)
    .reduce<Bench['comparisons'][number] | undefined>(
      (one, other) => (one && one.hosts > other.hosts ? one : other),
      undefined,
    );
  if (largest === undefined) throw new Error(`Nothing was compared at ${CHART_LATENCY} ms a request.`);
  const larger = fleet.filter(({ hosts, latency }) => latency === CHART_LATENCY && hosts > largest.hosts * 3);
  return [
    {
      hosts: largest.hosts,
      bars: [
        { label: words.action, seconds: largest.action.seconds.median, isAction: true },
        ...largest.others.map(({ way, seconds: { median } }) => ({
          label: words.ways[way](machine.perProcess.split(' ')[0] ?? ''),
          seconds: median,
          isAction: false,
        })),
      ],
    },
    ...larger.map(({ hosts, seconds: { median } }) => ({
      hosts,
      bars: [{ label: words.action, seconds: median, isAction: true }],
    })),
  ];
}
