import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** The query builder over an open database, for the stores of this folder. */
export type Orm = BetterSQLite3Database<Record<string, never>>;

/** An open, migrated database. Only stores of this folder look inside. */
export type Database = {
  readonly orm: Orm;
  readonly sqlite: Sqlite.Database;
  /** Lets the file grow no further than `pageCount` pages, or its present size if that is more: a disk that is full. */
  limitPages(pageCount: number): void;
  close(): void;
};

export type OpenOptions = {
  /** The file, or `:memory:`. */
  readonly path: string;
  /** For tools that must not make an installation by accident. */
  readonly mustExist?: boolean;
};

/** The file cannot be used; the message is for the person at the machine. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** The file of an installation. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'diem-cau.sqlite');
}

const OWNER_ONLY = 0o600;
const BUSY_TIMEOUT_MS = 2_000;
const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Opens the database and brings its tables up to date.
 * Throws `DatabaseUnusable` when it was written by a newer version, or is missing though it must exist.
 */
export function openDatabase(options: OpenOptions): Database {
  if (options.mustExist && !existsSync(options.path)) {
    throw new DatabaseUnusable(`Chưa có cơ sở dữ liệu tại ${options.path}. Hãy chạy "npm start" một lần trước.`);
  }
  const sqlite = new Sqlite(options.path, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (!sqlite.memory) chmodSync(options.path, OWNER_ONLY); // the files beside it take its mode
    setPragmas(sqlite);
    const orm: Orm = drizzle({ client: sqlite, casing: 'snake_case' });
    refuseNewer(sqlite, options.path);
    migrate(orm, { migrationsFolder });
    return wrap(orm, sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** `synchronous` belongs to the connection, not to the file: an existing WAL file opens with NORMAL. */
function setPragmas(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
}

function refuseNewer(sqlite: Sqlite.Database, path: string): void {
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return;
  const applied = sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
  const known = Math.max(...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis));
  if (Number(applied) > known) {
    throw new DatabaseUnusable(`Cơ sở dữ liệu ${path} do một phiên bản mới hơn ghi; hãy dùng phiên bản đó.`);
  }
}

function wrap(orm: Orm, sqlite: Sqlite.Database): Database {
  return {
    orm,
    sqlite,
    limitPages: (pageCount) => {
      sqlite.pragma(`max_page_count = ${Math.trunc(pageCount)}`);
    },
    close: () => {
      sqlite.close();
    },
  };
}
