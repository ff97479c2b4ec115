import { useTranslation } from 'react-i18next';
import { dateOf, formatDate, formatTime } from '#client/i18n/format.ts';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Instant, PersonId } from '#shared/kernel/index.ts';
import type { PaperKind, PaperState } from '#shared/minutes/index.ts';
import { issueWords } from './issue-words.ts';
import type { PapersRoom } from './use-room.ts';

/** Who brought the paper to where it is, and when; why it came back; its number and date; what was put right since. */
export function PaperStanding({ room, paper }: { readonly room: PapersRoom; readonly paper: PaperKind }) {
  const { t } = useTranslation();
  const { state, errata } = room.state.minutes.paperByKind[paper];
  const lastErratum = errata.at(-1);
  if (state.kind === 'draft') return <Returned state={state} />;
  const when = { ...whenOf(state.at), who: nameOf(room.state, state.by) };
  const words = state.by === null ? (`papers.${state.kind}At` as const) : (`papers.${state.kind}By` as const);
  const issue = state.kind === 'approved' ? state.issue : null;
  return (
    <>
      <p className="dc-quiet dc-flat">{t(words, when)}</p>
      {issue !== null && <p className="dc-papers__number dc-flat">{t('papers.number', issueWords(issue))}</p>}
      {lastErratum !== undefined && (
        <p className="dc-flat">{t('papers.correctedTimes', { count: errata.length, ...whenOf(lastErratum.at) })}</p>
      )}
    </>
  );
}

function Returned({ state: { returned } }: { readonly state: Extract<PaperState, { kind: 'draft' }> }) {
  const { t } = useTranslation();
  if (returned === null) return null;
  return (
    <div className="dc-note dc-note--amber" role="status">
      <p className="dc-strong">{t('papers.returnedAt', whenOf(returned.at))}</p>
      <p className="dc-papers__reason">{returned.reason}</p>
    </div>
  );
}

function whenOf(at: Instant): { readonly time: string; readonly date: string } {
  return { time: formatTime(at), date: formatDate(dateOf(at)) };
}

function nameOf({ roster }: ConferenceState, personId: PersonId | null): string {
  const person = personId === null ? undefined : roster.personById[personId];
  return person === undefined ? '' : personLine(person);
}
