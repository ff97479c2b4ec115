import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { DueFields } from './DueFields.tsx';
import type { ReadingContext } from './directive.ts';

export type CommitmentFieldsProps = {
  readonly state: ConferenceState;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly wording: string;
  readonly context: ReadingContext;
  readonly onChange: (values: Record<string, unknown>) => void;
  readonly onRelease: () => void;
};

/** Whose commitment it is and until when. The unit sees it at once. */
export function CommitmentFields({ state, attributes, wording, context, onChange, onRelease }: CommitmentFieldsProps) {
  const { t } = useTranslation();
  const sites = orderedSites(state.roster);
  const choose = (value: string | null) => {
    const site = sites.find(({ siteId }) => siteId === value);
    onChange({ siteId: site?.siteId ?? null, unitId: site?.unitId ?? null, unitName: site?.name ?? '' });
  };
  const { siteId, duePhrase, dueDate } = attributes;
  return (
    <>
      <Select
        label={t('minutes.commitment.unit')}
        data={sites.map((site) => ({ value: site.siteId, label: site.name }))}
        value={typeof siteId === 'string' ? siteId : null}
        searchable
        onChange={choose}
      />
      <DueFields
        duePhrase={String(duePhrase)}
        dueDate={typeof dueDate === 'string' ? dueDate : null}
        wording={wording}
        deadline={context.deadline}
        onChange={onChange}
      />
      <Button variant="subtle" color="red" size="xs" onClick={onRelease}>
        {t('minutes.commitment.release')}
      </Button>
    </>
  );
}
