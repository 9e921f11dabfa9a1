import { InputError } from '../inputs/problem.ts';
import { MackerelError } from '../mackerel/errors.ts';
import { problemLines } from './problems.ts';

/** What failed, in one sentence, and what to do about it, in another. */
export interface Explanation {
  what: string;
  remedy: string;
}

/** Says what an error means to the person who has to deal with it. */
export function explain(error: Error): Explanation {
  if (error instanceof InputError) return { what: problemLines(error).join('\n'), remedy: '' };
  if (!(error instanceof MackerelError)) return { what: asSentence(error.message), remedy: '' };
  return { what: whatFailed(error), remedy: [remedyFor(error), caution(error)].filter(Boolean).join(' ') };
}

/** The explanation as running text. */
export function explanation(error: Error): string {
  const { what, remedy } = explain(error);
  return [what, remedy].filter(Boolean).join(' ');
}

function whatFailed(error: MackerelError): string {
  const request = `${error.method} ${error.path}`;
  const attempts = error.attempts > 1 ? ` (${error.attempts} attempts)` : '';
  switch (error.kind) {
    case 'answered':
      return error.inMackerelsWords
        ? `Mackerel answered ${error.status ?? ''} "${error.reason}" to ${request}${attempts}.`
        : `Mackerel answered ${error.status ?? ''} (${error.reason}) to ${request}${attempts}.`;
    case 'unreachable':
    case 'untrusted':
      return `Mackerel could not be reached at ${error.address} for ${request}: ${error.reason}${attempts}.`;
    case 'unreadable':
      return `Mackerel's answer to ${request} could not be read: ${withFullStop(error.reason)}`;
    case 'mismatched':
      return `Mackerel's answer to ${request} is about something else: ${error.reason}.`;
    case 'cancelled':
    case 'skipped':
      return `${request}: ${error.reason}.`;
  }
}

function remedyFor(error: MackerelError): string {
  const { kind, status = 0 } = error;
  if (kind === 'cancelled') return '';
  if (kind === 'untrusted') {
    return 'If a proxy or a server of your own stands in between, set NODE_EXTRA_CA_CERTS to its CA certificate.';
  }
  // Neither is an answer of Mackerel's: it has words for what it does not know, and all of these endpoints.
  const isByAnother = kind === 'answered' && ((status === 404 && !error.inMackerelsWords) || status === 501);
  if (kind === 'unreadable' || kind === 'mismatched' || (isByAnother && !error.isCollection)) {
    return `Check apiBase (${error.address}), and what is between the runner and Mackerel.`;
  }
  if (error.isTransient || kind === 'skipped') {
    if (status === 429) return 'Too many requests: lower concurrency, or run the step again later.';
    return 'Check https://status.mackerel.io/ and the network of the runner, then run the step again. With ifUnavailable: warn, a step passes while Mackerel is down.';
  }
  if (status === 404 && error.resource === 'graph annotation' && error.isCollection && error.inMackerelsWords) {
    return 'Check service and role: both must exist in the organization of the API key.';
  }
  if ((status === 404 || status === 501) && error.isCollection) {
    return `Check apiBase: there is no Mackerel API at ${error.address}.`;
  }
  const aboutAws = error.resource === 'integration' || error.resource === 'external ID';
  if (status === 401) {
    if (aboutAws) return aws401(error);
    return 'Check apiKey: it must be a key of the right organization that has not been deleted, and apiBase must be its service.';
  }
  if (status === 403) {
    return `The API key needs the ${permissionFor(error)} permission, and the runner's IP address must be allowed by the organization.`;
  }
  if (status === 404 && aboutAws) {
    return 'Check awsIntegrationId, and that the API key belongs to the organization of that setting.';
  }
  if (status === 404 && error.resource === 'downtime') {
    return 'Check downtimeId, and that the API key belongs to the organization of that downtime. list-downtimes lists the IDs.';
  }
  if (status === 404 && error.resource === 'graph annotation') {
    return 'Check graphAnnotationId, and that the API key belongs to the organization of that annotation. list-graph-annotations lists the IDs.';
  }
  if (status === 404) return 'Check the ID, and that the API key belongs to the organization of that host.';
  if (status === 400) return "Mackerel does not accept these values: compare the inputs with Mackerel's words.";
  if (status >= 300 && status < 400)
    return `Check apiBase (${error.address}): it must be the address of the API itself.`;
  return '';
}

/** Where hosts are concerned, Mackerel says 403 for some of this. (API document "AWS integrations") */
function aws401(error: MackerelError): string {
  return (
    'Check apiKey: it must be a key of the right organization that has not been deleted, and apiBase must be its ' +
    `service. For AWS integrations Mackerel also answers 401 if the key lacks the ${permissionFor(error)} permission, ` +
    "or if the runner's IP address is not allowed by the organization."
  );
}

function permissionFor({ method }: MackerelError): 'Read' | 'Write' {
  return method === 'GET' ? 'Read' : 'Write';
}

/** A creating request that may have been carried out is the one thing that must not simply be run again. */
function caution(error: MackerelError): string {
  if (!error.creates || !error.mayHaveArrived) return '';
  if (error.resource === 'host') {
    return 'The host may have been registered nevertheless: look for it in Mackerel before you run the step again. With customIdentifier, this action does so itself.';
  }
  if (error.resource === 'external ID') {
    return 'An external ID may have been issued nevertheless. An unused one does no harm: run the step again.';
  }
  if (error.resource === 'integration') {
    return 'The setting may have been created nevertheless. apply-aws-integration looks for its name first: it is safe to run again.';
  }
  if (error.resource === 'downtime') {
    return 'The downtime may have been created nevertheless: look for its name with list-downtimes before you run the step again. With endAfterJob, the end of the job looks for it, and ends it.';
  }
  if (error.resource === 'graph annotation') {
    return 'The annotation may have been created nevertheless: look for its title on the graphs of the service before you run the step again.';
  }
  return '';
}

/** A plain word; not the name of an input, a host or an operation, nor one that is told with its ID: `db (2eQGEaLxibb)`. */
const PLAIN_WORD = /^[a-z']+(?![\w-])(?! \()/;

/** Text with a capital letter at its beginning, unless it begins with a name, and a full stop at its end. */
export function asSentence(text: string): string {
  const sentence = withFullStop(text);
  return PLAIN_WORD.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

function withFullStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
