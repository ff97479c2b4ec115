import { useTranslation } from 'react-i18next';
import type { SiteFacts } from './site-facts.ts';

/** Names the sites whose microphone is open while nothing is heard. */
export function SilentNotices({ facts }: { readonly facts: readonly SiteFacts[] }) {
  const { t } = useTranslation();
  const silent = facts.filter(({ isSilent }) => isSilent);
  if (silent.length === 0) return null;
  const site = silent.map((each) => each.site.name).join(', ');
  return (
    <div className="dc-note dc-note--amber" role="status">
      <p>
        <strong>{t('connection.silentTitle')}.</strong> {t('connection.silentText', { site })}
      </p>
    </div>
  );
}
