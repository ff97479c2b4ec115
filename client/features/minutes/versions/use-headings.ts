import { useTranslation } from 'react-i18next';
import { conclusionSections } from '#shared/minutes/index.ts';
import { useRecordHeadings } from '../record/use-record-headings.ts';
import type { HeadingOf } from './compare.ts';

/** How entries and sections are headed, as the record says it now: the same for all versions of a text. */
export function useHeadings(): HeadingOf {
  const { t } = useTranslation();
  const headingOfEntry = useRecordHeadings();
  return ({ type, attrs }) => {
    if (type === 'entry') return headingOfEntry(String(attrs?.['ref'] ?? ''));
    const section = conclusionSections.find((each) => type === 'section' && each === attrs?.['kind']);
    return section === undefined ? null : t(`minutes.section.${section}`);
  };
}
