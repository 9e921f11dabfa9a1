import { MackerelError, type MackerelErrorKind, type Resource } from '../../src/mackerel/errors.ts';
import { explain } from '../../src/report/explain.ts';

const KINDS: readonly MackerelErrorKind[] = [
  'answered',
  'unreachable',
  'untrusted',
  'unreadable',
  'cancelled',
  'skipped',
];
const STATUSES = [undefined, 302, 400, 401, 403, 404, 408, 413, 418, 429, 500, 503];
const RESOURCES = ['organization', 'host', 'integration'] as const satisfies Resource[];
const METHODS = ['GET', 'POST'] as const;

/** Every piece of advice that src/report/explain.ts gives, told by giving it every kind of error. */
export function remedies(): string[] {
  const found = KINDS.flatMap((kind) =>
    STATUSES.flatMap((status) =>
      RESOURCES.flatMap((resource) =>
        METHODS.flatMap((method) =>
          [true, false].flatMap((isCollection) => {
            const creates = method === 'POST' && isCollection;
            const about = { resource, method, isCollection, creates, path: '/api/v0/…', address: '…' };
            const details = { ...about, kind, reason: '', ...(status !== undefined && { status }) };
            const remedy = (mayHaveArrived: boolean) =>
              explain(new MackerelError({ ...details, mayHaveArrived })).remedy;
            const [plain, uncertain] = [remedy(false), remedy(true)];
            // What is said besides, where a creation may have been carried out.
            return [plain, uncertain.startsWith(plain) ? uncertain.slice(plain.length).trim() : uncertain];
          }),
        ),
      ),
    ),
  );
  return [...new Set(found)].filter((remedy) => remedy !== '');
}

/** The advice that a document does not have, word for word. */
export function missingRemedies(markdown: string): string[] {
  const document = flat(markdown);
  return remedies().filter((remedy) => !document.includes(flat(remedy)));
}

/** Text as it is compared: line breaks, quotation marks and code marks of Markdown count for nothing. */
export function flat(text: string): string {
  return text.replaceAll(/[\s>`]+/g, ' ');
}
