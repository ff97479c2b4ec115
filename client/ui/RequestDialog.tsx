import { Modal, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { FloorRequest, RequestType } from '#shared/floor/index.ts';
import { requestTypes } from '#shared/floor/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { SpeakerFields } from './SpeakerFields.tsx';
import type { SpeakerDraft } from './speaker-draft.ts';
import { draftOfSpeaker, nextSpeakerDraft, speakerOf } from './speaker-draft.ts';

export type RequestDialogProps = {
  readonly state: ConferenceState;
  /** Null enters a new one. */
  readonly request: FloorRequest | null;
  /** The site it is for; null lets choose among all. */
  readonly siteId: SiteId | null;
  readonly onClose: () => void;
};

/** Asks to speak, for one's own site or any other; or changes a request that waits. */
export function RequestDialog({ state, request, siteId, onClose }: RequestDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() => draftOf(state, request, siteId));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const command = commandOf(state, request, draft);
    if (command !== null && (await send.run(command))) onClose();
  };
  const title =
    request !== null ? t('floor.changeRequest') : siteId === null ? t('floor.requestFor') : t('floor.request');
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        {siteId === null && request === null && <SiteSelect state={state} draft={draft} onChange={setDraft} />}
        <TypeAndTopic draft={draft} onChange={setDraft} />
        <SpeakerFields
          state={state}
          draft={draft.speaker}
          ofOwnSite={siteId !== null}
          onChange={(speaker) => setDraft({ ...draft, speaker })}
        />
        <DialogButtons
          {...(request === null ? { done: t('floor.request') } : {})}
          pending={send.pending}
          blocked={commandOf(state, request, draft) === null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type Draft = { readonly requestType: RequestType; readonly topic: string; readonly speaker: SpeakerDraft };
type FieldsProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };

function TypeAndTopic({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const types = requestTypes.map((type) => ({ value: type, label: t(`names.requestType.${type}`) }));
  return (
    <>
      <Select
        label={t('floor.type')}
        data={types}
        value={draft.requestType}
        allowDeselect={false}
        onChange={(type) =>
          onChange({ ...draft, requestType: requestTypes.find((each) => each === type) ?? draft.requestType })
        }
      />
      <TextInput
        label={t('floor.topic')}
        description={t('floor.topicHint')}
        value={draft.topic}
        maxLength={200}
        data-autofocus
        onChange={(event) => onChange({ ...draft, topic: event.currentTarget.value })}
      />
    </>
  );
}

function SiteSelect({ state, draft, onChange }: FieldsProps & { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const sites = orderedSites(state.roster).map((site) => ({ value: site.siteId, label: site.name }));
  return (
    <Select
      label={t('floor.site')}
      data={sites}
      value={draft.speaker.siteId}
      searchable
      allowDeselect={false}
      onChange={(value) => {
        const site = orderedSites(state.roster).find((each) => each.siteId === value);
        if (site !== undefined) onChange({ ...draft, speaker: nextSpeakerDraft(state, site.siteId) });
      }}
    />
  );
}

function draftOf(state: ConferenceState, request: FloorRequest | null, siteId: SiteId | null): Draft {
  if (request !== null)
    return {
      requestType: request.requestType,
      topic: request.topic,
      speaker: draftOfSpeaker(request.siteId, request.speaker),
    };
  return { requestType: 'discussion', topic: '', speaker: nextSpeakerDraft(state, siteId ?? state.roster.hubSiteId) };
}

function commandOf(state: ConferenceState, request: FloorRequest | null, draft: Draft) {
  const speaker = speakerOf(draft.speaker);
  if (speaker === null) return null;
  const { requestType, topic } = draft;
  if (request !== null)
    return { type: 'floor/changeRequest', requestId: request.requestId, speaker, requestType, topic } as const;
  const { siteId } = draft.speaker;
  const itemId = state.agenda.currentItemId;
  return {
    type: 'floor/request',
    request: { siteId, speaker, requestType, topic, itemId, preRegistered: false },
  } as const;
}
