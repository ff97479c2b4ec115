import type { ConferenceId, DeviceId, Instant } from '#shared/kernel/index.ts';

/** Where browsers are known by their long-lived cookie. */
export type DeviceStore = {
  add(deviceId: DeviceId, tokenHash: string, at: Instant): void;
  findByToken(tokenHash: string): DeviceId | undefined;
  /** Keeps a device out of a conference. Asking twice is harmless. */
  bar(deviceId: DeviceId, conferenceId: ConferenceId, at: Instant): void;
  unbar(deviceId: DeviceId, conferenceId: ConferenceId): void;
  isBarred(deviceId: DeviceId, conferenceId: ConferenceId): boolean;
};
