import { useTranslation } from 'react-i18next';
import { useConference } from '#client/bindings/conference.tsx';
import { formatTime } from '#client/i18n/format.ts';
import { headOf } from '#shared/conference/index.ts';

/** How entries are headed in one line, as the record says it now; null for what has no heading. */
export function useRecordHeadings(): (ref: string) => string | null {
  const { t } = useTranslation();
  const state = useConference((whole) => whole);
  return (ref) => {
    const head = headOf(state, ref);
    switch (head?.kind) {
      case 'attendance':
        return t('minutes.attendance');
      case 'item':
        return `${head.place.toString()}. ${head.item.title}`;
      case 'speech':
        return `${head.speech.speaker.unit} · ${formatTime(head.speech.givenAt)}`;
      case 'closed':
        return t('minutes.closed', { time: formatTime(head.at) });
      default:
        return null;
    }
  };
}
