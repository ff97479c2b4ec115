import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#client/bindings/commands.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { showDone, showRefusal } from '#client/ui/toasts.ts';
import type { TextId } from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import { Review } from './Review.tsx';
import type { PapersRoom } from './use-room.ts';

export type SubmitDialogProps = {
  readonly room: PapersRoom;
  readonly paper: PaperKind;
  /** The text that was looked at. */
  readonly textId: TextId;
  /** Somebody wrote meanwhile: what was looked at is no longer what stands there. */
  readonly onMovedOn: () => void;
  readonly onClose: () => void;
};

/** Refusals after which the text is drawn anew. */
const movedOn: ReadonlySet<string> = new Set(['minutes/textMovedOn', 'minutes/noSuchText']);

/** Asks before the text is handed to the chair, with what may be worth another look. */
export function SubmitDialog({ room, paper, textId, onMovedOn, onClose }: SubmitDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run, pending } = useCommand();
  // Whatever is drawn meanwhile: what was looked at is submitted, or nothing.
  const [seen] = useState(textId);
  const submit = async () => {
    const answer = await run({ type: 'minutes/submit', paper, textId: seen });
    onClose();
    if (answer.ok) showDone(t('papers.submitted'));
    else if (movedOn.has(answer.reason.code)) onMovedOn();
    else showRefusal(answer.reason[language]);
  };
  return (
    <ConfirmDialog
      title={t(`papers.submitTitle.${paper}`)}
      text={t(`papers.submitText.${paper}`)}
      done={t('papers.submit')}
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <Review room={room} paper={paper} textId={seen} />
    </ConfirmDialog>
  );
}
