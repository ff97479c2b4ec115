import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SpeakerDraft } from './speaker-draft.ts';
import { draftOfDelegate, presentDelegates } from './speaker-draft.ts';

const OTHER = 'other';

export type SpeakerFieldsProps = {
  readonly state: ConferenceState;
  readonly draft: SpeakerDraft;
  /** Who enters it for their own site speaks for its unit, which is not theirs to write. */
  readonly ofOwnSite?: boolean;
  readonly onChange: (draft: SpeakerDraft) => void;
};

/** Who speaks: one of the delegates of the site, or somebody else by title and unit. */
export function SpeakerFields({ state, draft, ofOwnSite = false, onChange }: SpeakerFieldsProps) {
  const { t } = useTranslation();
  const delegates = presentDelegates(state, draft.siteId);
  const choose = (value: string | null) => {
    const delegate = delegates.find(({ delegateId }) => delegateId === value);
    onChange(delegate === undefined ? { ...draft, delegateId: null } : draftOfDelegate(state, delegate));
  };
  const options = delegates.map(({ delegateId, name, title }) => ({
    value: delegateId,
    label: name === '' ? title : `${name}, ${title}`,
  }));
  return (
    <>
      {delegates.length > 0 && (
        <Select
          label={t('floor.speaker')}
          data={[...options, { value: OTHER, label: t('floor.speakerOther') }]}
          value={draft.delegateId ?? OTHER}
          allowDeselect={false}
          onChange={choose}
        />
      )}
      {draft.delegateId === null && <OtherSpeaker draft={draft} ofOwnSite={ofOwnSite} onChange={onChange} />}
    </>
  );
}

function OtherSpeaker({ draft, ofOwnSite, onChange }: Omit<SpeakerFieldsProps, 'state'>) {
  const { t } = useTranslation();
  const fields = [
    { key: 'title', label: t('floor.speakerTitle'), max: 200 },
    { key: 'name', label: t('floor.speakerName'), max: 120 },
    { key: 'unit', label: t('floor.speakerUnit'), max: 200 },
  ] as const;
  const shown = ofOwnSite ? fields.filter(({ key }) => key !== 'unit') : fields;
  return shown.map(({ key, label, max }) => (
    <TextInput
      key={key}
      label={label}
      value={draft[key]}
      maxLength={max}
      required={key !== 'name'}
      onChange={(event) => onChange({ ...draft, [key]: event.currentTarget.value })}
    />
  ));
}
