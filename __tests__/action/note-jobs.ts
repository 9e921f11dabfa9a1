import { afterEach, beforeEach } from '@jest/globals';
import { type GitHubStandIn, type RunReply, startGitHub } from '../../harness/github-stand-in.ts';
import { type ActionOptions, runPost } from '../../harness/run-action.ts';
import { setUpWorld } from './world.ts';

/** A world in which jobs of several runs leave notes, and a GitHub that knows the runs: all live until a test says otherwise. */
export function setUpNoteJobs() {
  const world = setUpWorld();
  const LIVE: RunReply = { status: 'in_progress', updated_at: new Date(0).toISOString() };
  /** Runs by their number. */
  const RUNS: Record<string, RunReply> = { 1: LIVE, 2: LIVE, 9: LIVE };
  let github: GitHubStandIn;
  beforeEach(async () => {
    github = await startGitHub(RUNS);
  });
  afterEach(async () => {
    await github.close();
    Object.assign(RUNS, { 1: LIVE, 2: LIVE });
  });

  const MAINTENANCE = {
    operation: 'update-status',
    status: 'maintenance',
    restoreStatus: 'always',
    leaveNote: 'true',
    service: 'Shop',
  };
  const options = (run: string, more: Partial<ActionOptions> = {}) => ({
    ...more,
    env: { ...world.env, GITHUB_API_URL: github.url, GITHUB_RUN_ID: run, ...more.env },
  });
  const main = (run: string, inputs: Record<string, string> = {}, more: Partial<ActionOptions> = {}) =>
    world.run({ ...MAINTENANCE, ...inputs }, options(run, more));
  const post = (run: string, step: Awaited<ReturnType<typeof main>>, more: Partial<ActionOptions> = {}) =>
    runPost(step, options(run, { inputs: MAINTENANCE, ...more }));
  const sweep = (inputs: Record<string, string> = {}) =>
    world.run({ operation: 'restore-orphans', ...inputs }, options('9'));

  const addHosts = (count: number, status: 'working' | 'standby' = 'working') =>
    Array.from({ length: count }, () => world.mackerel.addHost({ status, roleFullnames: ['Shop:web'] }).id);
  const statuses = () => world.mackerel.allHosts().map(({ status }) => status);
  const notes = () => Object.values(world.mackerel.metadata({ service: 'Shop' }));
  const asked = () => {
    const requests = world.asked();
    world.mackerel.clearRequests();
    return requests;
  };

  return {
    world,
    LIVE,
    RUNS,
    MAINTENANCE,
    github: () => github,
    options,
    main,
    post,
    sweep,
    addHosts,
    statuses,
    notes,
    asked,
  };
}
