/**
 * The tags in a string of Mackerel's: separated by commas, though not those in quotes.
 *
 * @returns one `key:value` each, without white space around it
 */
export function splitTags(text: string): string[] {
  const tags = text.match(/(?:"[^"]*"|'[^']*'|[^,])+/g) ?? [];
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

/** Tags as Mackerel takes them, in one string. */
export function joinTags(tags: readonly string[]): string {
  return tags.join(',');
}

/** Whether something is one tag, and neither none nor several. */
export function isTag(text: string): boolean {
  return splitTags(text).length === 1 && /^[^:].*:/.test(text);
}
