import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigInvalid, isLoopback, readConfig } from '#server/config.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

describe('settings', () => {
  it('have a default each, for this machine only', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3_000,
      dataDir: join(process.cwd(), 'data'),
      mediaPort: 20_300,
      mediaAnnouncedAddress: null,
      mediaWorkers: 1,
      mediasoupWorkerBin: null,
      tls: null,
      demo: true,
      logLevel: 'info',
    });
  });

  it('are taken from the environment', () => {
    const source = {
      HOST: '0.0.0.0',
      PORT: '0',
      DATA_DIR: '/var/lib/x',
      MEDIA_PORT: '41000',
      DEMO: '0',
      LOG_LEVEL: 'warn',
    };
    expect(readConfig({ ...source, MEDIA_ANNOUNCED_ADDRESS: '10.1.2.3', UNKNOWN: 'x' })).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      dataDir: '/var/lib/x',
      mediaPort: 41_000,
      mediaAnnouncedAddress: '10.1.2.3',
      demo: false,
      logLevel: 'warn',
    });
  });

  it('count as not given when empty', () => {
    expect(readConfig({ PORT: '', TLS_CERT: ' ', MEDIASOUP_WORKER_BIN: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '3000.5' }],
    ['HOST', { HOST: 'a b' }],
    ['MEDIA_PORT', { MEDIA_PORT: '0' }],
    ['MEDIA_PORT', { MEDIA_PORT: '3000' }],
    ['MEDIA_PORT', { MEDIA_PORT: '65535', MEDIA_WORKERS: '2' }],
    ['MEDIA_WORKERS', { MEDIA_WORKERS: '0' }],
    ['MEDIA_ANNOUNCED_ADDRESS', { MEDIA_ANNOUNCED_ADDRESS: 'http://x' }],
    ['MEDIASOUP_WORKER_BIN', { MEDIASOUP_WORKER_BIN: '/nowhere/worker' }],
    ['TLS_CERT', { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' }],
    ['DEMO', { DEMO: 'yes' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('name %s when it is wrong: %o', (name, source) => {
    expect(() => readConfig(source)).toThrow(ConfigInvalid);
    expect(() => readConfig(source)).toThrow(new RegExp(`^${name}: `, 'm'));
  });

  it('take certificate and key together only', () => {
    const path = join(tempDir(), 'file.pem');
    writeFileSync(path, 'x');
    expect(() => readConfig({ TLS_CERT: path })).toThrow(/^TLS_KEY/);
    expect(() => readConfig({ TLS_KEY: path })).toThrow(/^TLS_CERT/);
    expect(readConfig({ TLS_CERT: path, TLS_KEY: path }).tls).toEqual({ certPath: path, keyPath: path });
  });

  it('know hosts that only this machine reaches', () => {
    expect(['localhost', '127.0.0.1', '127.1.2.3', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '10.0.0.1', 'example', '127.example'].some(isLoopback)).toBe(false);
  });
});
