import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ensureLocalCertificate } from '#server/local-authority/local-authority.ts';
import { tempDir } from '#tests/support/temp-dir.ts';
import { openHall } from './hall.ts';

const html = { accept: 'text/html,*/*' };

function builtClient(): string {
  const directory = tempDir();
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Điểm Cầu</title>');
  writeFileSync(join(directory, 'assets', 'main-1a2b3c.js'), 'export {};');
  writeFileSync(join(directory, 'assets', 'main-1a2b3c.js.br'), brotliCompressSync('export {};'));
  return directory;
}

describe('pages', () => {
  it('answer every address of the product with the one page, anew each time', async () => {
    const { ask } = await openHall({ clientDir: builtClient() });
    for (const url of ['/', '/hoi-nghi/abc', '/v/token', '/m/token', '/hoi-nghi/abc?x=1']) {
      const answer = await ask({ url, headers: html });
      expect([answer.status, answer.headers['cache-control']], url).toEqual([200, 'no-cache']);
      expect(answer.text).toContain('Điểm Cầu');
    }
  });

  it('keep hashed files for ever and send them compressed', async () => {
    const { ask } = await openHall({ clientDir: builtClient() });
    const plain = await ask({ url: '/assets/main-1a2b3c.js' });
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.text).toBe('export {};');
    const packed = await ask({ url: '/assets/main-1a2b3c.js', headers: { 'accept-encoding': 'br' } });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toContain('javascript');
  });

  it('do not stand in for missing files or routes, nor leave their directory', async () => {
    const { ask } = await openHall({ clientDir: builtClient() });
    for (const url of ['/assets/gone.js', '/api/nothing', '/realtime/', '/..%2f..%2fetc%2fpasswd', '/%zz', '/.env']) {
      const answer = await ask({ url, headers: html });
      expect([400, 403, 404], url).toContain(answer.status);
      expect(answer.body.error.code).toMatch(/^http\//);
    }
    expect((await ask({ method: 'POST', url: '/hoi-nghi' })).status).toBe(404);
  });

  it('say that the client is not built', async () => {
    const { ask } = await openHall();
    const answer = await ask({ url: '/', headers: html });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('npm start');
  });
});

describe('headers', () => {
  it('let only our own things in, and nobody frame us, with plain http left alone', async () => {
    const { ask } = await openHall({ clientDir: builtClient() });
    const { headers } = await ask({ url: '/', headers: html });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('camera=(self)');
  });

  it('ask for https only where the owner gave a certificate', async () => {
    const { ask } = await openHall({ strictTransport: true });
    const { headers } = await ask({ url: '/api/session' });
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });
});

describe('documentation', () => {
  it('stands at /docs and describes every route of the interface', async () => {
    const { ask } = await openHall();
    const docs = await ask({ url: '/docs/' });
    expect(docs.status).toBe(200);
    expect(docs.text).not.toMatch(/<script>/);
    expect((await ask({ url: '/docs/static/swagger-ui-bundle.js' })).status).toBe(200);
    const { body } = await ask({ url: '/docs/json' });
    expect(Object.keys(body.paths).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      '/api/accounts',
      '/api/accounts/administered',
      '/api/accounts/{accountId}',
      '/api/accounts/{accountId}/disable',
      '/api/accounts/{accountId}/enable',
      '/api/accounts/{accountId}/password',
      '/api/blocks',
      '/api/blocks/{blockId}',
      '/api/blocks/{blockId}/move',
      '/api/conferences',
      '/api/conferences/{conferenceId}',
      '/api/conferences/{conferenceId}/accounts',
      '/api/conferences/{conferenceId}/annexes/{annex}/file',
      '/api/conferences/{conferenceId}/catalogue',
      '/api/conferences/{conferenceId}/display-links',
      '/api/conferences/{conferenceId}/display-links/{linkId}',
      '/api/conferences/{conferenceId}/exports',
      '/api/conferences/{conferenceId}/exports/{exportId}',
      '/api/conferences/{conferenceId}/exports/{exportId}/files/{index}',
      '/api/conferences/{conferenceId}/files',
      '/api/conferences/{conferenceId}/files/{digest}',
      '/api/conferences/{conferenceId}/join-links',
      '/api/conferences/{conferenceId}/join-links/{linkId}',
      '/api/conferences/{conferenceId}/lines',
      '/api/conferences/{conferenceId}/minutes/late',
      '/api/conferences/{conferenceId}/minutes/late/{lateId}',
      '/api/conferences/{conferenceId}/minutes/{part}/versions',
      '/api/conferences/{conferenceId}/minutes/{part}/versions/{versionId}',
      '/api/conferences/{conferenceId}/minutes/{part}/versions/{versionId}/restore',
      '/api/conferences/{conferenceId}/news',
      '/api/conferences/{conferenceId}/own-figures',
      '/api/conferences/{conferenceId}/papers/{paper}',
      '/api/conferences/{conferenceId}/papers/{paper}/errata/{erratumId}/file',
      '/api/conferences/{conferenceId}/papers/{paper}/file',
      '/api/conferences/{conferenceId}/papers/{paper}/texts',
      '/api/conferences/{conferenceId}/papers/{paper}/texts/{textId}',
      '/api/conferences/{conferenceId}/slides/{slideId}/figures',
      '/api/conferences/{conferenceId}/units/{unitId}/figures',
      '/api/display-links/enter',
      '/api/health',
      '/api/imports/{importId}',
      '/api/imports/{importId}/apply',
      '/api/imports/{importId}/show',
      '/api/indicator-settings',
      '/api/indicators',
      '/api/indicators/{indicatorId}',
      '/api/inspections',
      '/api/inspections/{inspectionId}',
      '/api/join-links/enter',
      '/api/organisation',
      '/api/own-figures',
      '/api/paper-form',
      '/api/password',
      '/api/periods',
      '/api/periods/{periodId}',
      '/api/periods/{periodId}/close',
      '/api/periods/{periodId}/figures',
      '/api/periods/{periodId}/imports',
      '/api/periods/{periodId}/reopen',
      '/api/periods/{periodId}/revisions',
      '/api/periods/{periodId}/revisions/{number}',
      '/api/periods/{periodId}/revisions/{number}/restore',
      '/api/periods/{periodId}/workbook',
      '/api/session',
      '/api/sign-in',
      '/api/sign-out',
      '/api/sign-out-everywhere',
      '/api/units',
      '/api/units/batch',
      '/api/units/{unitId}',
      '/api/units/{unitId}/move',
      '/api/working-calendar',
    ]);
  });
});

describe('TLS', () => {
  it('serves with a certificate of the local authority, which anyone can fetch, and renews it', async () => {
    const options = { dataDir: tempDir(), now: Date.now(), names: { dns: ['localhost'], ip: ['127.0.0.1'] } };
    const { cert, key, authorityCertificate } = await ensureLocalCertificate(options);
    const { http } = await openHall({ tls: { cert, key }, authorityCertificate });
    const port = await http.listen({ host: '127.0.0.1', port: 0 });
    const url = `https://127.0.0.1:${port}/authority.crt`;
    expect(await fetchWith(url, authorityCertificate)).toBe(authorityCertificate);
    const names = { dns: ['localhost'], ip: ['127.0.0.1', '10.0.0.1'] };
    const renewed = await ensureLocalCertificate({ ...options, names });
    http.renewCertificate(renewed);
    expect(await fetchWith(url, authorityCertificate)).toBe(authorityCertificate);
  });

  it('marks cookies as secure', async () => {
    const options = { dataDir: tempDir(), now: Date.now(), names: { dns: ['localhost'], ip: ['127.0.0.1'] } };
    const { cert, key } = await ensureLocalCertificate(options);
    const { ask, accounts } = await openHall({ tls: { cert, key } });
    const created = await accounts.create({ signInName: 'chutri', name: 'Viện trưởng' });
    const payload = { signInName: 'chutri', password: created?.password };
    const answer = await ask({ method: 'POST', url: '/api/sign-in', payload });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(cookies).toHaveLength(2);
    for (const line of cookies) expect(line).toContain('Secure');
  });

  it('has no authority to give without one', async () => {
    const { ask } = await openHall();
    expect((await ask({ url: '/authority.crt' })).status).toBe(404);
  });
});

function fetchWith(url: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { ca, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () => resolve(text));
    });
    request.on('error', reject);
  });
}
