import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { SimulatorOptions } from '../../simulator/index.ts';
import { call, exchange, messageOf, requestText, start } from './helpers.ts';

test('an unknown path is 404 with an error body that says so', async () => {
  const simulator = await start();
  const reply = await call(simulator, 'GET', '/no-such-thing');
  expect(reply.status).toBe(404);
  expect(reply.body).toEqual({
    error: { message: 'Not Found. The simulator does not have the endpoint GET /api/v0/no-such-thing' },
  });
  expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test.each([
  ['DELETE', '/hosts/2eQGEaLxibb'],
  ['PATCH', '/hosts'],
  ['POST', '/org'],
  ['GET', '/hosts/'],
  ['GET', '/hosts/2eQGEaLxibb/status'],
  ['GET', '/hosts-by-custom-identifier/a/b'],
])('%s %s is no endpoint: 404', async (method, path) => {
  const simulator = await start();
  const reply = await call(simulator, method, path);
  expect(reply.status).toBe(404);
  expect(messageOf(reply)).toEqual(expect.stringContaining('Not Found.'));
});

test('HEAD is no method of any endpoint: 404', async () => {
  expect((await call(await start(), 'HEAD', '/hosts')).status).toBe(404);
});

test('endpoints are below /api/v0 only', async () => {
  const simulator = await start();
  const response = await fetch(`${simulator.url}/hosts`, { headers: { 'X-Api-Key': simulator.apiKey } });
  expect(response.status).toBe(404);
});

test.each(['/hosts-by-custom-identifier/%zz', '/hosts/%E3%81'])('%s cannot be decoded: 400', async (path) => {
  const simulator = await start();
  const reply = await call(simulator, 'GET', path);
  expect(reply.status).toBe(400);
  expect(messageOf(reply)).toEqual(expect.any(String));
});

test.each(['', '{', '{"name":"web-1","meta":{}', 'name=web-1', '<html>', '{"name":"web-1","meta":{}}}'])(
  'the body %j is 400 on a write that needs one',
  async (rawBody) => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts', { rawBody });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toEqual(expect.any(String));
    expect(simulator.allHosts()).toEqual([]);
  },
);

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'nonsense'])(
  'the Content-Type %s is 400 on a write',
  async (contentType) => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts', {
      body: { name: 'web-1', meta: {} },
      headers: { 'Content-Type': contentType },
    });
    expect(reply.status).toBe(400);
    expect(messageOf(reply)).toBe('Content-Type must be application/json.');
    expect(simulator.allHosts()).toEqual([]);
  },
);

test('a body that is cut in the middle is never seen by the API', async () => {
  const simulator = await start();
  const { hostname, port } = new URL(simulator.url);
  const socket = connect(Number(port), hostname);
  const whole = requestText(simulator, 'POST', '/hosts');
  socket.write(whole.replace('Content-Length: 2', 'Content-Length: 22').replace('{}', '{"name":"web-1",'));
  await delay(100);
  socket.destroy();
  expect((await call(simulator, 'GET', '/hosts')).body).toEqual({ hosts: [] });
  expect(simulator.requests).toMatchObject([{ method: 'GET' }]);
});

test('a write without a Content-Type is 400', async () => {
  const simulator = await start();
  const request = requestText(simulator, 'POST', '/hosts').replace('Content-Type: application/json\r\n', '');
  const { text } = await exchange(simulator, request);
  expect(text).toMatch(/^HTTP\/1\.1 400 [^]*"Content-Type must be application\/json\."/);
});

test.each(['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
  'the Content-Type %s is accepted',
  async (contentType) => {
    const simulator = await start();
    const reply = await call(simulator, 'POST', '/hosts', {
      body: { name: 'web-1', meta: {} },
      headers: { 'Content-Type': contentType },
    });
    expect(reply.status).toBe(200);
  },
);

test('a read needs no Content-Type', async () => {
  const simulator = await start();
  expect((await call(simulator, 'GET', '/hosts')).status).toBe(200);
});

test('a body sent in chunks is read', async () => {
  const simulator = await start();
  const body = JSON.stringify({ name: 'web-1', meta: {} });
  const request = requestText(simulator, 'POST', '/hosts').replace(
    /Content-Length: 2\r\n\r\n\{\}$/,
    `Transfer-Encoding: chunked\r\n\r\n5\r\n${body.slice(0, 5)}\r\n${(body.length - 5).toString(16)}\r\n${body.slice(5)}\r\n0\r\n\r\n`,
  );
  const { text } = await exchange(simulator, request);
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(simulator.allHosts()).toMatchObject([{ name: 'web-1' }]);
});

test('a body over 1 MiB is 413', async () => {
  const simulator = await start();
  const reply = await call(simulator, 'POST', '/hosts', { body: { name: 'x'.repeat(2 ** 20), meta: {} } });
  expect(reply.status).toBe(413);
  expect(messageOf(reply)).toEqual(expect.any(String));
});

test.each([
  ['an unknown path', 'GET', '/no-such-thing', 404],
  ['an unknown host', 'GET', '/hosts/2eQGEaLxibb', 404],
  ['a bad body', 'POST', '/hosts', 400],
  ['a bad path', 'GET', '/hosts/%zz', 400],
])('errorBody "string" gives the older shape: %s', async (_name, method, path, status) => {
  const simulator = await start({ errorBody: 'string' });
  const reply = await call(simulator, method, path);
  expect(reply.status).toBe(status);
  expect(reply.body).toEqual({ error: expect.any(String) });
});

test('GET /org answers the name and the display name of the organization', async () => {
  const org = async (options: SimulatorOptions) => (await call(await start(options), 'GET', '/org')).body;
  expect(await org({})).toEqual({ name: 'example-org', displayName: null });
  expect(await org({ organization: 'hatena', organizationDisplayName: 'はてな' })).toEqual({
    name: 'hatena',
    displayName: 'はてな',
  });
});

test.each([
  ['html', 404, 'Not Found'],
  ['not-implemented', 501, 'Not Implemented'],
] as const)('unknownEndpoint %s answers %i with a page', async (unknownEndpoint, status, title) => {
  const simulator = await start({ unknownEndpoint });
  const reply = await call(simulator, 'GET', '/no-such-thing');
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(reply.text).toContain(`<h1>${title}</h1>`);
  expect((await call(simulator, 'GET', '/hosts/2eQGEaLxibb')).body).toEqual({ error: { message: 'Host Not Found.' } });
});
