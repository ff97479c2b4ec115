import { and, eq } from 'drizzle-orm';
import type { DeviceStore } from '#server/ports/devices.ts';
import type { ConferenceId, DeviceId, Instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { deviceBars } from './schema/device-bars.ts';
import { deviceCookies } from './schema/device-cookies.ts';

/** Known browsers in SQLite. */
export class SqliteDeviceStore implements DeviceStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  add(deviceId: DeviceId, tokenHash: string, at: Instant): void {
    this.#orm.insert(deviceCookies).values({ deviceId, tokenHash, createdAt: at }).run();
  }

  findByToken(tokenHash: string): DeviceId | undefined {
    const row = this.#orm.select().from(deviceCookies).where(eq(deviceCookies.tokenHash, tokenHash)).get();
    return row?.deviceId as DeviceId | undefined; // only ids of devices are written
  }

  bar(deviceId: DeviceId, conferenceId: ConferenceId, at: Instant): void {
    this.#orm.insert(deviceBars).values({ deviceId, conferenceId, barredAt: at }).onConflictDoNothing().run();
  }

  unbar(deviceId: DeviceId, conferenceId: ConferenceId): void {
    this.#orm.delete(deviceBars).where(barOf(deviceId, conferenceId)).run();
  }

  isBarred(deviceId: DeviceId, conferenceId: ConferenceId): boolean {
    return this.#orm.select().from(deviceBars).where(barOf(deviceId, conferenceId)).get() !== undefined;
  }
}

function barOf(deviceId: DeviceId, conferenceId: ConferenceId) {
  return and(eq(deviceBars.deviceId, deviceId), eq(deviceBars.conferenceId, conferenceId));
}
