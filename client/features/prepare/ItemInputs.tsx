import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '#client/ui/NumberField.tsx';
import { itemKinds } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import type { ItemFields } from './agenda-form.ts';

export type ItemInputsProps = {
  readonly state: ConferenceState;
  readonly values: ItemFields;
  /** The kind of an item is chosen as it is added; it says what starts with the item. */
  readonly isNew: boolean;
  readonly onType: <K extends keyof ItemFields>(field: K, typed: ItemFields[K]) => void;
};

/** Title, kind, minutes and presenter of an item. */
export function ItemInputs({ state, values, isNew, onType }: ItemInputsProps) {
  const { t } = useTranslation();
  const kinds = itemKinds.map((kind) => ({ value: kind, label: t(`names.itemKind.${kind}`) }));
  return (
    <div className="dc-twocol">
      <TextInput
        className="dc-twocol__wide"
        label={t('agenda.itemTitle')}
        value={values.title}
        maxLength={300}
        required
        onChange={(event) => onType('title', event.currentTarget.value)}
      />
      <Select
        label={t('agenda.itemKind')}
        data={kinds}
        value={values.kind}
        allowDeselect={false}
        searchable
        disabled={!isNew}
        description={isNew ? undefined : t('prepare.kindFixed')}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(kind) => onType('kind', itemKinds.find((each) => each === kind) ?? values.kind)}
      />
      <NumberField
        label={t('agenda.itemMinutes')}
        value={values.minutes}
        min={0}
        max={1440}
        onChange={(minutes) => onType('minutes', minutes)}
      />
      <PresenterInputs state={state} values={values} onType={onType} />
    </div>
  );
}

function PresenterInputs({ state, values, onType }: Omit<ItemInputsProps, 'isNew'>) {
  const { t } = useTranslation();
  const sites = orderedSites(state.roster).map((site) => ({ value: site.siteId, label: site.name }));
  return (
    <>
      <Select
        className="dc-twocol__wide"
        label={t('agenda.presenterSite')}
        description={t('agenda.presenterHint')}
        placeholder={t('agenda.noPresenter')}
        data={sites}
        value={values.presenterSiteId}
        clearable
        searchable
        onChange={(siteId) => onType('presenterSiteId', siteId as SiteId | null)} // ids of sites only
      />
      {values.presenterSiteId !== null && (
        <>
          <TextInput
            label={t('agenda.presenterTitle')}
            value={values.presenterTitle}
            maxLength={200}
            required
            onChange={(event) => onType('presenterTitle', event.currentTarget.value)}
          />
          <TextInput
            label={t('agenda.presenterName')}
            value={values.presenterName}
            maxLength={120}
            onChange={(event) => onType('presenterName', event.currentTarget.value)}
          />
        </>
      )}
    </>
  );
}
