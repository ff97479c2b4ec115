import { Select, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, wholeMinutes } from '#client/i18n/format.ts';
import { IsoDateField } from '#client/ui/IsoDateField.tsx';
import { NumberField } from '#client/ui/NumberField.tsx';
import type { ConferenceState, Plan } from '#shared/conference/index.ts';
import { conferenceKinds } from '#shared/conference/index.ts';
import { ClashNotes } from './ClashNotes.tsx';
import { FormFoot } from './FormFoot.tsx';
import { Section } from './Section.tsx';
import type { Fields } from './use-field-draft.ts';
import { useFieldDraft } from './use-field-draft.ts';
import { useSave } from './use-save.ts';

const MINUTE_MS = 60_000;

/** The plan as it is typed: what stands in the date may be no day yet. */
type TypedPlan = Omit<Plan, 'date'> & { readonly date: string | null };

const labels = {
  title: 'entrance.titleField',
  kind: 'entrance.kind',
  period: 'entrance.period',
  date: 'entrance.date',
  audience: 'entrance.audience',
  capMs: 'prepare.cap',
} as const satisfies Record<keyof Plan, string>;

/** Title, kind, period, day, audience and cap. */
export function PlanSection({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const fields = useFieldDraft<TypedPlan>(state.plan);
  const save = useSave();
  const isClosed = state.phase.kind === 'closed';
  const plan = completePlan(fields.values);
  const was = completePlan(fields.seen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (plan !== null && was !== null) await save.run([{ type: 'conference/changePlan', plan, was }]);
  };
  const wordsOf = (field: keyof TypedPlan) => planWords(state.plan, field, t);
  return (
    <Section title={t('prepare.plan')} fixed={isClosed ? t('prepare.closed') : null}>
      <form className="dc-stack" onSubmit={(event) => void submit(event)}>
        <fieldset className="dc-prepare__fields" disabled={isClosed} aria-label={t('prepare.plan')}>
          <PlanInputs fields={fields} />
        </fieldset>
        {!isClosed && (
          <FormFoot
            save={save}
            isDirty={fields.changed.length > 0}
            blocked={whyNot({ fields, isComplete: plan !== null, t })}
            onDrop={fields.drop}
          >
            <ClashNotes fields={fields} labelOf={(field) => t(labels[field])} wordsOf={wordsOf} />
          </FormFoot>
        )}
      </form>
    </Section>
  );
}

function whyNot({
  fields,
  isComplete,
  t,
}: {
  readonly fields: Fields<TypedPlan>;
  readonly isComplete: boolean;
  readonly t: TFunction;
}) {
  if (fields.clashing.length > 0) return t('prepare.settleFirst');
  return isComplete ? null : t('prepare.planIncomplete');
}

function completePlan(plan: TypedPlan): Plan | null {
  const { date, title } = plan;
  return date === null || title.trim() === '' ? null : { ...plan, date };
}

function planWords(plan: Plan, field: keyof Plan, t: TFunction): string {
  switch (field) {
    case 'kind':
      return t(`names.conferenceKind.${plan.kind}`);
    case 'audience':
      return t(`names.audience.${plan.audience}`);
    case 'date':
      return formatDate(plan.date);
    case 'capMs':
      return t('common.minutesWords', { count: wholeMinutes(plan.capMs) });
    case 'title':
    case 'period':
      return plan[field];
  }
}

function PlanInputs({ fields }: { readonly fields: Fields<TypedPlan> }) {
  const { t } = useTranslation();
  const { values, type } = fields;
  const kinds = conferenceKinds.map((kind) => ({ value: kind, label: t(`names.conferenceKind.${kind}`) }));
  return (
    <div className="dc-twocol">
      <TextInput
        className="dc-twocol__wide"
        label={t(labels.title)}
        value={values.title}
        maxLength={300}
        required
        onChange={(event) => type('title', event.currentTarget.value)}
      />
      <Select
        label={t(labels.kind)}
        data={kinds}
        value={values.kind}
        allowDeselect={false}
        onChange={(kind) => type('kind', conferenceKinds.find((each) => each === kind) ?? values.kind)}
      />
      <TextInput
        label={t(labels.period)}
        value={values.period}
        maxLength={120}
        onChange={(event) => type('period', event.currentTarget.value)}
      />
      <IsoDateField label={t(labels.date)} value={values.date} required onChange={(date) => type('date', date)} />
      <AudienceAndCap fields={fields} />
    </div>
  );
}

function AudienceAndCap({ fields: { values, type } }: { readonly fields: Fields<TypedPlan> }) {
  const { t } = useTranslation();
  const audiences = (['internal', 'public'] as const).map((value) => ({ value, label: t(`names.audience.${value}`) }));
  return (
    <>
      <Select
        label={t(labels.audience)}
        data={audiences}
        value={values.audience}
        allowDeselect={false}
        onChange={(value) => type('audience', value === 'public' ? 'public' : 'internal')}
      />
      <NumberField
        label={t(labels.capMs)}
        value={wholeMinutes(values.capMs)}
        min={30}
        max={2880}
        onChange={(minutes) => type('capMs', minutes * MINUTE_MS)}
      />
    </>
  );
}
