import Sqlite from 'better-sqlite3';

const unwritable = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|NOMEM)/;

/** Whether the disk, not a bug, kept something from being written. Nothing was. */
export function isStorageFailure(error: unknown): error is Error & { code: string } {
  return codeOf(error) !== undefined && unwritable.test(codeOf(error) ?? '');
}

/** Whether another connection held the lock for too long. */
export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** Whether a row with this key is there already. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/** Whether a row that this one refers to is missing. */
export function isDangling(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

/** Writes, and answers false where a key stands against it: taken, or of something that is not there. */
export function acceptedByKeys(write: () => boolean): boolean {
  try {
    return write();
  } catch (error) {
    if (isDuplicate(error) || isDangling(error)) return false;
    throw error;
  }
}

/** Writes what may be lost: a full disk is told to people by the next append, not by this. Bugs still throw. */
export function bestEffort(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
  }
}

/** drizzle wraps the errors of some calls; SQLite's own is then the cause. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof Sqlite.SqliteError) return error.code;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : undefined;
}
