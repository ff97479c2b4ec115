import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';
import type { LevelsMessage, LinesMessage } from '#shared/protocol/index.ts';

/** The way of figures that are no events to those who may see them. Each role gets its part. */
export type LiveFigures = {
  /** Lines of sites: technician, chair, and the site itself. Lost where a client is slow. */
  lines(conferenceId: ConferenceId, lines: LinesMessage['lines']): void;
  /** Loudness of open microphones: the chair's side, and the site itself. Lost where a client is slow. */
  levels(conferenceId: ConferenceId, levels: LevelsMessage['levels']): void;
  /** All sites from which nothing is heard though they are open: the chair's side, technician, the site itself. */
  silentMicrophones(conferenceId: ConferenceId, siteIds: readonly SiteId[]): void;
};
