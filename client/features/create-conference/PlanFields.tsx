import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wholeMinutes } from '#client/i18n/format.ts';
import { IsoDateField } from '#client/ui/IsoDateField.tsx';
import { agendaTemplates } from '#shared/agenda/index.ts';
import { conferenceKinds } from '#shared/conference/index.ts';
import { withTemplate } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

/** What kind of conference, its title, period and day. */
export function PlanFields({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  const kinds = conferenceKinds.map((kind) => ({ value: kind, label: t(`names.conferenceKind.${kind}`) }));
  return (
    <section className="dc-panel">
      <h2 className="dc-page__section">{t('entrance.basics')}</h2>
      <div className="dc-twocol">
        <TemplateSelect draft={draft} onChange={onChange} />
        <TextInput
          className="dc-twocol__wide"
          label={t('entrance.titleField')}
          description={t('entrance.titleHint')}
          value={draft.title}
          maxLength={300}
          required
          onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
        />
        <Select
          label={t('entrance.kind')}
          data={kinds}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind) => onChange({ ...draft, kind: conferenceKinds.find((each) => each === kind) ?? draft.kind })}
        />
        <TextInput
          label={t('entrance.period')}
          placeholder={t('entrance.periodHint')}
          value={draft.period}
          maxLength={120}
          onChange={(event) => onChange({ ...draft, period: event.currentTarget.value })}
        />
        <IsoDateField
          label={t('entrance.date')}
          value={draft.date}
          required
          onChange={(date) => onChange({ ...draft, date })}
        />
        <AudienceSelect draft={draft} onChange={onChange} />
      </div>
    </section>
  );
}

type PartProps = Pick<FieldsProps, 'draft' | 'onChange'>;

function TemplateSelect({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const templates = agendaTemplates.map(({ code, name, items }) => {
    const minutes = wholeMinutes(items.reduce((sum, item) => sum + item.plannedMs, 0));
    return { value: code, label: `${code}. ${t('entrance.templateLine', { name, count: items.length, minutes })}` };
  });
  return (
    <Select
      className="dc-twocol__wide"
      label={t('entrance.template')}
      data={templates}
      value={draft.template}
      allowDeselect={false}
      onChange={(code) => onChange(withTemplate(draft, code))}
    />
  );
}

function AudienceSelect({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const audiences = [
    { value: 'internal', label: t('names.audience.internal') },
    { value: 'public', label: t('names.audience.public') },
  ];
  return (
    <Select
      label={t('entrance.audience')}
      data={audiences}
      value={draft.audience}
      allowDeselect={false}
      onChange={(value) => onChange({ ...draft, audience: value === 'public' ? 'public' : 'internal' })}
    />
  );
}
