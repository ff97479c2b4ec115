import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../../server/setup/stamp.mjs';
import { inTurn } from '../../../server/setup/turn.mjs';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diem-cau-setup-'));
  mkdirSync(join(dir, 'client', 'deep'), { recursive: true });
  writeFileSync(join(dir, 'client', 'a.ts'), 'one');
  writeFileSync(join(dir, 'client', 'deep', 'b.ts'), 'two');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

const hash = () => hashOf(['client', 'package.json'], { within: dir });

describe('the hash of what a step was done from', () => {
  it('is the same for the same files, whatever their times', () => {
    const before = hash();
    utimesSync(join(dir, 'client', 'a.ts'), 1, 1);
    expect(hash()).toBe(before);
  });

  it.each([
    ['a changed file', () => writeFileSync(join(dir, 'client', 'deep', 'b.ts'), 'tw0')],
    ['a renamed file', () => renameSync(join(dir, 'client', 'a.ts'), join(dir, 'client', 'c.ts'))],
    ['a removed file', () => rmSync(join(dir, 'client', 'a.ts'))],
    ['a new file', () => writeFileSync(join(dir, 'client', 'c.ts'), '')],
    ['a file that was missing', () => writeFileSync(join(dir, 'package.json'), '')],
  ])('differs after %s', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('tells apart where one file ends and the next begins', () => {
    const before = hash();
    writeFileSync(join(dir, 'client', 'a.ts'), 'onet');
    writeFileSync(join(dir, 'client', 'deep', 'b.ts'), 'wo');
    expect(hash()).not.toBe(before);
  });
});

describe('two set-ups of one checkout', () => {
  it('work one after the other, also when the first fails', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((done) => setImmediate(done));
      seen.push(`${name} ends`);
      if (name === 'first') throw new Error('first failed');
    };
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const first = inTurn(work('first'), dir);
    const second = inTurn(work('second'), dir);
    await expect(first).rejects.toThrow('first failed');
    await second;
    expect(written).toHaveBeenCalledOnce();
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
