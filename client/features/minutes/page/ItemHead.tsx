import { useTranslation } from 'react-i18next';
import { formatTime } from '#client/i18n/format.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { Item } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';

export type ItemHeadProps = { readonly state: ConferenceState; readonly item: Item; readonly place: number };

/** An item of the agenda as it was held: its times, and how many spoke. */
export function ItemHead({ state, item, place }: ItemHeadProps) {
  const { t } = useTranslation();
  const speeches = Object.values(state.floor.speechById);
  const count = speeches.filter(({ itemId, kind }) => itemId === item.itemId && kind !== 'presentation').length;
  const waitsHere = item.state === 'current' && currentSpeech(state) === null;
  const times = item.spans.map(({ from, to }) =>
    to === null ? t('agenda.since', { time: formatTime(from) }) : `${formatTime(from)}–${formatTime(to)}`,
  );
  return (
    <div className="dc-row dc-row--wrap dc-paper__item-head" {...(waitsHere ? { 'data-now': true } : {})}>
      <h3 className="dc-paper__item">
        {place.toString()}. {item.title}
      </h3>
      <span className="dc-quiet">{times.join(', ')}</span>
      {count > 0 && <span className="dc-quiet">{t('desk.opinionsOfItem', { count })}</span>}
      {item.state === 'current' && <Tag tone="navy">{t('names.itemState.current')}</Tag>}
    </div>
  );
}
