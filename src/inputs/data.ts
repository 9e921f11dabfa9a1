/**
 * Reads data that the user wrote as JSON or YAML. YAML's parser is loaded only for what is not JSON.
 *
 * @returns the value, or a sentence that says why there is none
 */
export async function parseData(text: string): Promise<{ value: unknown } | string> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { parse } = await import('yaml');
    try {
      return { value: asJson(parse(text, { logLevel: 'error' })) };
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      return `It is neither JSON nor YAML: ${reason.replace(/:$/, '')}.`;
    }
  }
}

/**
 * The value as JSON holds it: YAML can say more, such as dates, infinity, and lists that hold themselves.
 *
 * @throws Error where JSON can't hold it at all
 */
function asJson(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) throw new Error(`JSON has no number ${part}`);
      return part;
    }),
  );
}
