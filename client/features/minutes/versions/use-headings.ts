import { useTranslation } from 'react-i18next';
import { useConference } from '#client/bindings/conference.tsx';
import { formatTime } from '#client/i18n/format.ts';
import { headOf } from '#shared/conference/index.ts';
import { conclusionSections } from '#shared/minutes/index.ts';
import type { HeadingOf } from './compare.ts';

/** How entries and sections are headed, as the record says it now: the same for all versions of a text. */
export function useHeadings(): HeadingOf {
  const { t } = useTranslation();
  const state = useConference((whole) => whole);
  const ofEntry = (ref: string): string | null => {
    const head = headOf(state, ref);
    switch (head?.kind) {
      case 'attendance':
        return t('minutes.attendance');
      case 'item':
        return `${head.place.toString()}. ${head.item.title}`;
      case 'speech':
        return `${head.speech.speaker.unit} · ${formatTime(head.speech.givenAt)}`;
      default:
        return null;
    }
  };
  return ({ type, attrs }) => {
    if (type === 'entry') return ofEntry(String(attrs?.['ref'] ?? ''));
    const section = conclusionSections.find((each) => type === 'section' && each === attrs?.['kind']);
    return section === undefined ? null : t(`minutes.section.${section}`);
  };
}
