import type { Connection } from '../inputs/connection.ts';
import type { Mackerel } from '../mackerel/client.ts';
import { explanation } from '../report/explain.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReadNote } from './note.ts';

/**
 * Whether post reaches the Mackerel, and the organization, in which the main step worked (contract, "Evidence" i).
 * A key that was rotated is recognized by its organization. Nothing else is sent before that is known.
 *
 * @param mackerel Mackerel as post reaches it
 * @returns why nothing may be sent, as lines; undefined: it is the same place
 */
export async function whyElsewhere(
  note: ReadNote,
  connection: Pick<Connection, 'apiBase' | 'apiKey'>,
  mackerel: Pick<Mackerel, 'confirm'>,
): Promise<string[] | undefined> {
  const apiBase = connection.apiBase.href;
  if (!isSameAddress(apiBase, note.apiBase)) {
    return [
      `apiBase is ${apiBase} in the post step, but was ${note.apiBase} in the main step: the API key was sent nowhere, and nothing was undone.`,
      `What to do: set the environment variable MACKEREL_APIBASE for the whole job. ${LOST_INPUTS}`,
    ];
  }
  const { salt, hash } = note.key;
  if (fingerprint(connection.apiKey, salt).hash === hash) return undefined;

  const { organization } = note;
  if (organization === undefined) {
    return [
      'The API key of the post step is not the one of the main step, and the main step could not note its organization: nothing was sent to Mackerel, and nothing was undone.',
      CHANGED_KEY,
    ];
  }
  let own: string;
  try {
    own = (await mackerel.confirm()).name;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [
      `The API key of the post step is not the one of the main step, and its organization could not be read, so nothing was undone: ${explanation(error)}`,
      CHANGED_KEY,
    ];
  }
  if (own === organization) return undefined;
  return [
    `The API key of the post step belongs to the organization ${own}, but the main step worked in ${organization}: nothing was undone.`,
    CHANGED_KEY,
  ];
}

/** Why a key that the main step had can be missing in post, and what to do. */
export const MISSING_KEY =
  'The main step had a key. Nested composite actions lose their inputs in the post step, and a later step can ' +
  'overwrite environment variables: set the environment variable MACKEREL_APIKEY for the whole job.';

const LOST_INPUTS =
  'Nested composite actions lose their inputs in the post step, and a later step can overwrite environment variables.';

const CHANGED_KEY =
  'What to do: look for a later step of the job that sets MACKEREL_APIKEY, and use the same key in the whole job.';

function isSameAddress(one: string, other: string): boolean {
  return withoutEnd(one) === withoutEnd(other);
}

function withoutEnd(address: string): string {
  return address.replace(/\/+$/, '');
}
