/** Whoever owns it, and whatever stands around it: but not a path such as `./mackerel-host-lifecycle`. */
const ANY_OWNER = /(?<![\w./-])(https:\/\/github\.com\/)?[A-Za-z0-9][A-Za-z0-9-]*\/mackerel-host-lifecycle(?![\w-])/g;

/**
 * Puts the repository that package.json names wherever a document or workflow names it.
 *
 * @param repository `<owner>/<name>`
 */
export function withOwner(text: string, repository: string): string {
  return text.replaceAll(ANY_OWNER, (_, address: string | undefined) => `${address ?? ''}${repository}`);
}
