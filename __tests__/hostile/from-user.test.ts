import { describe, expect, test } from '@jest/globals';
import { parseLog } from '../../harness/log.ts';
import { runPost } from '../../harness/run-action.ts';
import { setUpWorld } from '../action/world.ts';
import { expectHarmless, formOf } from './harmless.ts';
import { renderMarkdown, tagsOf } from './markdown.ts';
import { expectKnownPaths } from './requests.ts';
import { asInput, HOSTILE_TEXTS, MARK } from './texts.ts';
import { describeWrongInputs } from './wrong-inputs.ts';

const world = setUpWorld();
/** The same with harmless texts, to compare with. */
const plainWorld = setUpWorld();

const TEXTS = HOSTILE_TEXTS.map(asInput);
// Every third: the rest is for `npm run test:deep`.
describeWrongInputs((place) => place % 3 === 0);

/** A registration whose free inputs hold three texts, each in places of its own. */
function registration([one = MARK, two = MARK, three = MARK]: readonly string[]): Record<string, string> {
  return {
    operation: 'register',
    retireAfterJob: 'true',
    name: one,
    displayName: two,
    memo: three,
    customIdentifier: two.replace(/[\r\n]/g, ' '),
    meta: JSON.stringify({ [one]: two, nested: { [three]: [one] } }),
    interfaces: JSON.stringify([{ name: three, macAddress: one, ipv4Addresses: [two] }]),
    checks: JSON.stringify([{ name: 'check', memo: one }]),
  };
}

describe('inputs that may be any text are shown, and do nothing else:', () => {
  test('all there is to say of a host', async () => {
    for (let index = 0; index < TEXTS.length; index += 3) {
      const hostile = await world.run(registration(TEXTS.slice(index, index + 3)));
      expectHarmless(hostile);
      expect(hostile.exitCode).toBe(0);
      expect(JSON.stringify(hostile)).toContain(MARK);
      if (index % 4 !== 0) continue;
      const plain = await plainWorld.run(registration(['one', 'two', 'three'].map((word) => `${word} ${index}`)));
      expect(formOf(hostile)).toEqual(formOf(plain));
    }
    expectKnownPaths(world.mackerel.requests);
  });

  test('a name by which hosts are chosen', async () => {
    const run = await world.run({
      operation: 'retire',
      name: `x ${TEXTS.join(' ').replaceAll('*', '+')}`,
      ifNoHosts: 'warn',
    });
    expectHarmless(run);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain(MARK);
    expectKnownPaths(world.mackerel.requests);
  });

  test('custom identifiers that no host has', async () => {
    const identifiers = TEXTS.map((text) => `x ${text.replace(/[\r\n]/g, ' ')}`);
    const toInputs = (customIdentifier: string) => ({ operation: 'retire', customIdentifier });
    const hostile = await world.run(toInputs(identifiers.join('\n')));
    const plain = await plainWorld.run(toInputs(identifiers.map((_, index) => `plain ${index}`).join('\n')));
    expectHarmless(hostile);
    expect(formOf(hostile)).toEqual(formOf(plain));
    expect(tagsOf(renderMarkdown(hostile.summary)).filter((tag) => tag === '<tr>')).toHaveLength(
      identifiers.length + 1,
    );
    expectKnownPaths(world.mackerel.requests);
  });

  test('what a failed clean-up says is left to be done by hand', async () => {
    const text = TEXTS.join(' ').replace(/[\r\n]/g, ' ');
    const inputs = { operation: 'register', name: text, customIdentifier: text, retireAfterJob: 'true' };
    const main = await world.run(inputs);
    world.mackerel.faults.add({ times: Infinity, effect: { kind: 'status', status: 400 } });
    const post = await runPost(main, { inputs, env: world.env });
    expect(post.exitCode).toBe(1);
    expect(post.log).toContain('To finish by hand');
    expectHarmless(post);
  });
});

describe('YAML that is more than data', () => {
  test.each([
    ['tags that no one knows', '!::error:: {a: 1}\n'],
    ['tags of other languages', 'a: !!js/function "process.exit(7)"\nb: !!python/object/apply:os.system ["true"]'],
    ['directives', '%::error::x y\n---\na: 1'],
    ['keys that are lists', `? [${MARK}, "::error::"]\n: 1\n? {a: b}\n: 2`],
    ['many documents', 'a: 1\n---\nb: 2'],
    ['what it does not understand', `a: "\n::error::${MARK}`],
    ['binary data', 'a: !!binary aGVsbG8='],
    ['keys that are there twice', `${MARK}: 1\n${MARK}: 2`],
  ])('does nothing else: %s', async (_, meta) => {
    const run = await world.run({ operation: 'register', name: 'web', meta });
    expectHarmless(run);
    const errors = parseLog(run.log).commands.filter(({ name }) => name === 'error');
    expect(errors).toHaveLength(run.exitCode ?? 0);
  });
});
