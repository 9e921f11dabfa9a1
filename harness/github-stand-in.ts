import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a workflow run is answered: its fields, or an error status with headers. */
export type RunReply =
  | { status: string; updated_at: string; conclusion?: string; id?: number; run_attempt?: number }
  | {
      errorStatus: number;
      headers?: Record<string, string>;
      /** HTML of a proxy instead of GitHub's JSON. */
      html?: string;
    };

const DOCUMENTATION = 'https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run';

export interface GitHubStandIn {
  url: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** The Authorization headers that came with them. */
  authorizations: Set<string | undefined>;
  close(): Promise<void>;
}

/** A run whose latest attempt ended so many hours ago. */
export function ended(hours: number, attempt = 1): RunReply {
  const updated_at = new Date(Date.now() - hours * 3_600_000).toISOString();
  return { status: 'completed', updated_at, run_attempt: attempt };
}

/**
 * Answers `GET /repos/{owner}/{repo}/actions/runs/{run_id}` as GitHub does (REST API, "Get a workflow run"): runs that
 * are not named here are not found. Below `/api/v3` it answers as a GitHub Enterprise Server does.
 */
export async function startGitHub(runs: Record<string, RunReply>): Promise<GitHubStandIn> {
  const asked: string[] = [];
  const authorizations = new Set<string | undefined>();
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    authorizations.add(request.headers.authorization);
    const runId = /^(?:\/api\/v3)?\/repos\/example\/deploy\/actions\/runs\/(\d+)$/.exec(request.url ?? '')?.[1] ?? '';
    const reply = runs[runId] ?? { errorStatus: 404 };
    if (!('errorStatus' in reply)) {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ id: Number(runId), run_attempt: 1, ...reply }));
      return;
    }
    const type = reply.html === undefined ? 'application/json' : 'text/html';
    response.writeHead(reply.errorStatus, { 'Content-Type': type, ...reply.headers });
    response.end(reply.html ?? JSON.stringify({ message: 'Not what you hoped for', documentation_url: DOCUMENTATION }));
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
