import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a workflow run is answered: its fields, or an error status with headers. */
export type RunReply =
  { status: string; updated_at: string } | { errorStatus: number; headers?: Record<string, string> };

export interface GitHubStandIn {
  url: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** The Authorization headers that came with them. */
  authorizations: Set<string | undefined>;
  close(): Promise<void>;
}

/** A run that ended so many hours ago. */
export function ended(hours: number): RunReply {
  return { status: 'completed', updated_at: new Date(Date.now() - hours * 3_600_000).toISOString() };
}

/**
 * Answers `GET /repos/{owner}/{repo}/actions/runs/{run_id}` as GitHub does (REST API, "Get a workflow run"): runs that
 * are not named here are not found.
 */
export async function startGitHub(runs: Record<string, RunReply>): Promise<GitHubStandIn> {
  const asked: string[] = [];
  const authorizations = new Set<string | undefined>();
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    authorizations.add(request.headers.authorization);
    const run = runs[/^\/repos\/example\/deploy\/actions\/runs\/(\d+)$/.exec(request.url ?? '')?.[1] ?? ''];
    const reply = run ?? { errorStatus: 404 };
    const status = 'errorStatus' in reply ? reply.errorStatus : 200;
    const headers = { 'Content-Type': 'application/json', ...('errorStatus' in reply ? reply.headers : {}) };
    response.writeHead(status, headers);
    response.end(JSON.stringify('errorStatus' in reply ? { message: 'Not what you hoped for' } : { id: 1, ...reply }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
