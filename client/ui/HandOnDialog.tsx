import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { speakerNow } from '#shared/floor/index.ts';
import { useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { SpeakerFields } from './SpeakerFields.tsx';
import { draftOfSpeaker, speakerOf } from './speaker-draft.ts';

export type HandOnDialogProps = {
  readonly state: ConferenceState;
  readonly speech: Speech;
  /** Hands the floor on to a colleague at the site, or corrects who spoke. */
  readonly kind: 'handOn' | 'correct';
  readonly onClose: () => void;
};

/** Names another speaker for a speech. */
export function HandOnDialog({ state, speech, kind, onClose }: HandOnDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() =>
    draftOfSpeaker(speech.siteId, kind === 'correct' ? speech.speaker : speakerNow(speech)),
  );
  const speaker = speakerOf(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (speaker === null) return;
    const { speechId } = speech;
    const type = kind === 'handOn' ? 'floor/handOn' : 'floor/correctSpeaker';
    if (await send.run({ type, speechId, speaker })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={kind === 'handOn' ? t('floor.handOn') : t('floor.correct')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <SpeakerFields state={state} draft={draft} ofOwnSite={kind === 'handOn'} onChange={setDraft} />
        <DialogButtons pending={send.pending} blocked={speaker === null} onCancel={onClose} />
      </form>
    </Modal>
  );
}
