import fc from 'fast-check';
import type { FaultEffect, FaultRule } from '../../simulator/index.ts';

/** Stands for the API key in the words of a server that says it back. */
export const KEY = '<the key>';
/** Stands for the address of the simulator itself, where a redirect that is followed is seen. */
export const HERE = 'http://here';

const HTML = '<!doctype html><html><body><h1>503 Service Unavailable</h1></body></html>';

/** JSON that no endpoint answers. */
export const WRONG_JSON: readonly unknown[] = [
  null,
  5,
  'text',
  [],
  {},
  { success: 'yes' },
  { success: false },
  { id: 5 },
  { id: '../x' },
  { host: null },
  { host: { id: 1, name: 'x', status: 'working' } },
  { hosts: {} },
  { hosts: [null] },
  { hosts: [{ id: 'a b', name: 'x', status: 'working' }] },
  { names: [1] },
  { monitoredStatuses: [{}] },
];

const workDone = fc.boolean();

// A fault may lie about whether the work was done, but never by an answer that looks like a true success: against
// that there is no remedy. (A slow or huge success is a true one.)
const effect: fc.Arbitrary<FaultEffect> = fc.oneof(
  fc.record({
    kind: fc.constant('status'),
    status: fc.constantFrom(500, 502, 503, 504),
    body: fc.constantFrom(HTML, '', { error: { message: `Of no use: ${KEY}` } }, { error: KEY }, '{"error":'),
    workDone,
  }),
  fc.record({
    kind: fc.constant('status'),
    status: fc.constant(429),
    headers: fc.constantFrom(
      {},
      { 'retry-after': '0' },
      { 'Retry-After': new Date(0).toUTCString() },
      { 'retry-after': 'soon' },
    ),
  }),
  fc.record({ kind: fc.constant('status'), status: fc.constantFrom(400, 401, 403, 408, 409, 413) }),
  fc.record({ kind: fc.constant('reset'), workDone }),
  fc.record({ kind: fc.constant('half-body'), workDone }),
  fc.record({ kind: fc.constant('broken-json'), workDone }),
  fc.record({ kind: fc.constant('json'), body: fc.constantFrom(...WRONG_JSON), workDone }),
  fc.record({ kind: fc.constant('html'), workDone }),
  fc.record({ kind: fc.constant('slow-drip'), bytes: fc.integer({ min: 40, max: 400 }), ms: fc.constantFrom(1, 10) }),
  fc.record({ kind: fc.constant('latency'), ms: fc.constantFrom(1, 20, 60) }),
  fc.record({
    kind: fc.constant('redirect'),
    status: fc.constantFrom(301, 302, 303, 307, 308),
    location: fc.constantFrom(`${HERE}/elsewhere`, 'https://[', '/elsewhere', ''),
    workDone,
  }),
);

const where = fc.constantFrom<Pick<FaultRule, 'method' | 'path'>>(
  {},
  {},
  {},
  {},
  { method: 'GET' },
  { method: 'POST' },
  { method: 'POST' },
  { method: 'PUT' },
  { method: 'DELETE' },
  { path: /bulk/ },
  { path: /\/(status|retire)$/ },
  { path: /role-fullnames$/ },
  { path: /v0\/hosts$/ },
  { path: /v0\/hosts\/[^/]+$/ },
  { path: /custom-identifier/ },
  { path: /monitored|metric/ },
  { path: /\/h\d*[02468](\/|$)/ },
);
const skip = fc.constantFrom(0, 0, 0, 1, 2, 5);

const passing: fc.Arbitrary<FaultRule> = fc
  .record({
    where,
    skip,
    times: fc.constantFrom(1, 2, 3, 8, Infinity),
    probability: fc.constantFrom(1, 1, 0.5, 0.2),
    effect,
  })
  .map(({ where, ...rest }) => ({ ...where, ...rest }));

// Each of them costs a second: no more than a few.
const silent: fc.Arbitrary<FaultRule> = fc
  .record({
    where,
    skip,
    times: fc.constantFrom(1, 2),
    effect: fc.oneof(
      fc.record({ kind: fc.constant('never'), workDone }),
      fc.record({
        kind: fc.constant('status'),
        status: fc.constantFrom(429, 503),
        headers: fc.constant({ 'retry-after': '1' }),
        workDone,
      }),
    ),
  })
  .map(({ where, ...rest }) => ({ ...where, ...rest }));

/** A gateway that knows no such path says nothing of any host. */
const lost: fc.Arbitrary<FaultRule> = fc.record({
  method: fc.constant('GET'),
  path: fc.constant('/api/v0/hosts'),
  times: fc.constantFrom(1, Infinity),
  effect: fc.constant({ kind: 'status', status: 404, body: HTML }),
});

/** A proxy that knows no such path, or lets no one through: it says nothing of any host, nor of what was done behind it. */
const stranger: fc.Arbitrary<FaultRule> = fc
  .record({
    where,
    skip,
    times: fc.constantFrom(1, 2, 8, Infinity),
    effect: fc.record({
      kind: fc.constant('status'),
      status: fc.constantFrom(404, 501, 404, 403, 407, 400),
      body: fc.constantFrom(HTML, '', '{"message":"no Route matched with those values"}'),
      workDone,
    }),
  })
  .map(({ where, ...rest }) => ({ ...where, ...rest }));

/** A bulk call that is carried out, and refused all the same, as for one of its hosts. */
const both: fc.Arbitrary<FaultRule> = fc.record({
  path: fc.constant(/bulk/),
  skip: fc.constantFrom(0, 0, 1),
  times: fc.constantFrom(1, Infinity),
  effect: fc.record({
    kind: fc.constant('status'),
    status: fc.constantFrom(404, 400),
    workDone: fc.constant(true),
  }),
});

/** The work is done and refused, by a proxy or for one of several hosts, and from then on no host can be read. */
const veil: fc.Arbitrary<FaultRule[]> = fc
  .record({
    refusal: fc.oneof(
      fc.constantFrom(403, 404, 501).map((status): FaultRule => {
        return { method: 'POST', times: Infinity, effect: { kind: 'status', status, body: HTML, workDone: true } };
      }),
      fc.constant<FaultRule>({
        path: /bulk/,
        times: Infinity,
        effect: { kind: 'status', status: 404, workDone: true },
      }),
    ),
    skip: fc.constantFrom(0, 1, 1, 2, 5, 8),
  })
  .map(({ refusal, skip }) => [
    refusal,
    {
      method: 'GET',
      path: /v0\/hosts\/[^/]+$/,
      skip,
      times: Infinity,
      effect: { kind: 'status', status: 403, body: '' },
    },
  ]);

const anyId = fc.nat(8).map((index) => `h${index}`);

/** A reply about another host than was asked for, or a list that does not keep to what was asked. */
const lie: fc.Arbitrary<FaultRule> = fc.oneof(
  fc.record({
    method: fc.constant('GET'),
    path: fc.constantFrom(/v0\/hosts\/[^/]+$/, /custom-identifier/),
    skip,
    times: fc.constantFrom(1, 3, Infinity),
    effect: fc.record({ kind: fc.constant('lie'), lie: fc.record({ name: fc.constant('other-host'), id: anyId }) }),
  }),
  fc.record({
    method: fc.constant('GET'),
    path: fc.constant('/api/v0/hosts'),
    times: fc.constantFrom(1, Infinity),
    effect: fc.record({
      kind: fc.constant('lie'),
      lie: fc.oneof(
        fc.record({ name: fc.constant('filter-ignored') }),
        fc.record({ name: fc.constantFrom('listed-twice', 'also-listed'), id: anyId }),
      ),
    }),
  }),
);

/** The work is done, and no one is told; from then on, all that comes is refused. */
const deceit: fc.Arbitrary<FaultRule[]> = fc
  .record({
    where: fc.constantFrom<Pick<FaultRule, 'method' | 'path'>>(
      { method: 'POST' },
      { method: 'PUT' },
      { method: 'POST' },
    ),
    done: fc.constantFrom<FaultEffect>(
      { kind: 'reset', workDone: true },
      { kind: 'status', status: 503, workDone: true },
      { kind: 'half-body' },
    ),
    status: fc.constantFrom(429, 400, 403),
  })
  .map(({ where, done, status }) => [
    { ...where, effect: done },
    { ...where, times: Infinity, effect: { kind: 'status', status } },
  ]);

/** What goes wrong, in the order in which it is asked. */
export const faults: fc.Arbitrary<FaultRule[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: passing.map((rule) => [rule]) },
      { weight: 1, arbitrary: silent.map((rule) => [rule]) },
      { weight: 1, arbitrary: lost.map((rule) => [rule]) },
      { weight: 3, arbitrary: stranger.map((rule) => [rule]) },
      { weight: 2, arbitrary: both.map((rule) => [rule]) },
      { weight: 2, arbitrary: lie.map((rule) => [rule]) },
      { weight: 1, arbitrary: deceit },
      { weight: 4, arbitrary: veil },
    ),
    { maxLength: 4, size: 'max' },
  )
  .map((rules) => rules.flat());

/** Puts the key, the address and a host that is there in their places. */
export function inPlace(rule: FaultRule, key: string, url: string, hostIds: readonly string[]): FaultRule {
  const { effect } = rule;
  if (effect.kind === 'lie' && 'id' in effect.lie) {
    const id = hostIds[Number(effect.lie.id.slice(1)) % hostIds.length];
    // Where there is none, a reply about one would be Mackerel's own word that there is none.
    return {
      ...rule,
      effect: id === undefined ? { kind: 'latency', ms: 1 } : { kind: 'lie', lie: { ...effect.lie, id } },
    };
  }
  if (effect.kind === 'redirect')
    return { ...rule, effect: { ...effect, location: effect.location.replace(HERE, url) } };
  if (effect.kind !== 'status' || effect.body === undefined || typeof effect.body === 'string') return rule;
  const body: unknown = JSON.parse(JSON.stringify(effect.body).replaceAll(KEY, () => JSON.stringify(key).slice(1, -1)));
  return { ...rule, effect: { ...effect, body } };
}
