/** A command line that makes no sense; the message names the option and what it takes. */
export class UsageError extends Error {}

/** A whole number from 0 to `most`. @throws UsageError */
export function wholeNumber(option: string, value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) {
    throw new UsageError(`--${option} takes a whole number from 0 to ${most}, not "${value}".`);
  }
  return number;
}

/** Any text but none. @throws UsageError */
export function filled(option: string, value: string): string {
  if (value === '') {
    throw new UsageError(`--${option} must not be empty.`);
  }
  return value;
}

/** Text that can be sent in an HTTP header. @throws UsageError */
export function headerValue(option: string, value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new UsageError(`--${option} takes printable ASCII without spaces: it is sent in an HTTP header.`);
  }
  return value;
}

/** One of a few words. @throws UsageError */
export function choice<const Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === value);
  if (word === undefined) {
    throw new UsageError(`--${option} takes ${words.join(' or ')}, not "${value}".`);
  }
  return word;
}
