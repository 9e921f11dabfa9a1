import { describe, expect, test } from '@jest/globals';
import { proxyProblem } from '../../../src/inputs/proxy.ts';

const HTTPS = new URL('https://api.example.com');
const HTTP = new URL('http://127.0.0.1:8080');
const WRONG = 'http://user:pa55word@proxy:port';

describe('the proxy that the environment names', () => {
  test.each([
    ['nothing', {}],
    ['an empty text', { HTTPS_PROXY: '', https_proxy: '' }],
    ['an address', { HTTPS_PROXY: 'http://proxy.example:8080' }],
    ['one with a user and a password', { https_proxy: 'http://user:pa%40ss@proxy.example:8080' }],
    ['one for the other scheme', { HTTP_PROXY: WRONG, http_proxy: WRONG }],
  ])('is fine where it is %s', (_, env) => {
    expect(proxyProblem(HTTPS, env)).toBeUndefined();
  });

  test.each([
    ['https_proxy', HTTPS, { https_proxy: WRONG }],
    ['HTTPS_PROXY', HTTPS, { HTTPS_PROXY: WRONG }],
    ['https_proxy', HTTPS, { https_proxy: WRONG, HTTPS_PROXY: WRONG }],
    ['http_proxy', HTTP, { http_proxy: WRONG }],
    ['HTTP_PROXY', HTTP, { HTTP_PROXY: WRONG }],
    ['http_proxy', HTTP, { http_proxy: WRONG, HTTP_PROXY: WRONG, https_proxy: WRONG }],
  ])('is told by its variable where it is none, without its value: %s', (input, url, env) => {
    const problem = proxyProblem(url, env);
    expect(problem).toMatchObject({ input });
    expect(problem).not.toHaveProperty('value');
    expect(problem?.accepted).toMatch(/^The environment variable must hold the address of a proxy, such as http:\/\//);
    expect(JSON.stringify(problem)).not.toContain('pa55word');
  });
});
