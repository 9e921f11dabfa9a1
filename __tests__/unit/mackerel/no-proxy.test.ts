import { describe, expect, test } from '@jest/globals';
import { isExempt } from '../../../src/mackerel/no-proxy.ts';
import { agentEnv, proxyFor } from '../../../src/mackerel/proxy.ts';

describe('NO_PROXY', () => {
  test.each([
    ['https://api.example.com', '*'],
    ['https://api.example.com', 'api.example.com'],
    ['https://api.example.com', 'API.Example.COM.'],
    ['https://api.example.com', 'example.com'],
    ['https://api.example.com', '.example.com'],
    ['https://api.example.com', '*.example.com'],
    ['https://api.example.com', 'other.org example.com'],
    ['https://api.example.com', 'other.org,,\t example.com ,'],
    ['https://api.example.com', 'example.com:443'],
    ['https://api.example.com:8443', 'example.com:8443'],
    ['http://127.0.0.1', '127.0.0.1:80'],
    ['http://127.0.0.1', '127.0.0.0/8'],
    ['http://127.0.0.1', '127.0.0.1/32'],
    ['http://10.0.0.7', '10.0.0.1-10.0.0.9'],
    ['http://[::1]', '::1'],
    ['http://[::1]', '[::1]'],
    ['http://[::1]:8080', '[::1]:8080'],
    ['http://[fd00::7]', 'fd00::/8'],
  ])('%s is exempt by %j', (url, noProxy) => {
    expect(isExempt(new URL(url), noProxy)).toBe(true);
  });

  test.each([
    ['https://api.example.com', ''],
    ['https://api.example.com', '.'],
    ['https://api.example.com', 'ple.com'],
    ['https://api.example.com', 'www.example.com'],
    ['https://api.example.com', 'api.example.com.org'],
    ['https://api.example.com', 'example.com:8443'],
    ['https://api.example.com', '10.0.0.0/8'],
    ['https://api.example.com', 'example.*'],
    ['http://127.0.0.1', '127.0.0.2'],
    ['http://127.0.0.1', '27.0.0.1'],
    ['http://127.0.0.1', '0.0.1'],
    ['http://127.0.0.1', '128.0.0.0/8'],
    ['http://127.0.0.1', '127.0.0.0/64'],
    ['http://127.0.0.1', '127.0.0/8'],
    ['http://127.0.0.1', 'fd00::/8'],
    ['http://127.0.0.1', '10.0.0.1-10.0.0.9'],
    ['http://127.0.0.1', '127.0.0.9-127.0.0.1'],
    ['http://[::1]', '::2'],
    ['http://[::1]', '[::1]:8080'],
  ])('%s is not exempt by %j', (url, noProxy) => {
    expect(isExempt(new URL(url), noProxy)).toBe(false);
  });
});

describe('the proxy of an address', () => {
  const HTTPS = new URL('https://api.example.com');
  const HTTP = new URL('http://127.0.0.1:8080');

  test.each<[string, URL, NodeJS.ProcessEnv, NodeJS.ProcessEnv]>([
    ['nothing', HTTPS, {}, {}],
    ['blanks', HTTPS, { https_proxy: ' ', HTTPS_PROXY: '' }, {}],
    ['an address', HTTPS, { HTTPS_PROXY: 'http://proxy:8080' }, { https_proxy: 'http://proxy:8080/' }],
    ['no scheme', HTTPS, { HTTPS_PROXY: 'proxy:8080' }, { https_proxy: 'http://proxy:8080/' }],
    ['credentials alone', HTTPS, { HTTPS_PROXY: 'u:p@proxy:1' }, { https_proxy: 'http://u:p@proxy:1/' }],
    ['capitals', HTTP, { HTTP_PROXY: 'HTTP://proxy:8080' }, { http_proxy: 'http://proxy:8080/' }],
    ['both cases', HTTP, { HTTP_PROXY: 'http://b', http_proxy: 'http://a' }, { http_proxy: 'http://a/' }],
    ['an empty one of them', HTTP, { HTTP_PROXY: 'http://b', http_proxy: ' ' }, { http_proxy: 'http://b/' }],
    ['the other scheme', HTTPS, { HTTP_PROXY: 'http://proxy' }, {}],
    ['an exception', HTTPS, { HTTPS_PROXY: 'http://proxy', no_proxy: 'example.com' }, {}],
    ['an exception in capitals', HTTPS, { HTTPS_PROXY: 'http://proxy', NO_PROXY: 'example.com', no_proxy: '' }, {}],
    ['both exceptions', HTTPS, { HTTPS_PROXY: 'http://p', NO_PROXY: '*', no_proxy: 'x' }, { https_proxy: 'http://p/' }],
    ['another kind', HTTPS, { HTTPS_PROXY: 'socks5://proxy' }, {}],
    ['no address', HTTPS, { HTTPS_PROXY: 'http://[' }, {}],
  ])('is what the agent is told: %s', (_, url, env, expected) => {
    expect(agentEnv(url, env)).toEqual(expected);
  });

  test('has no address where it is of another kind, or none', () => {
    expect(proxyFor(HTTPS, { HTTPS_PROXY: 'SOCKS5://proxy' })).toEqual({
      variable: 'HTTPS_PROXY',
      address: undefined,
      scheme: 'socks5',
    });
    expect(proxyFor(HTTP, { http_proxy: 'a b' })).toEqual({
      variable: 'http_proxy',
      address: undefined,
      scheme: undefined,
    });
  });
});
