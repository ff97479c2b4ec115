import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import type { Accounts } from '#server/accounts/accounts.ts';
import type { Devices } from '#server/accounts/devices.ts';
import type { DisplayScreens } from '#server/accounts/display-screens.ts';
import type { Links } from '#server/accounts/links.ts';
import type { Sessions } from '#server/accounts/sessions.ts';
import type { FigureDesk } from '#server/figures/create-figures.ts';
import type { Exports } from '#server/papers/exports.ts';
import type { PaperDesk } from '#server/papers/paper-desk.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { FiguresAsked } from '#server/ports/figures.ts';
import type { FileRecords } from '#server/ports/file-records.ts';
import type { FileStore } from '#server/ports/file-store.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { LineHistory } from '#server/ports/line-history.ts';
import type { DocumentKey, DocumentVersion, KeptText, LateText } from '#server/ports/minutes-store.ts';
import type { OfficeSettings } from '#server/ports/office-settings.ts';
import type { BlockStore, InspectionStore } from '#server/ports/responsibilities.ts';
import type { Principal } from '#server/ports/sessions.ts';
import type { UnitStore } from '#server/ports/units.ts';
import type {
  ConferenceId,
  FileDigest,
  Instant,
  PersonId,
  Refusal,
  SiteId,
  SlideId,
  TextId,
  UnitId,
} from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';

/** Texts of papers, versions of documents and late text. */
export type MinutesDesk = {
  draw(conferenceId: ConferenceId, paper: PaperKind): Promise<DrawnText>;
  text(conferenceId: ConferenceId, textId: TextId): KeptText | undefined;
  /** The latest first. */
  versions(key: DocumentKey): readonly DocumentVersion[];
  /** What stood in a version, as plain nodes; undefined for one that is not there. */
  versionText(key: DocumentKey, versionId: string): readonly object[] | undefined;
  /** Refused while others write: their carets would come to stand in other entries. */
  restore(key: DocumentKey, versionId: string, personId: PersonId | null): Promise<Restoring>;
  late(conferenceId: ConferenceId): readonly LateText[];
  dropLate(conferenceId: ConferenceId, lateId: string): boolean;
};

export type Restoring = 'restored' | 'unknown' | 'beingWritten';

export type DrawnText =
  | { readonly kind: 'drawn'; readonly text: KeptText }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notStored' };

/** What the routes need of the conferences. Ids of conferences that a principal may not see answer as unknown ones. */
export type ConferenceDesk<Form = unknown> = {
  /** Rows for the list of conferences that this principal may see. */
  list(principal: Principal): readonly object[];
  mayCreate(principal: Principal): boolean;
  /** The form of a new conference, strict. */
  readonly form: z.ZodType<Form>;
  create(principal: Principal, form: Form): CreateResult | Promise<CreateResult>;
  maySee(principal: Principal, conferenceId: ConferenceId): boolean;
  /** What the page of a conference needs before its socket: title, state, router capabilities. */
  page(principal: Principal, conferenceId: ConferenceId): object | undefined | Promise<object | undefined>;
  /** Whether this principal puts people, sites and agenda of the conference right. */
  mayPrepare(principal: Principal, conferenceId: ConferenceId): boolean;
  /** Whether this principal prepares the slides of the conference. */
  mayAddFiles(principal: Principal, conferenceId: ConferenceId): boolean;
  /** The files that this principal may read: all for those who prepare the slides, else those on slides. */
  readableFiles(principal: Principal, conferenceId: ConferenceId): 'all' | ReadonlySet<FileDigest>;
  filesOnSlides(conferenceId: ConferenceId): ReadonlySet<FileDigest>;
  /** Which figures a slide shows, where this principal may see it now: before it is shown, only those who prepare it. */
  figuresOfSlide(principal: Principal, conferenceId: ConferenceId, slideId: SlideId): FiguresAsked | undefined;
  /** Which figures stand beside a speaker of this unit, where this principal may see them. */
  figuresOfUnit(principal: Principal, conferenceId: ConferenceId, unitId: UnitId): FiguresAsked | undefined;
  /** Whether this principal has the minutes before them while they are written. */
  mayReadMinutes(principal: Principal, conferenceId: ConferenceId): boolean;
  mayWriteMinutes(principal: Principal, conferenceId: ConferenceId): boolean;
  isMinutesLocked(conferenceId: ConferenceId): boolean;
  /** Who this principal is among the people of the conference; null for rooms and strangers. */
  personOf(principal: Principal, conferenceId: ConferenceId): PersonId | null;
  /** The approved text of a paper, where this principal may read it; null where there is none for them. */
  approvedText(principal: Principal, conferenceId: ConferenceId, paper: PaperKind): TextId | null;
  /** Figures of its own unit for a site; undefined for everybody else. */
  figuresOfOwnUnit(principal: Principal, conferenceId: ConferenceId): FiguresAsked | undefined;
  mayManageLinks(principal: Principal, conferenceId: ConferenceId): boolean;
  hasSite(conferenceId: ConferenceId, siteId: SiteId): boolean;
  /** Whether this principal administers, or is reporter or secretary of some conference. */
  mayEnterFigures(principal: Principal): boolean;
  /** Whose lines this principal may see: of all sites, of one, or of none. */
  visibleLines(principal: Principal, conferenceId: ConferenceId): 'all' | SiteId | 'none';
};

export type CreateResult =
  | { readonly kind: 'created'; readonly conferenceId: ConferenceId }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** Life of the media engine: when a real transport was last made, and how. */
export type Health = { readonly mediaOkAt: Instant | null; readonly mediaFailing: boolean };

/** Everything that the web server works with. */
export type HttpCollaborators = {
  readonly log: FastifyBaseLogger;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly version: string;
  /** The built client; its absence is told to browsers. */
  readonly clientDir: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Whether browsers may be told to come by https only: with a certificate of the owner's, not of our authority. */
  readonly strictTransport: boolean;
  /** The certificate of the local authority, if there is one. */
  readonly authorityCertificate: string | null;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly links: Links;
  readonly screens: DisplayScreens;
  readonly units: UnitStore;
  readonly blocks: BlockStore;
  readonly inspections: InspectionStore;
  readonly lineHistory: LineHistory;
  readonly files: FileStore;
  readonly fileRecords: FileRecords;
  readonly conferences: ConferenceDesk;
  readonly figures: FigureDesk;
  readonly minutes: MinutesDesk;
  readonly office: OfficeSettings;
  readonly papers: PaperDesk;
  readonly exports: Exports;
  readonly health: () => Health;
};
