import type { Clock } from '#server/ports/clock.ts';
import type { Log } from '#server/ports/log.ts';
import type { LocalCertificate } from './local-authority.ts';

const CHECK_MS = 60_000;

export type RenewalOptions = {
  readonly clock: Clock;
  readonly log: Log;
  /** The certificate as it should be now, made anew if need be. */
  readonly current: () => Promise<LocalCertificate | undefined>;
  readonly renewed: (made: LocalCertificate) => void;
};

/** Addresses change and certificates end while a server runs for months: looks every minute. The answer stops it. */
export function renewWhileRunning({ clock, log, current, renewed }: RenewalOptions): () => void {
  let cancel: () => void = () => undefined;
  const renew = async () => {
    try {
      const certificate = await current();
      if (certificate?.isNew) renewed(certificate);
    } catch (error) {
      log.error({ error }, 'certificate could not be renewed');
    }
  };
  const later = () => {
    cancel = clock.after(CHECK_MS, () => void renew().finally(later));
  };
  later();
  return () => cancel();
}
