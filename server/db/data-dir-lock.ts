import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { isBusy } from './storage-errors.ts';

/** Another process serves this directory; the message is for the person at the machine. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

const WAIT_MS = 300;

/**
 * Makes the directory if needed and takes it for this process, until `release` or the process's end.
 * The lock is one of the operating system on a file of its own, held by an open exclusive transaction: it dies with its
 * owner however that ends, and leaves the database itself open to tools.
 * Throws `DataDirInUse` when another process holds it.
 */
export function lockDataDir(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Sqlite(join(dataDir, 'lock.sqlite'), { timeout: WAIT_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new DataDirInUse(`Thư mục dữ liệu ${dataDir} đang được một máy chủ Điểm Cầu khác sử dụng.`);
  }
  return {
    release: () => {
      lock.close();
    },
  };
}
