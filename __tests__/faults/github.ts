import Fastify from 'fastify';
import { FaultRules } from '../../simulator/http/faults.ts';
import { Gateway } from '../../simulator/http/gateway.ts';
import type { Faults } from '../../simulator/index.ts';

/** A GitHub whose network goes wrong as the simulator's does. */
export interface FaultyGitHub {
  readonly url: string;
  readonly faults: Faults;
  close(): Promise<void>;
}

/** Answers "Get a workflow run": run 100 ended long ago, and every other one is still going. */
export async function startFaultyGitHub(): Promise<FaultyGitHub> {
  const faults = new FaultRules();
  const app = Fastify();
  app.get<{ Params: { id: string } }>('/repos/example/deploy/actions/runs/:id', ({ params }) => ({
    id: Number(params.id),
    status: params.id === '100' ? 'completed' : 'in_progress',
    updated_at: new Date(Date.now() - 48 * 3_600_000).toISOString(),
  }));
  const gateway = new Gateway(app, faults, {
    latency: 0,
    keyKind: () => 'none',
    errorBody: (message) => JSON.stringify({ message }),
  });
  const port = await gateway.listen(0, '127.0.0.1');
  return { url: `http://127.0.0.1:${port}`, faults, close: async () => gateway.close() };
}
