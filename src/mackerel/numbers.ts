/**
 * A number of a reply, also one that is kept as it was written (exact-json.ts).
 *
 * @returns undefined for everything else
 */
export function asNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'object' && value !== null && 'rawJSON' in value ? Number(value.rawJSON) : (value ?? undefined);
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
