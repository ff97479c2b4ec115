import { useTranslation } from 'react-i18next';
import { formatTime } from '#client/i18n/format.ts';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';

export type CorrectedNoteProps = { readonly state: ConferenceState; readonly entryRef: string };

/** Says that what stands above was corrected, by whom and when; nothing where it was not. */
export function CorrectedNote({ state, entryRef }: CorrectedNoteProps) {
  const { t } = useTranslation();
  const corrected = state.corrections[entryRef];
  if (corrected === undefined) return null;
  const person = corrected.by === null ? undefined : state.roster.personById[corrected.by];
  const words = { time: formatTime(corrected.at), person: person === undefined ? '' : personLine(person) };
  return <p className="dc-flat dc-quiet dc-entry__corrected">{t('minutes.correction.note', words)}</p>;
}
