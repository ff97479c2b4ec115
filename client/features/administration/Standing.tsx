import { useTranslation } from 'react-i18next';
import { dateOf } from '#client/i18n/format.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { Validity } from './unit-draft.ts';

/** Whether something is over, or has not begun. */
export function Standing({ validity: { validFrom, validTo } }: { readonly validity: Validity }) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  if (validTo !== null && validTo < today) return <Tag>{t('administration.over')}</Tag>;
  if (validFrom !== null && validFrom > today) return <Tag tone="navy">{t('administration.notYet')}</Tag>;
  return null;
}
