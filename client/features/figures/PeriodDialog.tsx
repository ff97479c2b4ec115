import { Checkbox, Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPeriod, PeriodFields } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { dateOf } from '#client/i18n/format.ts';
import { DateField } from '#client/ui/DateField.tsx';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import type { WorkingYearRule } from '#shared/indicators/index.ts';
import { workingYearOf } from '#shared/indicators/index.ts';

export type PeriodDialogProps = {
  /** The period to change; null adds one. */
  readonly period: KeptPeriod | null;
  readonly rule: WorkingYearRule;
  /** With words of what was done. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** As it is typed. */
type Draft = Omit<PeriodFields, 'from' | 'to'> & { readonly from: string; readonly to: string };

/** Adds a period, which begins with the working year, or changes one. */
export function PeriodDialog({ period, rule, onDone, onClose }: PeriodDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState<Draft>(() => draftOf(period, rule));
  const fields = fieldsOf(draft);
  const isReversed = fields !== null && fields.to < fields.from;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (fields === null) return;
    const ask = () =>
      period === null ? figuresApi.addPeriod(fields) : figuresApi.changePeriod(period.periodId, fields);
    if ((await act.run(ask)) === null) return;
    onDone(t(period === null ? 'figureEntry.period.added' : 'figureEntry.period.saved', { name: fields.label }));
  };
  return (
    <Modal opened onClose={onClose} title={t(period === null ? 'figureEntry.period.add' : 'figureEntry.period.edit')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <PeriodFieldsOf
          draft={draft}
          isReversed={isReversed}
          hasFigures={period !== null && period.revision > 0}
          onChange={setDraft}
        />
        <FormFoot
          done={t(period === null ? 'common.add' : 'common.save')}
          pending={act.pending}
          problem={act.problem}
          blocked={fields === null || isReversed ? t('figureEntry.period.incomplete') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly isReversed: boolean;
  /** Its days stay as they are. */
  readonly hasFigures: boolean;
  readonly onChange: (draft: Draft) => void;
};

function PeriodFieldsOf({ draft, isReversed, hasFigures, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('figureEntry.period.label')}
        description={t('figureEntry.period.labelHint')}
        value={draft.label}
        maxLength={120}
        required
        data-autofocus
        onChange={(event) => onChange({ ...draft, label: event.currentTarget.value })}
      />
      <DateField
        label={t('figureEntry.period.from')}
        description={t(hasFigures ? 'figureEntry.period.daysFixed' : 'figureEntry.period.fromHint')}
        value={draft.from}
        required
        fixed={hasFigures}
        onChange={(from) => onChange({ ...draft, from })}
      />
      <DateField
        label={t('figureEntry.period.to')}
        value={draft.to}
        required
        fixed={hasFigures}
        error={isReversed ? t('figureEntry.period.reversed') : null}
        onChange={(to) => onChange({ ...draft, to })}
      />
      {(['isYearEnd', 'isSample'] as const).map((mark) => (
        <Checkbox
          key={mark}
          label={t(`figureEntry.period.${mark}`)}
          description={t(`figureEntry.period.${mark}Hint`)}
          checked={draft[mark]}
          onChange={(event) => onChange({ ...draft, [mark]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}

function draftOf(period: KeptPeriod | null, rule: WorkingYearRule): Draft {
  if (period === null) {
    const { from } = workingYearOf(dateOf(Date.now()), rule);
    return { label: '', from: typedOfIso(from), to: '', isYearEnd: false, isSample: false };
  }
  const { label, from, to, isYearEnd, isSample } = period;
  return { label, from: typedOfIso(from), to: typedOfIso(to), isYearEnd, isSample };
}

function fieldsOf({ from: typedFrom, to: typedTo, ...rest }: Draft): PeriodFields | null {
  const [from, to] = [isoOfTyped(typedFrom), isoOfTyped(typedTo)];
  const label = rest.label.trim();
  return label === '' || from === null || to === null ? null : { ...rest, label, from, to };
}
