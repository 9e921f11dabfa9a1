import { afterAll, expect, test } from '@jest/globals';
import { type ActionRun, runMain, runPost } from '../../harness/run-action.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { AWS_INTEGRATION } from '../place.ts';
import { differences, isSame, look } from '../property/hosts.ts';
import { misbehaviour, strayRequests } from '../property/invariants.ts';
import { faultCases, type FaultCase } from './faults.ts';
import { type FaultyGitHub, startFaultyGitHub } from './github.ts';
import { OPERATION_CASES, type OperationCase } from './operations.ts';
import { startThief } from './thief.ts';

/** Milliseconds: a second for each try, a second for a Retry-After, and the rest for a machine that does much else. */
const LONGEST = 20_000;

const thief = await startThief();
afterAll(() => {
  thief.close();
});

const SECRETS = {
  apiKey: 'the-key-that-nobody-must-see',
  githubToken: 'a-token-that-nobody-must-see',
  secretKey: AWS_INTEGRATION.secretKey,
};

const LIMITS = { secrets: Object.values(SECRETS), longest: LONGEST };

interface Stage {
  operation: OperationCase;
  fault: FaultCase;
  mackerel: Simulator;
  github: FaultyGitHub | undefined;
}

/** Plays the step, with the fault in its main or its post step. @returns the run in which it was, and what is wrong */
async function play({ operation, fault, mackerel, github }: Stage): Promise<{ run: ActionRun; problems: string[] }> {
  const task = operation.setUp(mackerel);
  const before = look(mackerel);
  const options = {
    inputs: {
      timeout: '1',
      retries: '1',
      summary: 'false',
      ...(github && { githubToken: SECRETS.githubToken }),
      ...task.inputs,
    },
    env: {
      MACKEREL_APIKEY: mackerel.apiKey,
      MACKEREL_APIBASE: mackerel.url,
      ...(github && { GITHUB_API_URL: github.url }),
    },
    debug: true,
  };
  const faults = operation.github === 'faulty' && github !== undefined ? github.faults : mackerel.faults;
  const rule = { ...operation.at, times: fault.times ?? 1, effect: fault.effect };
  const inMain = operation.isPost === true ? undefined : faults.add(rule);
  const main = await runMain(options);
  const afterMain = look(mackerel);
  const inPost = operation.isPost === true ? faults.add(rule) : undefined;
  const run = inPost === undefined ? main : await runPost(main, options);

  const problems = [
    ...misbehaviour(main, { ...LIMITS, isMain: true }),
    ...(run === main ? [] : misbehaviour(run, LIMITS)),
    ...strayRequests(mackerel),
    ...((inMain ?? inPost)?.hits === 0 ? ['Nothing went wrong.'] : []),
  ];
  if (operation.github === 'faulty') {
    // Any doubt keeps the host, and is said; none is no failure.
    const orphans = [...before.hosts.values()].filter(({ customIdentifier }) => customIdentifier?.includes('/100/'));
    const wanted = fault.isTrue === true ? orphans.map(({ id }) => id) : [];
    const retired = differences(before, afterMain).map((text) => text.split(':')[0]);
    return { run, problems: isSame(retired, wanted) ? problems : [...problems, `Retired: ${retired.join(', ')}`] };
  }
  problems.push(...task.judge({ run: main, before, after: afterMain }));
  if (inPost !== undefined) {
    if (main.exitCode !== 0) problems.push(`The main step failed: ${main.log}`);
    problems.push(...task.judgePost({ run, before, after: look(mackerel) }, main));
  }
  return { run, problems };
}

/** How the step must end. */
function expectedEnd(
  { github, isBlind, isTolerant }: OperationCase,
  { effect, end, isTrue, times }: FaultCase,
): FaultCase['end'] {
  if (isTolerant === true) return 'passes';
  // One answer is enough to go on with; a doubt about the other keeps its host. None at all is a failure.
  if (github === 'faulty') return times === Infinity ? 'fails' : 'passes';
  // Where nothing tells whether the host was made, it is tried again only after an answer that says it was not.
  const isCertain = isTrue === true || (effect.kind === 'status' && effect.status < 500);
  return isBlind === true && end === 'passes' && !isCertain ? 'fails' : end;
}

/** Whether a case is played. @param operation its place among the operations @param fault its place among the faults */
type Choice = (operation: number, fault: number) => boolean;

const FAULTS = faultCases(thief.url);
const EVERY = Math.round(FAULTS.length / 2);

/**
 * About two faults to each operation, and each fault in several operations, those next to each other in the list
 * having others: enough to see at once that something is wrong. The rest takes minutes: `npm run test:deep`.
 */
export const chosenForEach: Choice = (operation, fault) => (operation * 5 + fault) % EVERY === 0;

/** Plays the faults that are chosen, in the operations that they are chosen for. */
export function describeFaults(isChosen: Choice): void {
  // In one list: jest waits for the tests of one `describe` before it begins with the next.
  const cases = OPERATION_CASES.flatMap((operation, place) =>
    FAULTS.filter((_, index) => isChosen(place, index))
      .filter(({ isNoneOfGitHub }) => isNoneOfGitHub !== true || operation.github !== 'faulty')
      .map((fault) => ({ operation, fault })),
  );
  test.concurrent.each(cases)(
    '$operation.name: $fault.name',
    async ({ operation, fault }) => {
      const mackerel = await startSimulator({ apiKey: SECRETS.apiKey });
      const github = operation.github === undefined ? undefined : await startFaultyGitHub();
      try {
        const { run, problems } = await play({ operation, fault, mackerel, github });
        const end = expectedEnd(operation, fault);
        if (end !== 'either' && run.exitCode !== (end === 'passes' ? 0 : 1)) {
          problems.push(`It should be that it ${end}.`);
        }
        if (
          run.exitCode === 0 &&
          operation.github !== 'faulty' &&
          operation.isTolerant !== true &&
          run.duration < (fault.atLeast ?? 0)
        ) {
          problems.push(`It took ${run.duration} ms only.`);
        }
        expect({ problems, log: problems.length > 0 ? run.log : '' }).toEqual({ problems: [], log: '' });
        // GitHub redirects where a repository was renamed: that is followed, without the token. Mackerel never is.
        expect(thief.headers.filter((header) => /nobody-must-see|mackerel-host-lifecycle/.test(header))).toEqual([]);
      } finally {
        await Promise.all([mackerel.close(), github?.close()]);
      }
    },
    LONGEST * 3,
  );
}
