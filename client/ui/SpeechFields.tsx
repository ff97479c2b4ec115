import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { requestTypes } from '#shared/floor/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { SpeakerFields } from './SpeakerFields.tsx';
import { newSpeakerDraft } from './speaker-draft.ts';
import type { SpeechDraft } from './speech-draft.ts';

const NO_ITEM = '-';

export type SpeechFieldsProps = {
  readonly state: ConferenceState;
  readonly draft: SpeechDraft;
  readonly onChange: (draft: SpeechDraft) => void;
};

/** Site, person, kind, item and topic of a speech. */
export function SpeechFields({ state, draft, onChange }: SpeechFieldsProps) {
  const { t } = useTranslation();
  const sites = orderedSites(state.roster);
  const chooseSite = (value: string | null) => {
    const site = sites.find(({ siteId }) => siteId === value);
    if (site !== undefined) onChange({ ...draft, speaker: newSpeakerDraft(state, site.siteId) });
  };
  return (
    <>
      <Select
        label={t('floor.site')}
        data={sites.map(({ siteId, name }) => ({ value: siteId, label: name }))}
        value={draft.speaker.siteId}
        searchable
        allowDeselect={false}
        onChange={chooseSite}
      />
      <SpeakerFields state={state} draft={draft.speaker} onChange={(speaker) => onChange({ ...draft, speaker })} />
      <TypeAndItem state={state} draft={draft} onChange={onChange} />
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

function TypeAndItem({ state, draft, onChange }: SpeechFieldsProps) {
  const { t } = useTranslation();
  const types = requestTypes.map((type) => ({ value: type, label: t(`names.requestType.${type}`) }));
  const items = orderedItems(state.agenda);
  const choices = items.map(({ itemId, title }, index) => ({
    value: itemId,
    label: `${(index + 1).toString()}. ${title}`,
  }));
  const chooseItem = (value: string | null) =>
    onChange({ ...draft, itemId: items.find(({ itemId }) => itemId === value)?.itemId ?? null });
  return (
    <div className="dc-row dc-row--fill">
      <Select
        label={t('floor.type')}
        data={types}
        value={draft.requestType}
        allowDeselect={false}
        onChange={(type) =>
          onChange({ ...draft, requestType: requestTypes.find((each) => each === type) ?? draft.requestType })
        }
      />
      <Select
        label={t('floor.item')}
        data={[...choices, { value: NO_ITEM, label: t('desk.outside') }]}
        value={draft.itemId ?? NO_ITEM}
        allowDeselect={false}
        onChange={chooseItem}
      />
    </div>
  );
}
