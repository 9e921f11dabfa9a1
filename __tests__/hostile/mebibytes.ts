import { describe, expect, test } from '@jest/globals';
import { type Given, judge, lines, REGISTER, RETIRE } from './judge.ts';

const MIB = 1024 * 1024;

/**
 * Large inputs that are chosen, by their place in the list. Linux takes 128 KiB for one environment variable, but a file or
 * another system may hold more.
 */
export function describeMebibytes(isChosen: (place: number) => boolean): void {
  describe('five mebibytes of input are read in a moment:', () => {
    const big = (text: string) => text.repeat(Math.ceil((5 * MIB) / text.length));

    const all: readonly (readonly [string, Given, RegExp])[] = [
      ['a host ID', { ...RETIRE, hostIds: big('a') }, /^accepted$/],
      ['host IDs', { ...RETIRE, hostIds: lines(450_000, (index) => `host${index + 1e6}`) }, /^accepted$/],
      ['host IDs as JSON', { ...RETIRE, hostIds: `[${lines(400_000, (i) => `"host${i + 1e6}"`, ',')}]` }, /^accepted$/],
      ['separators', { ...RETIRE, hostIds: `${big(' ,\n')}a` }, /^accepted$/],
      ['something that is not a host ID', { ...RETIRE, hostIds: big('a!') }, /hostIds is "a!a!.*…"\./],
      ['a list that is none', { ...RETIRE, hostIds: big('[') }, /must be a JSON array/],
      ['something that is no service', { ...RETIRE, service: big('a') }, /A service name is/],
      ['something that is no role full name', { ...REGISTER, roleFullnames: big('a:') }, /A role full name is/],
      ['a memo', { ...REGISTER, memo: big('memo ') }, /^accepted$/],
      ['blanks', { ...REGISTER, memo: big(' \n') }, /^accepted$/],
      ['a custom identifier', { ...REGISTER, customIdentifier: big('c') }, /^accepted$/],
      ['no operation', { operation: big('x') }, /operation is "x+…"\. Use one of/],
      ['no number', { ...REGISTER, timeout: big('1') }, /Use a whole number/],
      ['no boolean', { ...REGISTER, dryRun: big('true') }, /Use true or false/],
      ['no address', { ...REGISTER, apiBase: big('http://') }, /Use an https:\/\/ address/],
      ['a path', { ...REGISTER, apiBase: `https://mackerel.example/${big('../')}` }, /^accepted$/],
      ['a key', { ...REGISTER, apiKey: big('key') }, /^accepted$/],
      ['something that is no key', { ...REGISTER, apiKey: big('k\u0000') }, /The key holds a line break/],
      ['text in JSON', { ...REGISTER, meta: JSON.stringify({ text: big('x') }) }, /^accepted$/],
      ['keys in JSON', { ...REGISTER, meta: `{${lines(350_000, (i) => `"key${i}":1`, ',')}}` }, /^accepted$/],
      [
        'keys that are unknown',
        { ...REGISTER, interfaces: `[{${lines(350_000, (i) => `"k${i}":1`, ',')}}]` },
        /not known/,
      ],
      ['items that are wrong', { ...REGISTER, checks: `[${big('1,')}1]` }, /too many mistakes|must be an object/],
      ['JSON within JSON', { ...REGISTER, meta: '{"a":'.repeat(MIB) + '1' + '}'.repeat(MIB) }, /cannot be sent/],
      ['text that is no data', { ...REGISTER, meta: big('word ') }, /It must be an object/],
    ];

    test.each(all.filter((_, place) => isChosen(place)))('%s', async (_, inputs, expected) => {
      const { problems, ms } = await judge(inputs);
      expect(problems).toMatch(expected);
      // A key or an item is quoted in part.
      expect(problems.length).toBeLessThan(10_000);
      expect(ms).toBeLessThan(10_000);
    });
  });
}
