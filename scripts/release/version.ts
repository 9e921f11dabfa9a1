/** Whether a text is a version X.Y.Z of Semantic Versioning, without a pre-release: this action has none. */
export function isVersion(text: string): boolean {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(text);
}

/**
 * Compares two versions X.Y.Z.
 *
 * @returns less than 0 where the first is older, 0 where they are the same, more than 0 where the first is newer
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function partsOf(version: string): number[] {
  return version.split('.').map(Number);
}
