import fc from 'fast-check';
import { seed } from '../seed.ts';
import { describePlay, type Ending, perform, play, type Stage } from './play.ts';

/** How a search is set up. */
export interface SearchOptions {
  /** How many random runs, where FC_RUNS does not say. */
  readonly runs: number;
  /** How many at a time: a run mostly waits. */
  readonly lanes: number;
  /** Milliseconds after which what is not done by then counts as a failure. */
  readonly longest: number;
  /** The test file that is to be started again to see a counterexample again. */
  readonly file: string;
}

/** How long a smaller counterexample is looked for, in milliseconds. */
const LONGEST_SHRINKING = 60_000;

/**
 * Searches for a run in which an invariant does not hold. FC_SEED, FC_PATH and FC_RUNS in the environment choose what
 * is tried; a counterexample says how to set them.
 *
 * @returns what each run came to
 * @throws Error with the smallest counterexample found, and how to see it again
 */
export async function search(stage: Stage, { runs, lanes, longest, file }: SearchOptions): Promise<Ending[]> {
  const path = process.env['FC_PATH'];
  const wanted = Number(process.env['FC_RUNS'] ?? runs);
  const endings: Ending[] = [];
  let found: { lane: number; at: number } | undefined;

  const property = (lane: number) =>
    fc.asyncProperty(play, async (one) => {
      // Once there is a counterexample, only its own lane goes on, and only as long as it is worth it: the rest passes.
      if (found !== undefined && (found.lane !== lane || performance.now() - found.at > LONGEST_SHRINKING)) return;
      try {
        endings.push(await perform(one, stage));
      } catch (error) {
        found ??= { lane, at: performance.now() };
        if (found.lane === lane) throw error;
      }
    });
  // The first lane has the very seed, so that a path of it is found again.
  const seeds = Array.from({ length: path === undefined ? lanes : 1 }, (_, lane) => (seed + lane * 1_000_003) | 0);
  const checks = await Promise.all(
    seeds.map(async (laneSeed, lane) =>
      fc.check(property(lane), {
        seed: laneSeed,
        ...(path !== undefined && { path, endOnFailure: true }),
        numRuns: Math.ceil(wanted / seeds.length),
        interruptAfterTimeLimit: longest,
        markInterruptAsFailure: true,
      }),
    ),
  );
  for (const details of checks) {
    if (!details.failed) continue;
    const { counterexample, counterexamplePath, errorInstance, interrupted, numRuns, numShrinks } = details;
    if (counterexample === null || interrupted) throw new Error(`Only ${numRuns} runs were done in ${longest} ms.`);
    throw new Error(
      [
        `An invariant does not hold, in run ${numRuns} (shrunk ${numShrinks} times). To see it again:`,
        `FC_SEED=${details.seed} FC_PATH='${counterexamplePath}' npm test -- ${file}`,
        errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
        describePlay(counterexample[0]),
      ].join('\n\n'),
    );
  }
  return endings;
}
