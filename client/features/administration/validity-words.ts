import type { TFunction } from 'i18next';
import { formatDate } from '#client/i18n/format.ts';
import type { Validity } from './unit-draft.ts';

/** "từ 01/7/2025", "01/6/2020 – 31/12/2024", "không giới hạn". */
export function validityWords(t: TFunction, { validFrom, validTo }: Validity): string {
  if (validFrom !== null && validTo !== null)
    return t('administration.between', { from: formatDate(validFrom), to: formatDate(validTo) });
  if (validFrom !== null) return t('administration.since', { from: formatDate(validFrom) });
  return validTo === null ? t('administration.always') : t('administration.until', { to: formatDate(validTo) });
}
