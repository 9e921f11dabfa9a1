import { afterEach, describe, expect, test } from '@jest/globals';
import { parseLog } from '../../harness/log.ts';
import { type ActionRun, runPost } from '../../harness/run-action.ts';
import { type GitHubStandIn, type RunReply, startGitHub } from '../../harness/github-stand-in.ts';
import { setUpWorld, type World } from '../action/world.ts';
import { expectHarmless, formOf } from './harmless.ts';
import { asInput, HOSTILE_TEXTS, MARK, plainTexts } from './texts.ts';

const world = setUpWorld();
/** The same with harmless texts, to compare with. */
const plainWorld = setUpWorld();

const servers: GitHubStandIn[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const OWN_RUN = { status: 'in_progress', updated_at: new Date().toISOString() };

/** A throw-away host for each text, each of a run of its own (100, 101, …), and what GitHub says of those runs. */
async function sweep(world: World, texts: readonly string[], reply: (text: string) => RunReply): Promise<ActionRun> {
  for (const [index, text] of texts.entries()) {
    const customIdentifier = `github-actions/example/deploy/${100 + index}/1/test/${text}`;
    world.mackerel.addHost({ id: `h${index}`, name: text, customIdentifier, createdAt: 1 });
  }
  const runs = Object.fromEntries(texts.map((text, index) => [100 + index, reply(text)]));
  const github = await startGitHub({ 1234567890: OWN_RUN, ...runs });
  servers.push(github);
  return world.run(
    { operation: 'retire-orphans', maxHosts: '100' },
    { env: { GITHUB_API_URL: github.url }, debug: true },
  );
}

describe('what GitHub says is shown, and does nothing else:', () => {
  test.each<[string, (text: string) => RunReply]>([
    ['the status of a run', (text) => ({ status: text, updated_at: text })],
    ['the status of a run, in words of its own', (text) => ({ status: `is ${text}`, updated_at: 'soon' })],
    [
      'a run that ended, of a host with such a name',
      () => ({ status: 'completed', updated_at: '2020-01-01T00:00:00Z' }),
    ],
    ['a run that is gone, of a host with such a name', () => ({ errorStatus: 404 })],
  ])('%s', async (_, reply) => {
    const hostile = await sweep(world, HOSTILE_TEXTS, reply);
    const plain = await sweep(plainWorld, plainTexts(HOSTILE_TEXTS.length), reply);
    expectHarmless(hostile);
    expect(formOf(hostile)).toEqual(formOf(plain));
    expect(plain.exitCode).toBe(0);
    expect(hostile.log).toContain(MARK);
  });

  // Octokit prints them to standard error, and the runner takes `##[` anywhere for a command.
  test('headers by which it says that an endpoint is about to go', async () => {
    const headers = {
      deprecation: 'true',
      sunset: `##[error]${MARK} ##[add-mask]${MARK}`,
      link: `<https://evil.example/##[error]${MARK}>; rel="deprecation"`,
    };
    const run = await sweep(world, ['web'], () => ({ errorStatus: 404, headers }));
    expectHarmless(run);
  });

  // JavaScript takes almost any text with a number in it for a date: this one for the year 2001.
  test('a time that is none, which is a doubt that keeps the host', async () => {
    await sweep(world, ['web'], () => ({ status: 'completed', updated_at: `${MARK} 5` }));
    expect(world.mackerel.host('h0')?.isRetired).toBe(false);
  });
});

test.each([
  ['a single line', (text: string) => asInput(text).replaceAll(/[\r\n]/g, ' ')],
  ['many lines', asInput],
])('what GitHub says of the run itself is a host’s identifier and memo, and does nothing else: %s', async (_, form) => {
  const text = form(HOSTILE_TEXTS.join(' '));
  const env = {
    GITHUB_REPOSITORY: `example/${text}`,
    GITHUB_RUN_ID: text,
    GITHUB_RUN_ATTEMPT: text,
    GITHUB_JOB: text,
    GITHUB_SERVER_URL: `https://${text}`,
  };
  const inputs = { operation: 'register', name: 'ci', retireAfterJob: 'true' };
  const main = await world.run(inputs, { env, debug: true });
  expectHarmless(main);
  const post = await runPost(main, { inputs, env: { ...world.env, ...env } });
  expectHarmless(post);
  expect(parseLog(main.log).commands.filter(({ name }) => name === 'error')).toEqual([]);
  expect(post.exitCode).toBe(0);
});
