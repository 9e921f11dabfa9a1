import { describe, expect, test } from '@jest/globals';
import { ended } from '../../harness/github-stand-in.ts';
import type { ActionOptions } from '../../harness/run-action.ts';
import type { FaultEffect } from '../../simulator/index.ts';
import { setUpNoteJobs } from './note-jobs.ts';

const { world, RUNS, main, post, sweep, addHosts, statuses, notes } = setUpNoteJobs();

interface Moment {
  /** The request at which the process is killed, counted from 1. */
  request: number;
  effect: FaultEffect;
  overlaps: boolean;
  inPost: boolean;
}

/** Kills a job that leaves a note at the moments that are chosen, by their place among all, and sweeps. */
export function describeSweeps(isChosen: (moment: Moment, place: number) => boolean): void {
  describe('killed at any point, then swept', () => {
    const moments = Array.from({ length: 20 }, (_, index): Moment => ({
      request: 1 + (index % 10),
      effect: index % 3 === 0 ? { kind: 'never', workDone: true } : { kind: 'never' },
      overlaps: index % 2 === 1,
      inPost: index >= 14,
    }));

    test.each(moments.filter(isChosen))(
      'request $request, $effect, another job: $overlaps, in post: $inPost',
      async (moment) => {
        const { request, effect, overlaps, inPost } = moment;
        addHosts(3);
        addHosts(1, 'standby');
        const before = statuses();
        const killed = async (run: (onStart: ActionOptions['onStart']) => Promise<unknown>) => {
          const seen = world.mackerel.requests.length;
          world.mackerel.faults.add({ path: (path) => !path.endsWith('/org'), skip: request - 1, effect });
          await run((kill) => {
            const timer = setInterval(() => {
              const count = world.mackerel.requests.slice(seen).filter(({ path }) => !path.endsWith('/org')).length;
              if (count < request) return;
              clearInterval(timer);
              setTimeout(() => {
                kill('SIGKILL');
              }, 50);
            }, 5);
            setTimeout(() => {
              clearInterval(timer);
            }, 5000).unref();
          });
          world.mackerel.faults.clear();
        };
        const other = overlaps ? await main('2') : undefined;
        if (inPost) {
          const one = await main('1');
          await killed((onStart) => post('1', one, onStart && { onStart }));
        } else {
          await killed((onStart) => main('1', {}, onStart && { onStart }));
        }
        RUNS[1] = ended(0);
        await sweep();
        if (other !== undefined) {
          expect(statuses()).toEqual(before.map(() => 'maintenance'));
          await post('2', other);
          await sweep();
        }
        expect(statuses()).toEqual(before);
        expect(notes()).toEqual([]);
      },
    );
  });
}
