import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemName } from '../../../server/setup/platform.mjs';
import { cachedWorkerPath, isGoodWorker, prepareWorker } from '../../../server/setup/worker.mjs';
import { ninjaProgress } from '../../../server/setup/worker-build.mjs';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diem-cau-setup-'));
  vi.stubEnv('XDG_CACHE_HOME', dir);
  vi.stubEnv('MEDIASOUP_WORKER_BIN', '');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

function plantScript(path: string, body: string): string {
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('which media worker is trusted', () => {
  it('one that exits with 41 without an environment', async () => {
    expect(await isGoodWorker(plantScript(join(dir, 'good'), '[ -z "$XDG_CACHE_HOME" ] && exit 41'))).toBe(true);
  });

  it('none that exits otherwise, cannot be run or is not there', async () => {
    writeFileSync(join(dir, 'text'), 'not a program');
    expect(await isGoodWorker(plantScript(join(dir, 'bad'), 'exit 127'))).toBe(false);
    expect(await isGoodWorker(join(dir, 'text'))).toBe(false);
    expect(await isGoodWorker(join(dir, 'gone'))).toBe(false);
  });

  it('the one given comes before the one in the cache', async () => {
    const given = plantScript(join(dir, 'given'), 'exit 41');
    vi.stubEnv('MEDIASOUP_WORKER_BIN', given);
    expect(await prepareWorker()).toBe(given);
  });

  it('the cached one is taken where the given one does not run, and the operator is told', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.stubEnv('MEDIASOUP_WORKER_BIN', plantScript(join(dir, 'given'), 'exit 1'));
    mkdirSync(join(dir, 'diem-cau'));
    const cached = plantScript(cachedWorkerPath(), 'exit 41');
    expect(await prepareWorker()).toBe(cached);
    expect(written.mock.calls.join()).toContain('MEDIASOUP_WORKER_BIN=');
    expect(readdirSync(join(dir, 'diem-cau'))).toEqual([basename(cached)]);
  });

  it('the cache is outside the checkout and keyed by version and system', () => {
    const { version } = JSON.parse(readFileSync('node_modules/mediasoup/package.json', 'utf8'));
    const path = cachedWorkerPath();
    expect(path.startsWith(join(dir, 'diem-cau'))).toBe(true);
    expect(basename(path)).toContain(`-${version}-${process.platform}-${process.arch}-`);
  });
});

describe('what set-up reads', () => {
  it('the system from os-release, quoted or not', () => {
    const here = `${process.platform}-${process.arch}`;
    expect(systemName('NAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n')).toBe(`${here}-debian12`);
    expect(systemName('ID="rocky"\nVERSION_ID="9.4"\n')).toBe(`${here}-rocky9.4`);
    expect(systemName('')).toBe(`${here}-unknown`);
  });

  it("ninja's progress, and no other line", () => {
    expect(ninjaProgress('[18/260] Building CXX object a.o')).toBe('bước 18/260');
    expect(ninjaProgress('ninja: no work to do.')).toBeUndefined();
    expect(ninjaProgress('error: x[3/4] is not an array')).toBeUndefined();
  });
});
