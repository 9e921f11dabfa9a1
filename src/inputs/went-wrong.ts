const CHECK = 'check where the value comes from.';

/** What GitHub and scripts write in place of a value they do not have, and why. No one gives such a name on purpose. */
const NO_VALUE: readonly (readonly [RegExp, string])[] = [
  [/^Array$/, `It is what GitHub writes for a list: use toJSON(…) or join(…) in the expression.`],
  [/^Object$/, `It is what GitHub writes for an object: name one property of it in the expression.`],
  [/^\[object \w+\]$/, `It is what JavaScript writes for an object: name one property of it, or use JSON.stringify.`],
  [/^(?:null|undefined|nan)$/i, `It is what an expression or script writes that found nothing: ${CHECK}`],
  [/^\*{3,}$/, `It is what a log shows in place of a secret, not the value: ${CHECK}`],
];

/** The same among IDs: a service may well be called none. */
const NO_ID = /^(?:none|nil|true|false)$/i;

/**
 * Why an item is no value, but what is left of an expression or a script that went wrong.
 *
 * @param isId whether it should be an ID, which no one chose
 * @returns a sentence; undefined where it may be a value
 */
export function wentWrong(item: string, { isId = false } = {}): string | undefined {
  const known = NO_VALUE.find(([pattern]) => pattern.test(item));
  if (known !== undefined) return known[1];
  return isId && NO_ID.test(item) ? `It is what an expression or script writes, and no ID: ${CHECK}` : undefined;
}
