/** A part of src that must be tested more thoroughly than the rest. */
export interface Area {
  name: string;
  /** Files, and folders with a slash at the end. */
  paths: readonly string[];
}

/** The least score of each area, in per cent. */
export const LEAST_AREA_SCORE = 95;

export const AREAS: readonly Area[] = [
  {
    name: 'retry',
    paths: [
      'src/mackerel/retry.ts',
      'src/mackerel/breaker.ts',
      'src/mackerel/transport.ts',
      'src/mackerel/network-failure.ts',
    ],
  },
  {
    name: 'targets',
    paths: ['src/hosts/targets.ts', 'src/hosts/on-targets.ts', 'src/hosts/bulk.ts', 'src/inputs/selection.ts'],
  },
  { name: 'restore', paths: ['src/clean-up/'] },
  { name: 'sanitizing', paths: ['src/report/sanitize.ts', 'src/report/runner.ts', 'src/shorten.ts'] },
];

/** Stryker's report, as far as scores need it (mutation-testing-elements, report schema). */
export interface MutationReport {
  files: Record<string, { mutants: readonly { status: string }[] }>;
}

export interface AreaScore {
  name: string;
  detected: number;
  /** Mutants that count: not those that were ignored, or could not be tried. */
  total: number;
  /** In per cent; undefined: no mutant counts. */
  score: number | undefined;
}

const DETECTED = ['Killed', 'Timeout'];
const UNDETECTED = ['Survived', 'NoCoverage'];

/** The score of an area, counted as Stryker counts its own. */
export function scoreOf({ name, paths }: Area, { files }: MutationReport): AreaScore {
  const statuses = Object.entries(files)
    .filter(([file]) => paths.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))))
    .flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  const detected = statuses.filter((status) => DETECTED.includes(status)).length;
  const total = detected + statuses.filter((status) => UNDETECTED.includes(status)).length;
  return { name, detected, total, score: total === 0 ? undefined : (100 * detected) / total };
}

/** Whether the score is high enough; where no mutant counts, there is nothing to say. */
export function isLow({ score }: AreaScore): boolean {
  return score !== undefined && score < LEAST_AREA_SCORE;
}

/** One line for people. */
export function describeScore(area: AreaScore): string {
  const { name, detected, total, score } = area;
  if (score === undefined) return `${name}: no mutant was tried`;
  const verdict = isLow(area) ? `below ${LEAST_AREA_SCORE} %` : 'enough';
  return `${name}: ${score.toFixed(2)} % (${detected} of ${total}), ${verdict}`;
}
