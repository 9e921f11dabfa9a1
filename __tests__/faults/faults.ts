import type { FaultEffect } from '../../simulator/index.ts';

/** One way in which a request can go wrong. */
export interface FaultCase {
  readonly name: string;
  readonly effect: FaultEffect;
  /** How often; default once. */
  readonly times?: number;
  /**
   * What becomes of the step, with one retry: `passes`, for what passes by itself; `fails`; or `either`, where it
   * depends on whether the operation can look for itself what came of it.
   */
  readonly end: 'passes' | 'fails' | 'either';
  /** Whether the answer is true and whole, only late. */
  readonly isTrue?: boolean;
  /** Whether it is the truth where GitHub says it: such a run is gone. */
  readonly isNoneOfGitHub?: boolean;
  /** How long the step takes at least, in milliseconds. */
  readonly atLeast?: number;
}

const HTML = '<!doctype html><html><body><h1>Service Unavailable</h1></body></html>';
const MIB = 1024 * 1024;

/** Every fault that the simulator knows. @param thief where a redirect leads that must not be followed */
export function faultCases(thief: string): FaultCase[] {
  const wrong = (name: string, body: unknown): FaultCase => ({
    name: `JSON of the wrong type: ${name}`,
    effect: { kind: 'json', body },
    end: 'either',
  });
  return [
    { name: 'latency', effect: { kind: 'latency', ms: 300 }, end: 'passes', isTrue: true, atLeast: 300 },
    { name: '429 without Retry-After', effect: { kind: 'status', status: 429 }, end: 'passes' },
    {
      name: '429 with Retry-After in seconds',
      effect: { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      end: 'passes',
      atLeast: 990,
    },
    { name: '429 for ever', effect: { kind: 'status', status: 429 }, times: Infinity, end: 'fails' },
    { name: '500 with HTML', effect: { kind: 'status', status: 500, body: HTML }, end: 'passes' },
    { name: '502 after the work', effect: { kind: 'status', status: 502, body: HTML, workDone: true }, end: 'passes' },
    { name: '503 for ever', effect: { kind: 'status', status: 503, body: HTML }, times: Infinity, end: 'fails' },
    {
      name: '503 for ever, after the work',
      effect: { kind: 'status', status: 503, workDone: true },
      times: Infinity,
      end: 'either',
    },
    { name: '401', effect: { kind: 'status', status: 401 }, times: Infinity, end: 'fails' },
    {
      name: '403 with nothing in it',
      effect: { kind: 'status', status: 403, body: '' },
      times: Infinity,
      end: 'fails',
    },
    { name: '404 of a proxy', effect: { kind: 'status', status: 404, body: HTML }, times: Infinity, end: 'fails' },
    {
      name: '501 with nothing in it',
      effect: { kind: 'status', status: 501, body: '' },
      times: Infinity,
      end: 'fails',
    },
    {
      name: '403 of a proxy, after the work',
      effect: { kind: 'status', status: 403, body: HTML, workDone: true },
      times: Infinity,
      end: 'either',
    },
    {
      name: '404 in Mackerel’s words, after the work',
      effect: { kind: 'status', status: 404, workDone: true },
      end: 'either',
      isNoneOfGitHub: true,
    },
    { name: 'a reset before the work', effect: { kind: 'reset' }, end: 'passes' },
    { name: 'a reset after the work', effect: { kind: 'reset', workDone: true }, end: 'passes' },
    { name: 'resets for ever', effect: { kind: 'reset' }, times: Infinity, end: 'fails' },
    { name: 'half a body', effect: { kind: 'half-body' }, end: 'passes' },
    { name: 'broken JSON', effect: { kind: 'broken-json' }, end: 'either' },
    wrong('other types', { id: 5, success: 'yes', host: [], hosts: {}, names: 'all', monitoredStatuses: null }),
    wrong('hosts of no use', {
      id: '../x',
      success: false,
      host: { id: 1 },
      hosts: [null],
      names: [1],
      monitoredStatuses: [{}],
    }),
    { name: 'HTML with 200', effect: { kind: 'html' }, end: 'either' },
    {
      name: 'a slow drip that comes to an end',
      effect: { kind: 'slow-drip', bytes: 100, ms: 20 },
      end: 'passes',
      isTrue: true,
    },
    { name: 'a drip that is too slow', effect: { kind: 'slow-drip', bytes: 1, ms: 200 }, end: 'passes', atLeast: 990 },
    { name: 'no answer', effect: { kind: 'never' }, end: 'passes', atLeast: 990 },
    { name: 'no answer after the work', effect: { kind: 'never', workDone: true }, end: 'passes', atLeast: 990 },
    { name: 'no answer ever', effect: { kind: 'never' }, times: Infinity, end: 'fails', atLeast: 1990 },
    {
      name: 'a redirect to another server',
      // 307 asks for the same request once more, with its body and all.
      effect: { kind: 'redirect', status: 307, location: `${thief}/api/v0/hosts` },
      times: Infinity,
      end: 'fails',
    },
    { name: 'a body of 129 MiB', effect: { kind: 'huge-body', bytes: 129 * MIB }, end: 'either' },
  ];
}
