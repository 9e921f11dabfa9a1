/** A number that a double may not hold as it is written: many digits, an exponent, zeros at the end, minus zero. */
const DELICATE_NUMBER = /[:,[]\s*(?:-?(?:\d{16}|\d+(?:\.\d+)?[eE]|\d+\.\d*0[,}\]\s]|\d+\.\d{15})|-0[,}\]\s])/;

/** ES2026 ("JSON.parse source text access"), in Node since version 21; TypeScript does not know it yet. */
type ParseWithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
) => unknown;
const { rawJSON, isRawJSON } = JSON as unknown as {
  rawJSON: (source: string) => unknown;
  isRawJSON: (value: unknown) => boolean;
};

/** Whether a value is a number that a double does not hold as it was written, and no object of anyone's. */
export function isExactNumber(value: unknown): boolean {
  return isRawJSON(value);
}

/** A whole number that JSON.stringify writes with all its digits. */
export function exactInteger(integer: bigint): unknown {
  return rawJSON(String(integer));
}

/**
 * Parses JSON such that writing it again gives every number back as it was: what is read of a host is sent back, and
 * must not change on the way.
 *
 * @throws SyntaxError where it is no JSON
 */
export function parseExactly(text: string): unknown {
  if (!DELICATE_NUMBER.test(text)) return JSON.parse(text);
  return (JSON.parse as ParseWithSource)(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && source !== String(value) ? rawJSON(source) : value,
  );
}
