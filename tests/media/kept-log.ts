import type { MediaLog } from '#server/media/media-log.ts';

/** A log that keeps warnings and errors, for tests that ask whether there were any. */
export function keptLog(): { log: MediaLog; complaints: string[] } {
  const complaints: string[] = [];
  const keep = (_: object, message: string) => void complaints.push(message);
  const drop = () => undefined;
  return { log: { debug: drop, info: drop, warn: keep, error: keep }, complaints };
}
