import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDiscussionKind, orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { SpeechFields } from './SpeechFields.tsx';
import type { SpeechDraft } from './speech-draft.ts';
import { newSpeechDraft, registerCommand } from './speech-draft.ts';

export type RegisterSpeechDialogProps = { readonly state: ConferenceState; readonly onClose: () => void };

/** Registers a speech before the conference opens; it will stand at the head of its item. */
export function RegisterSpeechDialog({ state, onClose }: RegisterSpeechDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() => firstDraft(state));
  const command = registerCommand(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (command !== null && (await send.run(command))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('desk.registerTitle')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <p className="dc-flat dc-quiet">{t('desk.registerHint')}</p>
        <SpeechFields state={state} draft={draft} onChange={setDraft} />
        <DialogButtons done={t('desk.register')} pending={send.pending} blocked={command === null} onCancel={onClose} />
      </form>
    </Modal>
  );
}

/** A paper for the first item in which anybody speaks. */
function firstDraft(state: ConferenceState): SpeechDraft {
  const item = orderedItems(state.agenda).find(({ kind }) => isDiscussionKind(kind));
  return { ...newSpeechDraft(state, state.roster.hubSiteId, item?.itemId ?? null), requestType: 'paper' };
}
