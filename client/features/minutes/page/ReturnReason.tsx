import { useTranslation } from 'react-i18next';
import { formatTime } from '#client/i18n/format.ts';
import type { ConferenceState } from '#shared/conference/index.ts';

/** Why the minutes came back, where they are mended. */
export function ReturnReason({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const paper = state.minutes.paperByKind.minutes.state;
  if (paper.kind !== 'draft' || paper.returned === null) return null;
  const { at, reason } = paper.returned;
  return <p className="dc-note dc-note--amber dc-flat">{t('minutes.returned', { time: formatTime(at), reason })}</p>;
}
