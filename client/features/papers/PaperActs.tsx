import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '#client/ui/ActButton.tsx';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct } from '#client/ui/acts.tsx';
import { IconArrowBackUp } from '#client/ui/icons.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import { ErratumDialog } from './ErratumDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import { anyTextId, shownText } from './shown.ts';
import type { PapersRoom } from './use-room.ts';

type ActsProps = { readonly room: PapersRoom; readonly paper: PaperKind };

/** What can be done with a paper from where it is; deciding on it stands beside its text. */
export function PaperActs({ room, paper }: ActsProps) {
  const { state } = room.state.minutes.paperByKind[paper];
  return (
    <div className="dc-row dc-row--wrap">
      <ViewButton room={room} paper={paper} />
      {room.isSecretary && state.kind === 'submitted' && <WithdrawButton paper={paper} />}
      {room.isSecretary && state.kind === 'approved' && <AfterApproval room={room} paper={paper} />}
      {room.isSecretary && paper === 'notice' && state.kind === 'draft' && <NoticeButton room={room} />}
    </div>
  );
}

function ViewButton({ room, paper }: ActsProps) {
  const { t } = useTranslation();
  const { state } = room.state.minutes.paperByKind[paper];
  const submits = useAct({ type: 'minutes/submit', paper, textId: anyTextId }).reason === null && room.isSecretary;
  const isShown = room.shown.kind === 'paper' && room.shown.paper === paper;
  const isDrawn = isShown && shownText(room.state.minutes, paper, room.drawn) !== null;
  if (state.kind === 'draft')
    return (
      <ActionButton
        look={submits && !isDrawn ? 'primary' : 'plain'}
        pending={room.drawing === paper}
        onPress={() => {
          if (!isShown) room.show({ kind: 'paper', paper, form: 'full' });
          void room.draw(paper);
        }}
      >
        {t(submits ? 'papers.viewAndSubmit' : 'papers.viewDraft')}
      </ActionButton>
    );
  if (isShown) return null;
  const waitsForOwn = state.kind === 'submitted' && room.isChair;
  return (
    <ActionButton
      look={waitsForOwn ? 'primary' : 'plain'}
      onPress={() => room.show({ kind: 'paper', paper, form: 'full' })}
    >
      {t(state.kind === 'submitted' ? 'papers.viewSubmitted' : 'papers.viewApproved')}
    </ActionButton>
  );
}

function WithdrawButton({ paper }: { readonly paper: PaperKind }) {
  const { t } = useTranslation();
  return (
    <ActButton command={{ type: 'minutes/withdraw', paper }} icon={<IconArrowBackUp size={15} />}>
      {t('papers.withdraw')}
    </ActButton>
  );
}

function AfterApproval({ room, paper }: ActsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'issue' | 'erratum' | null>(null);
  const { state } = room.state.minutes.paperByKind[paper];
  const { issue, at } = state.kind === 'approved' ? state : { issue: null, at: null };
  const erratum = useAct({ type: 'minutes/addErratum', paper, text: '-' });
  const close = () => setOpened(null);
  return (
    <>
      <ActionButton look={issue === null ? 'primary' : 'plain'} onPress={() => setOpened('issue')}>
        {t(issue === null ? 'papers.issue' : 'papers.correctIssue')}
      </ActionButton>
      <ActionButton reason={erratum.reason} onPress={() => setOpened('erratum')}>
        {t('papers.addErratum')}
      </ActionButton>
      {opened === 'issue' && (
        <IssueDialog
          issue={issue}
          since={at}
          commandOf={(given) => ({ type: 'minutes/issue', paper, issue: given })}
          onClose={close}
        />
      )}
      {opened === 'erratum' && <ErratumDialog paper={paper} onClose={close} />}
    </>
  );
}

function NoticeButton({ room }: { readonly room: PapersRoom }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { notice } = room.state.minutes;
  const { reason } = useAct({ type: 'minutes/changeNotice', notice });
  return (
    <>
      <ActionButton reason={reason} onPress={() => setOpen(true)}>
        {t('papers.notice.button')}
      </ActionButton>
      {isOpen && <NoticeDialog notice={notice} onClose={() => setOpen(false)} />}
    </>
  );
}
