import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/kernel/index.ts';
import { formatTimeWithSeconds } from '../i18n/format.ts';
import { IconCloudOff } from './icons.ts';

export type ConnectionBannerProps = {
  /** Since when the server is away; null while it is there. */
  readonly awaySince: Instant | null;
  /** The server is there but cannot write. */
  readonly readOnly: boolean;
  readonly mediaInterrupted: boolean;
};

/** Says that the server is away, since when, and what will happen; or that it cannot write. */
export function ConnectionBanner({ awaySince, readOnly, mediaInterrupted }: ConnectionBannerProps) {
  const { t } = useTranslation();
  if (awaySince !== null)
    return (
      <div className="dc-banner" role="alert">
        <IconCloudOff size={22} aria-hidden="true" />
        <p>
          <strong>{t('connection.awayTitle', { time: formatTimeWithSeconds(awaySince) })}.</strong>{' '}
          {t('connection.awayText')}
        </p>
      </div>
    );
  if (readOnly)
    return (
      <div className="dc-banner dc-banner--red" role="alert">
        <p>{t('connection.readOnly')}</p>
      </div>
    );
  if (!mediaInterrupted) return null;
  return (
    <div className="dc-banner" role="status">
      <p>{t('connection.mediaAway')}</p>
    </div>
  );
}
