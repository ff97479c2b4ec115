import { useTranslation } from 'react-i18next';
import type { AgendaClock } from '#shared/agenda/index.ts';
import { formatTime, wholeMinutes } from '../i18n/format.ts';
import { Tag } from './Pill.tsx';

/** Expected end, time spent and the cap; going over the cap is shown, never enforced. */
export function AgendaFacts({ clock }: { readonly clock: AgendaClock }) {
  const { t } = useTranslation();
  const overMs = clock.spentMs + clock.leftMs - clock.capMs;
  return (
    <dl className="dc-facts">
      <dt>{t('agenda.expectedEnd')}</dt>
      <dd>{formatTime(clock.expectedEndAt)}</dd>
      <dt>{t('agenda.spent')}</dt>
      <dd>{t('agenda.spentOf', { spent: wholeMinutes(clock.spentMs), planned: wholeMinutes(clock.plannedMs) })}</dd>
      <dt>{t('agenda.cap')}</dt>
      <dd>
        {clock.overCap ? (
          <Tag tone="red">{t('agenda.overCap', { count: wholeMinutes(overMs) })}</Tag>
        ) : (
          t('agenda.withinCap', { count: wholeMinutes(clock.capMs) })
        )}
      </dd>
    </dl>
  );
}
