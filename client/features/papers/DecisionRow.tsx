import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimeWithSeconds } from '#client/i18n/format.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct } from '#client/ui/acts.tsx';
import type { Instant } from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import type { ShownText } from './shown.ts';
import type { PapersRoom } from './use-room.ts';
import { WriteDialog } from './WriteDialog.tsx';

export type DecisionRowProps = {
  readonly room: PapersRoom;
  readonly paper: PaperKind;
  readonly text: ShownText;
  /** Whether the text stands there as a document: nobody decides on what could not be seen. */
  readonly isSeen: boolean;
};

/** Handing on the text that is looked at, or deciding on it: only what was seen. */
export function DecisionRow(props: DecisionRowProps) {
  const { room, paper, text } = props;
  const { state } = room.state.minutes.paperByKind[paper];
  if (state.kind === 'draft' && text.drawnAt !== null) return <DraftRow {...props} drawnAt={text.drawnAt} />;
  if (state.kind === 'submitted' && room.isChair) return <ChairRow {...props} digest={state.text.digest} />;
  return null;
}

function DraftRow({ room, paper, text, isSeen, drawnAt }: DecisionRowProps & { readonly drawnAt: Instant }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [isMovedOn, setMovedOn] = useState(false);
  const submit = useAct({ type: 'minutes/submit', paper, textId: text.textId });
  const drawAgain = async ({ isMovedOn }: { readonly isMovedOn: boolean }) => {
    setMovedOn(isMovedOn);
    await room.draw(paper);
  };
  return (
    <>
      {isMovedOn && (
        <p className="dc-note dc-note--amber dc-flat" role="alert">
          {t('papers.movedOn')}
        </p>
      )}
      <div className="dc-row dc-row--wrap">
        <span className="dc-quiet dc-grow">{t('papers.drawnAt', { time: formatTimeWithSeconds(drawnAt) })}</span>
        <ActionButton pending={room.drawing === paper} onPress={() => void drawAgain({ isMovedOn: false })}>
          {t('papers.drawAgain')}
        </ActionButton>
        {room.isSecretary && (
          <ActionButton
            look="primary"
            reason={submit.reason ?? (isSeen ? null : t('papers.notSeen'))}
            pending={room.drawing === paper}
            onPress={() => setOpen(true)}
          >
            {t('papers.submit')}
          </ActionButton>
        )}
      </div>
      {isOpen && (
        <SubmitDialog
          room={room}
          paper={paper}
          textId={text.textId}
          onMovedOn={() => void drawAgain({ isMovedOn: true })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function ChairRow({ paper, text: { textId }, isSeen, digest }: DecisionRowProps & { readonly digest: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'approve' | 'return' | null>(null);
  const approve = useAct({ type: 'minutes/approve', paper, textId });
  const giveBack = useAct({ type: 'minutes/return', paper, reason: '-' });
  const close = () => setOpened(null);
  return (
    <>
      <div className="dc-row dc-row--wrap">
        <span className="dc-quiet dc-grow">{t('papers.waitsForChair')}</span>
        <ActionButton look="danger" reason={giveBack.reason} onPress={() => setOpened('return')}>
          {t('papers.return')}
        </ActionButton>
        <ActionButton
          look="primary"
          reason={approve.reason ?? (isSeen ? null : t('papers.notSeen'))}
          onPress={() => setOpened('approve')}
        >
          {t('papers.approve')}
        </ActionButton>
      </div>
      {opened === 'approve' && <ApproveDialog paper={paper} text={{ textId, digest }} onClose={close} />}
      {opened === 'return' && (
        <WriteDialog
          title={t('papers.return')}
          text={t('papers.returnText')}
          label={t('common.reason')}
          done={t('papers.return')}
          maxLength={2_000}
          commandOf={(reason) => ({ type: 'minutes/return', paper, reason })}
          onClose={close}
        />
      )}
    </>
  );
}
