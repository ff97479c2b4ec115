import { and, asc, eq, sql } from 'drizzle-orm';
import type { LineHistory, LineRow } from '#server/ports/line-history.ts';
import { type ConferenceId, type DeviceId, instant, type SiteId } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { lineHistory } from './schema/line-history.ts';
import { bestEffort } from './storage-errors.ts';

/** Rows kept for each site: eight hours at one in ten seconds. */
const DEFAULT_CAP = 2_880;

/** Figures of lines in SQLite. Pass on at most one row a device in some seconds: each append waits for the disk. */
export class SqliteLineHistory implements LineHistory {
  readonly #orm: Orm;
  readonly #cap: number;

  constructor(database: Database, options: { readonly rowsPerSite?: number } = {}) {
    this.#orm = database.orm;
    this.#cap = options.rowsPerSite ?? DEFAULT_CAP;
  }

  append(conferenceId: ConferenceId, rows: readonly LineRow[]): void {
    if (rows.length === 0) return;
    const values = rows.map((row) => ({ ...row, conferenceId, figures: JSON.stringify(row.figures) }));
    bestEffort(() =>
      this.#orm.transaction(
        (tx) => {
          tx.insert(lineHistory).values(values).run();
          for (const siteId of new Set(rows.map((row) => row.siteId))) tx.run(this.#trim(conferenceId, siteId));
        },
        { behavior: 'immediate' },
      ),
    );
  }

  read(conferenceId: ConferenceId, siteId?: SiteId): readonly LineRow[] {
    const ofSite = siteId && eq(lineHistory.siteId, siteId);
    const rows = this.#orm
      .select()
      .from(lineHistory)
      .where(and(eq(lineHistory.conferenceId, conferenceId), ofSite))
      .orderBy(asc(lineHistory.id))
      .all();
    return rows.map(lineRowOf);
  }

  #trim(conferenceId: ConferenceId, siteId: SiteId) {
    const { id, conferenceId: conference, siteId: site } = lineHistory;
    return sql`delete from ${lineHistory} where ${conference} = ${conferenceId} and ${site} = ${siteId} and ${id} <= (
      select ${id} from ${lineHistory} where ${conference} = ${conferenceId} and ${site} = ${siteId}
      order by ${id} desc limit 1 offset ${this.#cap})`;
  }
}

/** Rows hold what `append` wrote: ids, and the JSON of an object. */
function lineRowOf(row: typeof lineHistory.$inferSelect): LineRow {
  return {
    siteId: row.siteId as SiteId,
    deviceId: row.deviceId as DeviceId,
    at: instant(row.at),
    figures: JSON.parse(row.figures) as LineRow['figures'],
  };
}
