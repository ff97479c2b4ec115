import { useTranslation } from 'react-i18next';
import { IconShieldLock } from './icons.ts';

/** The notice on state secrets, where people enter. */
export function SecretNotice() {
  const { t } = useTranslation();
  return (
    <div className="dc-note dc-note--amber" role="note">
      <p className="dc-strong">{t('connection.secretTitle')}</p>
      <p>{t('connection.secretText')}</p>
    </div>
  );
}

/** The same as a quiet line at the foot of a console. */
export function SecretLine() {
  const { t } = useTranslation();
  return (
    <span className="dc-row">
      <IconShieldLock size={14} aria-hidden="true" />
      {t('connection.secret')}
    </span>
  );
}
