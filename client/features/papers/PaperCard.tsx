import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import type { PaperKind } from '#shared/minutes/index.ts';
import { DueLine } from './DueLine.tsx';
import { Errata } from './Errata.tsx';
import { PaperActs } from './PaperActs.tsx';
import { PaperStanding } from './PaperStanding.tsx';
import { PaperSteps } from './PaperSteps.tsx';
import { nextOf } from './paper-steps.ts';
import type { PapersRoom } from './use-room.ts';

export type PaperCardProps = { readonly room: PapersRoom; readonly paper: PaperKind };

/** One paper: how far it is, who did that, what comes next and for whom, and what can be done. */
export function PaperCard({ room, paper }: PaperCardProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const { state } = room.state.minutes.paperByKind[paper];
  const isShown = room.shown.kind === 'paper' && room.shown.paper === paper;
  return (
    <section className={isShown ? 'dc-panel dc-papers__card--shown' : 'dc-panel'} aria-labelledby={titleId}>
      <h2 className="dc-page__section" id={titleId}>
        {t(`papers.name.${paper}`)}
      </h2>
      <PaperSteps state={state} />
      <PaperStanding room={room} paper={paper} />
      {paper === 'notice' && <DueLine state={room.state} />}
      <Next room={room} paper={paper} />
      {room.mayRead ? <PaperActs room={room} paper={paper} /> : <ReadApproved room={room} paper={paper} />}
      <Errata room={room} paper={paper} />
    </section>
  );
}

/** What comes next, and who does it; those who only read are told whether there is something to read. */
function Next({ room, paper }: PaperCardProps) {
  const { t } = useTranslation();
  const { paperByKind } = room.state.minutes;
  const { state } = paperByKind[paper];
  if (!room.mayRead) {
    if (state.kind === 'approved') return null;
    return <p className="dc-quiet dc-flat">{t('papers.notApprovedYet')}</p>;
  }
  const areMinutesApproved = paperByKind.minutes.state.kind === 'approved';
  const next = nextOf({ paper, state, isClosed: room.state.phase.kind === 'closed', areMinutesApproved });
  return (
    <p className="dc-flat">
      <strong>{t('papers.nextLabel')}</strong> {t(`papers.next.${next}`)}
    </p>
  );
}

function ReadApproved({ room, paper }: PaperCardProps) {
  const { t } = useTranslation();
  if (room.state.minutes.paperByKind[paper].state.kind !== 'approved') return null;
  return (
    <div className="dc-row">
      <ActionButton onPress={() => room.show({ kind: 'paper', paper, form: 'full' })}>
        {t('papers.viewApproved')}
      </ActionButton>
    </div>
  );
}
