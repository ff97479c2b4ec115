import type { AccountStore, SignInFailureStore } from '#server/ports/accounts.ts';
import type { DeviceStore } from '#server/ports/devices.ts';
import type { EventLog } from '#server/ports/event-log.ts';
import type { FigureStore, IndicatorStore } from '#server/ports/figures.ts';
import type { FileRecords } from '#server/ports/file-records.ts';
import type { LineHistory } from '#server/ports/line-history.ts';
import type { DisplayLinkStore, JoinLinkStore } from '#server/ports/links.ts';
import type { MinutesStore } from '#server/ports/minutes-store.ts';
import type { OfficeSettings } from '#server/ports/office-settings.ts';
import type { BlockStore, InspectionStore } from '#server/ports/responsibilities.ts';
import type { SessionStore } from '#server/ports/sessions.ts';
import type { UnitStore } from '#server/ports/units.ts';
import type { Database } from './open.ts';
import { SqliteAccountStore } from './sqlite-account-store.ts';
import { SqliteBlockStore } from './sqlite-block-store.ts';
import { SqliteDeviceStore } from './sqlite-device-store.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';
import { SqliteFigureStore } from './sqlite-figure-store.ts';
import { SqliteFileRecords } from './sqlite-file-records.ts';
import { SqliteIndicatorStore } from './sqlite-indicator-store.ts';
import { SqliteInspectionStore } from './sqlite-inspection-store.ts';
import { SqliteLineHistory } from './sqlite-line-history.ts';
import { SqliteDisplayLinkStore, SqliteJoinLinkStore } from './sqlite-link-stores.ts';
import { SqliteMinutesStore } from './sqlite-minutes-store.ts';
import { SqliteOfficeSettings } from './sqlite-office-settings.ts';
import { SqliteSessionStore } from './sqlite-session-store.ts';
import { SqliteSignInFailureStore } from './sqlite-sign-in-failure-store.ts';
import { SqliteUnitStore } from './sqlite-unit-store.ts';

/** Everything that is kept in one database. */
export type Stores = {
  readonly eventLog: EventLog;
  readonly units: UnitStore;
  readonly blocks: BlockStore;
  readonly inspections: InspectionStore;
  readonly accounts: AccountStore;
  readonly signInFailures: SignInFailureStore;
  readonly sessions: SessionStore;
  readonly devices: DeviceStore;
  readonly joinLinks: JoinLinkStore;
  readonly displayLinks: DisplayLinkStore;
  readonly lineHistory: LineHistory;
  readonly fileRecords: FileRecords;
  readonly indicatorStore: IndicatorStore;
  readonly figureStore: FigureStore;
  readonly minutesStore: MinutesStore;
  readonly officeSettings: OfficeSettings;
};

/** The stores over an open database; they live as long as it does. */
export function createStores(database: Database): Stores {
  return {
    eventLog: new SqliteEventLog(database),
    units: new SqliteUnitStore(database),
    blocks: new SqliteBlockStore(database),
    inspections: new SqliteInspectionStore(database),
    accounts: new SqliteAccountStore(database),
    signInFailures: new SqliteSignInFailureStore(database),
    sessions: new SqliteSessionStore(database),
    devices: new SqliteDeviceStore(database),
    joinLinks: new SqliteJoinLinkStore(database),
    displayLinks: new SqliteDisplayLinkStore(database),
    lineHistory: new SqliteLineHistory(database),
    fileRecords: new SqliteFileRecords(database),
    indicatorStore: new SqliteIndicatorStore(database),
    figureStore: new SqliteFigureStore(database),
    minutesStore: new SqliteMinutesStore(database),
    officeSettings: new SqliteOfficeSettings(database),
  };
}
