import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/indicators/index.ts';
import { Tag } from '../Pill.tsx';

/** "2 chỉ tiêu chưa đạt" beside a unit in the queue; nothing where the slide shown has nothing to mark. */
export function FocusMark({ results }: { readonly results: readonly Result[] }) {
  const { t } = useTranslation();
  if (results.length === 0) return null;
  const indicators = results.map(({ indicator }) => indicator.name).join('; ');
  return (
    <span title={t('figures.focusMarkOf', { indicators })}>
      <Tag tone="red">{t('figures.focusMark', { count: results.length })}</Tag>
    </span>
  );
}
