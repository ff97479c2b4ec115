import { Modal, Select, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '#client/ui/acts.tsx';
import { DialogButtons } from '#client/ui/DialogButtons.tsx';
import type { Notice } from '#shared/minutes/index.ts';
import { signerModes } from '#shared/minutes/index.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { draftOfNotice, noticeOf, signedBy } from './notice-draft.ts';

export type NoticeDialogProps = { readonly notice: Notice; readonly onClose: () => void };

type FieldsProps = { readonly draft: NoticeDraft; readonly onChange: (draft: NoticeDraft) => void };

/** Who signs the notice, to whom it goes, and who follows its tasks up. */
export function NoticeDialog({ notice, onClose }: NoticeDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() => draftOfNotice(notice));
  const changed = noticeOf(draft);
  const isSame = JSON.stringify(changed) === JSON.stringify(notice);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (changed !== null && (await send.run({ type: 'minutes/changeNotice', notice: changed }))) onClose();
  };
  return (
    <Modal opened size="xl" onClose={onClose} title={t('papers.notice.title')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <div className="dc-papers__notice">
          <div className="dc-stack">
            <SignerFields draft={draft} onChange={setDraft} />
          </div>
          <RecipientFields draft={draft} onChange={setDraft} />
        </div>
        <DialogButtons pending={send.pending} blocked={changed === null || isSame} onCancel={onClose} />
      </form>
    </Modal>
  );
}

function SignerFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const modes = signerModes.map((mode) => ({ value: mode, label: t(`papers.notice.mode.${mode}`) }));
  return (
    <>
      <Select
        label={t('papers.notice.signerMode')}
        data={modes}
        value={draft.signerMode}
        allowDeselect={false}
        data-autofocus
        onChange={(value) => {
          const mode = signerModes.find((each) => each === value);
          if (mode !== undefined) onChange(signedBy(draft, mode));
        }}
      />
      <TextInput
        label={t('papers.notice.signerTitle')}
        value={draft.signerTitle}
        maxLength={200}
        onChange={(event) => onChange({ ...draft, signerTitle: event.currentTarget.value })}
      />
      <TextInput
        label={t('papers.notice.signerName')}
        description={t('papers.notice.signerNameHint')}
        value={draft.signerName}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ ...draft, signerName: event.currentTarget.value })}
      />
      <SignatureBlock draft={draft} />
    </>
  );
}

/** As it will stand at the foot of the paper. */
function SignatureBlock({ draft: { signerMode, signerTitle, signerName } }: { readonly draft: NoticeDraft }) {
  const { t } = useTranslation();
  return (
    <section className="dc-papers__signature" aria-label={t('papers.notice.signature')}>
      <p>{signerMode !== 'head' && (signerMode === 'inPlace' ? 'KT. VIỆN TRƯỞNG' : 'TL. VIỆN TRƯỞNG')}</p>
      <p>{signerTitle.toLocaleUpperCase('vi')}</p>
      <p className="dc-papers__signed">{signerName}</p>
    </section>
  );
}

function RecipientFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-stack">
      <Textarea
        label={t('papers.notice.recipients')}
        description={t('papers.notice.recipientsHint', { unit: draft.draftingUnit })}
        value={draft.recipients}
        autosize
        minRows={6}
        maxRows={12}
        onChange={(event) => onChange({ ...draft, recipients: event.currentTarget.value })}
      />
      <TextInput
        label={t('papers.notice.draftingUnit')}
        value={draft.draftingUnit}
        maxLength={40}
        onChange={(event) => onChange({ ...draft, draftingUnit: event.currentTarget.value })}
      />
      <TextInput
        label={t('papers.notice.followUpUnit')}
        value={draft.followUpUnit}
        maxLength={200}
        onChange={(event) => onChange({ ...draft, followUpUnit: event.currentTarget.value })}
      />
    </div>
  );
}
