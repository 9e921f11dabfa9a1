import { describe, expect, test } from '@jest/globals';
import { tooLongForInputs } from '../../../src/report/input-limit.ts';

const said = (name: string, value: string, platform: NodeJS.Platform) =>
  tooLongForInputs(new Map([[name, value]]), platform);

describe('an output that a later step could be given', () => {
  test.each<[NodeJS.Platform, number, string]>([
    ['win32', 32_700, '32,767 characters'],
    ['linux', 131_000, '128 KiB'],
  ])('on %s, fits up to the limit of an environment variable', (platform, fits, words) => {
    expect(said('hostIds', 'x'.repeat(fits), platform)).toEqual([]);
    expect(said('hostIds', 'x'.repeat(fits + 72), platform)).toEqual([
      `The output hostIds is too long for an input of a later step: on this runner, an input takes ${words}. ` +
        'Give that step a filter instead.',
    ]);
  });

  test('is measured in characters on Windows and in bytes on Linux', () => {
    expect(said('previousStatuses', '名'.repeat(32_000), 'win32')).toEqual([]);
    expect(said('previousStatuses', '名'.repeat(50_000), 'linux')).toEqual([
      expect.stringContaining('Give that step the output previousStatusesFile instead.'),
    ]);
  });

  test('has no such limit of its own on macOS', () => {
    expect(said('hostIds', 'x'.repeat(200_000), 'darwin')).toEqual([]);
  });
});

test('an output that no input is made for is not spoken of', () => {
  expect(said('result', 'x'.repeat(200_000), 'linux')).toEqual([]);
});
