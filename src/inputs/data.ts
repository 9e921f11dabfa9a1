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
      return { value: parse(text, { logLevel: 'error' }) };
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      return `It is neither JSON nor YAML: ${reason ?? 'it cannot be parsed'}`;
    }
  }
}
