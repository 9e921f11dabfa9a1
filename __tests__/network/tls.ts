import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** What is wrong with a certificate; left out: nothing, apart from a CA that no one knows. */
export interface CertificateOptions {
  /** The name in it. Default: that of this machine. */
  name?: string;
  /** Whether it has expired. */
  isExpired?: boolean;
}

export interface TlsServer {
  /** `https://localhost:<port>` */
  url: string;
  /** A file that NODE_EXTRA_CA_CERTS can name. */
  caFile: string;
  /** How many requests came through. */
  requests: () => number;
  /** How many connections were made, each with a handshake of its own. */
  handshakes: () => number;
  close(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Starts a TLS server with a certificate of a CA of its own, which passes everything on to a server without TLS. */
export async function startTls(target: string, { name, isExpired }: CertificateOptions = {}): Promise<TlsServer> {
  const { ca, certificate, key } = await makeCertificate(name ?? 'localhost', isExpired === true);
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  let requests = 0;
  let handshakes = 0;
  const server = https.createServer({ cert: certificate, key }, (request, response) => {
    requests += 1;
    const { method = 'GET', headers } = request;
    const onward = http.request(new URL(request.url ?? '', target), { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('secureConnection', () => (handshakes += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    caFile,
    requests: () => requests,
    handshakes: () => handshakes,
    close: async () => {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function makeCertificate(
  name: string,
  isExpired: boolean,
): Promise<{ ca: string; certificate: string; key: string }> {
  const from = Date.now() - 10 * DAY;
  const times = { notBeforeDate: new Date(from), notAfterDate: new Date(isExpired ? from + DAY : from + 20 * DAY) };
  const authority = await generate([{ name: 'commonName', value: 'A CA that no one knows' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(from),
    notAfterDate: new Date(from + 20 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...times,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
  });
  return { ca: authority.cert, certificate: server.cert, key: server.private };
}
