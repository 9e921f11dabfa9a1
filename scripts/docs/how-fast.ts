import type { Bench, FleetRun, MemoryRun, StartUp } from '../bench/data.ts';
import { chart, CHART_LATENCY, type ChartWords, description, type Theme } from './chart.ts';
import { grouped, seconds } from './bench-tables.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** What is said of the measurements, in one language. */
export interface HowFastWords {
  chart: ChartWords;
  /** What the names of the chart's files end with, before the ending: nothing, or such as `.ja`. */
  suffix: string;
  fleet: (run: { hosts: string; requests: string; seconds: string; latency: number; mib: string }) => string;
  start: (ratio: string, pairs: number) => string;
  post: (ratio: string, pairs: number) => string;
}

export const ENGLISH: HowFastWords = {
  chart: {
    hosts: (number) => `${number} hosts`,
    seconds: (number) => `${number} s`,
    title: (latency) => `Time to change the status of hosts, at ${latency} ms a request`,
    sentence: (hosts, times) => `${hosts}: ${times.join('; ')}.`,
    action: 'this action, one step',
    axes: { hosts: 'hosts', seconds: 'seconds' },
    ways: {
      mkr: 'mkr, one for all hosts',
      sequence: 'a loop, one request for each host',
      curl: 'a loop, one curl for each host',
      'curl-bulk': 'a loop, one curl for each bulk call of 30 hosts',
    },
  },
  suffix: '',
  fleet: ({ hosts, requests, seconds: time, latency, mib }) =>
    `${hosts} hosts of a service: ${requests} requests, ${time} s at ${latency} ms a request, ${mib} MiB of memory.`,
  start: (ratio, pairs) =>
    `One host: ${ratio} times as long as a bare Node script with the same requests, from start to end (${pairs} pairs).`,
  post: (ratio, pairs) =>
    `A post step with nothing to do: ${ratio} times as long as an empty Node script (${pairs} pairs).`,
};

export const JAPANESE: HowFastWords = {
  chart: {
    hosts: (number) => `${number}台`,
    seconds: (number) => `${number}秒`,
    title: (latency) => `ホストのステータス変更にかかる時間（1リクエスト${latency}ミリ秒）`,
    sentence: (hosts, times) => `${hosts}: ${times.join('、')}。`,
    action: 'このアクション（1ステップ）',
    axes: { hosts: 'ホスト数', seconds: '秒' },
    ways: {
      mkr: 'mkrに全ホストを指定',
      sequence: 'ループで1台ずつリクエスト',
      curl: 'ループで1台ずつcurlを実行',
      'curl-bulk': 'ループで30台ずつcurlで一括更新',
    },
  },
  suffix: '.ja',
  fleet: ({ hosts, requests, seconds: time, latency, mib }) =>
    `サービス全体の${hosts}台: ${requests}リクエスト。1リクエスト${latency}ミリ秒のとき${time}秒、メモリは最大${mib} MiB。`,
  start: (ratio, pairs) =>
    `1台: プロセスの開始から終了までが、同じリクエストだけを送るNodeスクリプトの${ratio}倍（${pairs}組の中央値）。`,
  post: (ratio, pairs) => `後処理が不要な場合のpostステップ: 空のNodeスクリプトの${ratio}倍（${pairs}組の中央値）。`,
};

/** The charts, by path from the project's root. */
export async function charts(bench: Bench): Promise<Record<string, string>> {
  const all = [ENGLISH, JAPANESE].flatMap((words) => THEMES.map((theme) => ({ words, theme })));
  const drawn = all.map(
    async ({ words, theme }) => [`docs/${chartFile(theme, words)}`, await chart(bench, words.chart, theme)] as const,
  );
  return Object.fromEntries(await Promise.all(drawn));
}

/**
 * The chart in Markdown: GitHub chooses the picture for its reader's theme; elsewhere it is the light one.
 *
 * @param folder the way from the document to docs/
 */
export function picture(bench: Bench, words: HowFastWords, folder: string): string {
  const alt = `${words.chart.title(CHART_LATENCY)}: ${description(bench, words.chart)}`;
  return [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${folder}${chartFile('dark', words)}">`,
    `  <img alt="${escapeAttribute(alt)}" src="${folder}${chartFile('light', words)}">`,
    '</picture>',
  ].join('\n');
}

/**
 * The chart, and the numbers that the budgets of the action are about.
 *
 * @param folder the way from the document to docs/
 */
export function howFast(bench: Bench, words: HowFastWords, folder: string): string {
  const isShown = ({ latency }: FleetRun | MemoryRun) => latency === CHART_LATENCY;
  const fleet = bench.fleet.filter(isShown).at(-1);
  const memory = bench.memory.find((run) => isShown(run) && run.hosts === fleet?.hosts);
  if (fleet === undefined || memory === undefined) throw new Error('The largest fleet was not measured.');
  const start = startUp(bench, 'update-status');
  const post = startUp(bench, 'post');
  const points = [
    words.fleet({
      hosts: grouped(fleet.hosts),
      requests: grouped(fleet.requests),
      seconds: seconds(fleet.seconds.median),
      latency: fleet.latency,
      mib: memory.mib.median.toFixed(0),
    }),
    words.start(start.ratio.median.toFixed(2), start.pairs),
    words.post(post.ratio.median.toFixed(2), post.pairs),
  ];
  return [picture(bench, words, folder), points.map((point) => `- ${point}`).join('\n')].join('\n\n');
}

function startUp({ startUp: rows }: Bench, what: StartUp['what']): StartUp {
  const found = rows.find((row) => row.what === what);
  if (found === undefined) throw new Error(`The start of ${what} was not measured.`);
  return found;
}

function chartFile(theme: Theme, { suffix }: HowFastWords): string {
  return `performance/chart-${theme}${suffix}.svg`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
