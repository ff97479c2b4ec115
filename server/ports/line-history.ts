import type { ConferenceId, DeviceId, Instant, SiteId } from '#shared/kernel/index.ts';

/** Figures of one device's line at one moment, as JSON of whoever measured. */
export type LineRow = {
  readonly siteId: SiteId;
  readonly deviceId: DeviceId;
  readonly at: Instant;
  readonly figures: Readonly<Record<string, unknown>>;
};

/** A ring of rows for each site of a conference. */
export type LineHistory = {
  /** All rows in one commit; drops the oldest of a site beyond its cap. Best effort: figures are no record. */
  append(conferenceId: ConferenceId, rows: readonly LineRow[]): void;
  /** Oldest first; with a site only that one's. */
  read(conferenceId: ConferenceId, siteId?: SiteId): readonly LineRow[];
};
