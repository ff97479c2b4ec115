import { Modal, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { DEFAULT_ALLOTTED_MS, requestTypes } from '#shared/floor/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { NumberField } from './NumberField.tsx';
import { SitePalette } from './SitePalette.tsx';
import { SpeakerFields } from './SpeakerFields.tsx';
import { siteName } from './sites.ts';
import { newSpeakerDraft, speakerOf } from './speaker-draft.ts';

const MINUTE_MS = 60_000;

export type CallDialogProps = {
  readonly state: ConferenceState;
  /** A site that was pointed at already; null asks for one first. */
  readonly siteId: SiteId | null;
  readonly onClose: () => void;
};

/** Calls a site that did not ask: first which, then who and for how long; Enter twice is enough. */
export function CallDialog({ state, siteId, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(siteId);
  if (chosen === null)
    return <SitePalette state={state} title={t('floor.callTitle')} onChoose={setChosen} onClose={onClose} />;
  return <CallForm state={state} siteId={chosen} onClose={onClose} />;
}

type CallFormProps = { readonly state: ConferenceState; readonly siteId: SiteId; readonly onClose: () => void };

function CallForm({ state, siteId, onClose }: CallFormProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() => newSpeakerDraft(state, siteId));
  const [requestType, setType] = useState<keyof typeof DEFAULT_ALLOTTED_MS>('discussion');
  const [topic, setTopic] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  const speaker = speakerOf(draft);
  const types = requestTypes.map((type) => ({ value: type, label: t(`names.requestType.${type}`) }));
  const call = async (event: FormEvent) => {
    event.preventDefault();
    if (speaker === null) return;
    const allottedMs = minutes === null ? null : minutes * MINUTE_MS;
    const endsSpeechId = state.floor.currentSpeechId;
    if (await send.run({ type: 'floor/call', siteId, speaker, requestType, topic, allottedMs, endsSpeechId }))
      onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('floor.giveTo', { unit: siteName(state, siteId) })}>
      <form onSubmit={(event) => void call(event)} className="dc-stack">
        <TextInput
          label={t('floor.topic')}
          description={t('floor.topicHint')}
          value={topic}
          maxLength={200}
          data-autofocus
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <div className="dc-row dc-row--fill">
          <Select
            label={t('floor.type')}
            data={types}
            value={requestType}
            allowDeselect={false}
            onChange={(type) => setType(requestTypes.find((each) => each === type) ?? requestType)}
          />
          <NumberField
            label={t('floor.minutesGiven')}
            value={minutes ?? DEFAULT_ALLOTTED_MS[requestType] / MINUTE_MS}
            min={1}
            max={240}
            onChange={setMinutes}
          />
        </div>
        <SpeakerFields state={state} draft={draft} onChange={setDraft} />
        <DialogButtons done={t('floor.give')} pending={send.pending} blocked={speaker === null} onCancel={onClose} />
      </form>
    </Modal>
  );
}
