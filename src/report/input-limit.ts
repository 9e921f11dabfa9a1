/** What no environment variable is longer than, with its name: inputs are handed over as such. */
const LIMITS: Partial<Record<NodeJS.Platform, { max: number; lengthOf: (text: string) => number; words: string }>> = {
  // Microsoft, "Environment Variables": characters.
  win32: { max: 32_767, lengthOf: (text) => text.length, words: '32,767 characters' },
  // execve(2), MAX_ARG_STRLEN: bytes, with the one that ends it.
  linux: { max: 131_071, lengthOf: (text) => Buffer.byteLength(text), words: '128 KiB' },
};

/** Outputs that later steps are given as inputs, by what else those steps can be given. */
const INSTEAD: Readonly<Record<string, string>> = {
  previousStatuses: 'the output previousStatusesFile',
  monitoredStatuses: 'the output monitoredStatusesFile',
  hostIds: 'a filter',
  changedHostIds: 'a filter',
  failedHostIds: 'a filter',
};

/** The longest name that an input has. */
const NAME = 'INPUT_PRESENTCUSTOMIDENTIFIERS=';

/**
 * Says of outputs that they are too long to be given to a later step on this kind of runner: GitHub's runner would not be
 * able to start that step, and would not say why in words that lead here.
 *
 * @param values the outputs that were set
 * @returns a sentence for each such output
 */
export function tooLongForInputs(values: ReadonlyMap<string, string>, platform: NodeJS.Platform): string[] {
  const limit = LIMITS[platform];
  if (limit === undefined) return [];
  return [...values].flatMap(([name, value]) => {
    const instead = INSTEAD[name];
    if (instead === undefined || limit.lengthOf(NAME + value) <= limit.max) return [];
    return [
      `The output ${name} is too long for an input of a later step: on this runner, an input takes ${limit.words}. ` +
        `Give that step ${instead} instead.`,
    ];
  });
}
