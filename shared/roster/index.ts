export type { RosterCommand } from './commands.ts';
export { rosterCommands, rosterSystemCommands } from './commands.ts';
export { decideRoster } from './decide.ts';
export type { RosterEvent } from './events.ts';
export { rosterEvents } from './events.ts';
export { evolveRoster, initialRoster } from './evolve.ts';
export { MAX_DELEGATES_PER_SITE, MAX_DEVICES_PER_SITE } from './limits.ts';
export type { AttendanceTotals, SiteCounts } from './queries.ts';
export {
  attendanceTotals,
  cameraDeviceOf,
  delegatesOf,
  devicesOf,
  hasPlace,
  orderedSites,
  siteCounts,
} from './queries.ts';
export { countsByRank, knownRanks, rankOf } from './ranks.ts';
export type {
  Abilities,
  Attendance,
  ChairChange,
  Delegate,
  Device,
  GivenRole,
  Person,
  Roster,
  Site,
  SiteLine,
} from './state.ts';
export {
  abilitiesSchema,
  attendanceSchema,
  delegateSchema,
  givenRoleSchema,
  personSchema,
  siteSchema,
} from './state.ts';
