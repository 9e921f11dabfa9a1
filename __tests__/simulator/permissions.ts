import { expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/index.ts';
import { call, messageOf, start } from './helpers.ts';

/** An endpoint, and how to make a request of it that is accepted. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the documents write it. */
  readonly name: string;
  /** Prepares the simulator; gives the path, and the body if there is one. */
  readonly prepare: (simulator: Simulator) => { path: string; body?: unknown };
}

/** Tests which keys an endpoint accepts: a GET asks for Read, anything else for Read and Write, and it refuses with 403. */
export function testKeys(endpoints: readonly Endpoint[]): void {
  test.each(endpoints.map((endpoint) => [endpoint.method, endpoint.name, endpoint] as const))(
    '%s %s: the right keys are accepted, the others refused with 401 or 403',
    async (method, _name, { prepare }) => {
      const simulator = await start();
      const { apiKey, readOnlyApiKey, writeOnlyApiKey, forbiddenApiKey } = simulator;
      const { path, body } = prepare(simulator);
      const ask = (key: string | null) =>
        call(simulator, method, path, { key, ...(body === undefined ? {} : { body }) });
      for (const [key, status] of [
        [null, 401],
        ['nobody', 401],
        [forbiddenApiKey, 403],
        [writeOnlyApiKey, 403],
        [readOnlyApiKey, method === 'GET' ? 200 : 403],
        [apiKey, 200],
      ] as const) {
        const reply = await ask(key);
        expect([key, reply.status]).toEqual([key, status]);
        expect(messageOf(reply) === undefined).toBe(status === 200);
      }
    },
  );
}
