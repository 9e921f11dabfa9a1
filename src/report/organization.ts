import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import type { Mackerel } from '../mackerel/client.ts';

/** How long the end of a step waits for the name that links hosts to their pages, in milliseconds. */
const MAX_WAIT_FOR_LINKS = 1000;

/** Gives the organization's name, best effort: undefined where it does not come in a short time. */
export type OrganizationName = () => Promise<string | undefined>;

/** Asks for the organization's name while the operation runs. */
export function askForOrganization(mackerel: Mackerel): OrganizationName {
  const asked = ask(mackerel);
  let answer: Promise<string | undefined> | undefined;
  // Whoever asks again waits no longer than the first one.
  return () => (answer ??= Promise.race([asked, delay(MAX_WAIT_FOR_LINKS, undefined, { ref: false })]));
}

async function ask(mackerel: Mackerel): Promise<string | undefined> {
  // The operation goes first.
  await setImmediate();
  try {
    return (await mackerel.organization()).name;
  } catch {
    return undefined;
  }
}
