import { IntegrationsApi } from '../../../src/mackerel/aws-integrations.ts';
import { Mackerel } from '../../../src/mackerel/client.ts';
import { json, type Server, setUpServers } from '../server.ts';

export interface Answering extends Server {
  mackerel: Mackerel;
  awsIntegrations: IntegrationsApi;
  /** The secrets that it was told. */
  secrets: string[];
  /** `METHOD /path` of every request, below `/api/v0`. */
  asked: () => string[];
}

/** Lets the tests of a file have the API over a server that answers in the place of Mackerel. */
export function setUpMackerel(): (...answers: readonly (object | number)[]) => Promise<Answering> {
  const startServer = setUpServers();
  return async (...answers) => answering(startServer, answers);
}

/** @param answers one after the other, and the last one from then on; a number is an error status */
async function answering(
  startServer: ReturnType<typeof setUpServers>,
  answers: readonly (object | number)[],
): Promise<Answering> {
  const server = await startServer((response, _, count) => {
    const answer = answers[count - 1] ?? answers.at(-1) ?? {};
    if (typeof answer === 'number') json(response, { error: { message: 'no' } }, answer);
    else json(response, answer);
  });
  const secrets: string[] = [];
  const mackerel = new Mackerel({
    apiBase: new URL(server.url),
    apiKey: 'the-key',
    userAgent: 'test',
    timeout: 5000,
    retries: 2,
    concurrency: 1,
    signal: new AbortController().signal,
  });
  return {
    ...server,
    mackerel,
    awsIntegrations: new IntegrationsApi(mackerel.transport, (secret) => secrets.push(secret)),
    secrets,
    asked: () => server.received.map(({ method, url }) => `${method} ${url.replace('/api/v0', '')}`),
  };
}
