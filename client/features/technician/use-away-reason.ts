import { useTranslation } from 'react-i18next';
import { useConnection, useReadOnly } from '#client/bindings/connection.ts';

/** Why nothing can be asked of the server now, in words; null when it can. */
export function useAwayReason(): string | null {
  const { t } = useTranslation();
  const connection = useConnection();
  const readOnly = useReadOnly();
  if (connection.kind !== 'joined') return t('connection.awayReason');
  return readOnly ? t('connection.readOnlyReason') : null;
}
