import { describe, expect, test } from '@jest/globals';
import { runMain, runPost } from '../../harness/run-action.ts';
import { type LoggedRequest, type Simulator, startSimulator } from '../../simulator/index.ts';

/** What a run is asked to do, and how the world looks before it. */
interface Scenario {
  name: string;
  /** How many requests it sends, apart from the one for the links of the summary. */
  requests: number;
  setUp: (mackerel: Simulator) => Record<string, string>;
  /** What must never be so once post has run. */
  isForgotten: (mackerel: Simulator) => boolean;
}

const SCENARIOS: Scenario[] = [
  {
    name: 'maintenance of 65 hosts',
    requests: 4,
    setUp: (mackerel) => {
      const ids = Array.from({ length: 65 }, () => mackerel.addHost({ status: 'working' }).id);
      return {
        operation: 'update-status',
        status: 'maintenance',
        restoreStatus: 'always',
        hostIds: ids.join(' '),
        concurrency: '1',
      };
    },
    isForgotten: (mackerel) => mackerel.allHosts().some(({ status }) => status === 'maintenance'),
  },
  {
    name: 'a throw-away host',
    requests: 3,
    setUp: () => ({ operation: 'register', name: 'ci-01', retireAfterJob: 'true', status: 'working' }),
    isForgotten: (mackerel) => mackerel.allHosts().some(({ isRetired }) => !isRetired),
  },
  {
    name: 'a downtime of a job',
    requests: 2,
    setUp: (mackerel) => {
      mackerel.addService({ name: 'Shop', roles: [] });
      return { operation: 'create-downtime', serviceScopes: 'Shop', endAfterJob: 'true' };
    },
    isForgotten: (mackerel) => mackerel.downtimes().length > 0,
  },
  {
    name: 'a graph annotation of a job',
    requests: 2,
    setUp: (mackerel) => {
      mackerel.addService({ name: 'Shop', roles: [] });
      return { operation: 'create-graph-annotation', service: 'Shop', title: 'Deploy', endAfterJob: 'true' };
    },
    isForgotten: (mackerel) => mackerel.graphAnnotations().some(({ title }) => !/^Deploy \(\w+\)$/.test(title)),
  },
];

/** Where in the life of the n-th request the process is hit. */
const MOMENTS = {
  'when it arrives, before the work': { kind: 'never' },
  'after the work, before the answer': { kind: 'never', workDone: true },
  'when it has been answered': { kind: 'latency', ms: 0 },
} as const;

interface Hit {
  scenario: Scenario;
  signal: (typeof SIGNALS)[number];
  moment: keyof typeof MOMENTS;
  /** The request during which the process is hit, counted from 1. */
  request: number;
}

const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;
const NAMES = Object.keys(MOMENTS) as (keyof typeof MOMENTS)[];

const HITS: Hit[] = SCENARIOS.flatMap((scenario) =>
  SIGNALS.flatMap((signal) =>
    NAMES.flatMap((moment) =>
      Array.from({ length: scenario.requests }, (_, index) => ({ scenario, signal, moment, request: index + 1 })),
    ),
  ),
);

/** A third of them, in which each two of signal, moment and request meet: the rest is for `npm run test:deep`. */
export function isOfTheThird({ signal, moment, request }: Hit): boolean {
  return (SIGNALS.findIndex((one) => one === signal) + NAMES.indexOf(moment) + request) % SIGNALS.length === 0;
}

/** Kills a run at the moments that are chosen, lets its post step run, and looks for what is forgotten. */
export function describeKills(isChosen: (hit: Hit) => boolean): void {
  describe.each(SCENARIOS)('$name', (scenario) => {
    test.each(HITS.filter((hit) => hit.scenario === scenario && isChosen(hit)))(
      'is cleaned up after $signal at request $request, $moment',
      async ({ signal, moment, request }) => {
        let kill: (signal: NodeJS.Signals) => void = () => undefined;
        let count = 0;
        const onRequest = ({ path }: LoggedRequest) => {
          if (path.endsWith('/org')) return;
          count += 1;
          if (count === request)
            setTimeout(
              () => {
                kill(signal);
              },
              moment === 'when it has been answered' ? 5 : 30,
            );
        };
        const mackerel = await startSimulator({ onRequest });
        try {
          const inputs = scenario.setUp(mackerel);
          const env = { MACKEREL_APIKEY: mackerel.apiKey, MACKEREL_APIBASE: mackerel.url };
          mackerel.faults.add({
            path: (path) => !path.endsWith('/org'),
            skip: request - 1,
            effect: MOMENTS[moment],
          });
          const began = performance.now();
          const main = await runMain({
            inputs,
            env,
            onStart: (send) => {
              kill = send;
            },
          });
          expect(performance.now() - began).toBeLessThan(10_000);
          expect(count).toBeGreaterThanOrEqual(request);
          if (signal !== 'SIGKILL' && moment !== 'when it has been answered') {
            expect(main).toMatchObject({ exitCode: 1, signal: null });
            expect(main.log).toContain('was cancelled');
          }
          mackerel.faults.clear();
          const post = await runPost(main, { inputs, env, jobStatus: 'cancelled' });
          expect(post.exitCode).toBe(0);
          expect(scenario.isForgotten(mackerel)).toBe(false);
        } finally {
          await mackerel.close();
        }
      },
    );
  });
}
