import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  ensureLocalCertificate,
  installationWords,
  namesOfThisMachine,
} from '#server/local-authority/local-authority.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

const DAY_MS = 86_400_000;
const names = { dns: ['localhost', 'may-chu'], ip: ['127.0.0.1', '::1', '10.1.2.3'] };

function ensure(options: { dataDir: string; now?: number; ip?: string[] }) {
  const { dataDir, now = Date.now(), ip = names.ip } = options;
  return ensureLocalCertificate({ dataDir, now, names: { ...names, ip } });
}

describe('the local authority', () => {
  it('signs what openssl accepts at its strictest', async () => {
    const dataDir = tempDir();
    const { authorityPath } = await ensure({ dataDir });
    const server = join(dataDir, 'tls', 'server.crt');
    const purpose = ['-purpose', 'sslserver', '-verify_ip', '10.1.2.3'];
    const printed = execFileSync('openssl', ['verify', '-x509_strict', ...purpose, '-CAfile', authorityPath, server]);
    expect(printed.toString()).toContain('OK');
  });

  it('is trusted by a TLS client on an address of the machine', async () => {
    const { cert, key, authorityCertificate } = await ensure({ dataDir: tempDir() });
    const server = createServer({ cert, key }, (socket) => socket.end('xin chào'));
    server.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // it listens on a port
    const client = connect({ host: '127.0.0.1', port, ca: authorityCertificate });
    const [data] = await once(client, 'data');
    expect(client.authorized).toBe(true);
    expect(String(data)).toBe('xin chào');
    client.destroy();
  });

  it('names what browsers look at, for as long as they accept', async () => {
    const certificate = new X509Certificate((await ensure({ dataDir: tempDir() })).cert);
    expect(certificate.subjectAltName).toContain('DNS:localhost');
    expect(certificate.subjectAltName).toContain('IP Address:10.1.2.3');
    expect(certificate.ca).toBe(false);
    const days = (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / DAY_MS;
    expect(days).toBeLessThanOrEqual(397);
  });

  it('keeps its keys for the owner', async () => {
    const dataDir = tempDir();
    await ensure({ dataDir });
    for (const file of ['authority.key', 'server.key']) {
      expect(statSync(join(dataDir, 'tls', file)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(dataDir, 'tls')).mode & 0o777).toBe(0o700);
  });

  it('makes nothing new when nothing changed', async () => {
    const dataDir = tempDir();
    const first = await ensure({ dataDir });
    const again = await ensure({ dataDir });
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(again.cert).toBe(first.cert);
    expect(again.key).toBe(first.key);
  });

  it('renews the certificate and keeps the authority when addresses come or go', async () => {
    const dataDir = tempDir();
    const first = await ensure({ dataDir });
    const more = await ensure({ dataDir, ip: [...names.ip, '10.9.9.9'] });
    expect(more.isNew).toBe(true);
    expect(new X509Certificate(more.cert).checkIP('10.9.9.9')).toBe('10.9.9.9');
    const fewer = await ensure({ dataDir });
    expect(fewer.isNew).toBe(true);
    expect(fewer.authorityCertificate).toBe(first.authorityCertificate);
  });

  it('renews with fewer than 30 days left', async () => {
    const dataDir = tempDir();
    const now = Date.now();
    const first = await ensure({ dataDir, now });
    expect((await ensure({ dataDir, now: now + 365 * DAY_MS })).isNew).toBe(false);
    const later = await ensure({ dataDir, now: now + 367 * DAY_MS });
    expect(later.isNew).toBe(true);
    expect(later.authorityCertificate).toBe(first.authorityCertificate);
  });

  it('makes damaged files anew', async () => {
    const dataDir = tempDir();
    const first = await ensure({ dataDir });
    writeFileSync(join(dataDir, 'tls', 'server.crt'), 'half a file');
    const server = await ensure({ dataDir });
    expect(server.isNew).toBe(true);
    expect(server.authorityCertificate).toBe(first.authorityCertificate);
    writeFileSync(join(dataDir, 'tls', 'authority.key'), '');
    const authority = await ensure({ dataDir });
    expect(authority.isNew).toBe(true);
    expect(authority.authorityCertificate).not.toBe(first.authorityCertificate);
    expect(readFileSync(authority.authorityPath, 'utf8')).toBe(authority.authorityCertificate);
  });

  it('serves this machine under its real names', async () => {
    const own = namesOfThisMachine();
    expect(own.ip).toContain('127.0.0.1');
    const { cert } = await ensureLocalCertificate({ dataDir: tempDir(), now: Date.now(), names: own });
    const certificate = new X509Certificate(cert);
    for (const ip of own.ip) expect(certificate.checkIP(ip), ip).toBe(ip);
  });

  it('says how to install its certificate', () => {
    const words = installationWords({ authorityPath: '/data/tls/authority.crt', url: 'https://10.1.2.3:3000' });
    expect(words).toContain('https://10.1.2.3:3000/authority.crt');
    expect(words).toContain('/data/tls/authority.crt');
  });
});
