import { useTranslation } from 'react-i18next';
import type { ConferenceState, RecordMark as Mark } from '#shared/conference/index.ts';
import { formatTime, formatTimeWithSeconds } from '../i18n/format.ts';
import { personLine } from './PresidingPanel.tsx';

export type RecordMarkProps = {
  readonly state: ConferenceState;
  readonly entry: Mark;
};

/** What the record says besides speeches: breaks, interruptions, hand-overs. */
export function RecordMark({ state, entry }: RecordMarkProps) {
  const words = useWords(state, entry);
  const tone = entry.kind === 'interruption' ? ' dc-desk-mark--amber' : '';
  return <p className={`dc-desk-mark${tone}`}>{words}</p>;
}

function useWords(state: ConferenceState, entry: RecordMarkProps['entry']): string {
  const { t } = useTranslation();
  const time = formatTime(entry.at);
  switch (entry.kind) {
    case 'interruption':
      // Seconds, since an interruption is short as a rule.
      return t('conference.interrupted', {
        from: formatTimeWithSeconds(entry.at),
        to: formatTimeWithSeconds(entry.to),
      });
    case 'break':
      if (entry.to === null) return t('desk.breakNow', { from: time });
      return t('desk.break', { from: time, to: formatTime(entry.to) });
    case 'reopened':
      return t('desk.reopened', { time, reason: entry.reason });
    case 'handOver': {
      const person = state.roster.personById[entry.personId];
      const words = { time, person: person === undefined ? '' : personLine(person) };
      if (entry.to === null) return t('desk.handedOver', words);
      return t('desk.presidedUntil', { ...words, to: formatTime(entry.to) });
    }
  }
}
