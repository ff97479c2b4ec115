import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '#client/ui/acts.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import type { PaperKind, TextRef } from '#shared/minutes/index.ts';

export type ApproveDialogProps = {
  readonly paper: PaperKind;
  /** The text that stood there as the dialog was opened: no other is approved by it. */
  readonly text: TextRef;
  readonly onClose: () => void;
};

/** Enough of a digest to compare it with a printed one. */
const DIGEST_LETTERS = 12;

/** Asks before the text becomes official. */
export function ApproveDialog({ paper, text, onClose }: ApproveDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [seen] = useState(text);
  const approve = async () => {
    await send.run({ type: 'minutes/approve', paper, textId: seen.textId });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(`papers.approveTitle.${paper}`)}
      text={t(`papers.approveText.${paper}`)}
      done={t('papers.approve')}
      pending={send.pending}
      onConfirm={() => void approve()}
      onClose={onClose}
    >
      <p className="dc-quiet dc-flat">{t('papers.digest', { digest: seen.digest.slice(0, DIGEST_LETTERS) })}</p>
    </ConfirmDialog>
  );
}
