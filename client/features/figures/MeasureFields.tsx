import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { decidingBases, directions, MAX_PRECISION, measureKinds } from '#shared/indicators/index.ts';
import { Choice } from './Choice.tsx';
import type { IndicatorDraft } from './indicator-draft.ts';
import type { MeasureDraft } from './measure-draft.ts';
import { hasSentence, textsOfKind } from './measure-draft.ts';

export type MeasureFieldsProps = {
  readonly draft: IndicatorDraft;
  readonly isNew: boolean;
  readonly onChange: (draft: IndicatorDraft) => void;
};

/** What is measured and how it is judged; each kind asks for what it needs and nothing else. */
export function MeasureFields({ draft, isNew, onChange }: MeasureFieldsProps) {
  const { t } = useTranslation();
  const { measure } = draft;
  const change = (part: Partial<MeasureDraft>) => onChange({ ...draft, measure: { ...measure, ...part } });
  return (
    <fieldset className="dc-fig-fieldset">
      <legend>{t('figureEntry.list.sections.measure')}</legend>
      <div className="dc-twocol">
        <Choice
          label={t('figureEntry.list.kind')}
          description={t(isNew ? `figureEntry.list.kindHints.${measure.kind}` : 'figureEntry.list.kindStays')}
          options={measureKinds.map((value) => ({ value, label: t(`figureEntry.list.kinds.${value}`) }))}
          value={measure.kind}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          label={t('figureEntry.list.decidingBasis')}
          description={t('figureEntry.list.decidingHint')}
          options={decidingBases.map((value) => ({ value, label: t(`figures.basis.${value}`) }))}
          value={draft.decidingBasis}
          onChange={(decidingBasis) => onChange({ ...draft, decidingBasis })}
        />
        <Texts measure={measure} onChange={change} />
        {hasSentence(measure.kind) && <Numbers measure={measure} onChange={change} />}
      </div>
    </fieldset>
  );
}

type PartProps = { readonly measure: MeasureDraft; readonly onChange: (part: Partial<MeasureDraft>) => void };

function Texts({ measure, onChange }: PartProps) {
  const { t } = useTranslation();
  return textsOfKind[measure.kind].map((field) => (
    <TextInput
      key={field}
      label={t(`figureEntry.list.${field}`)}
      description={t(`figureEntry.list.${field}Hint`)}
      value={measure[field]}
      maxLength={field === 'fact' ? 300 : 80}
      required
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  ));
}

function Numbers({ measure, onChange }: PartProps) {
  const { t } = useTranslation();
  const said = measure.kind === 'ratio' ? 'statesCount' : 'nameSaysNoun';
  const digits = Array.from({ length: MAX_PRECISION + 1 }, (_, count) => count.toString());
  return (
    <>
      <Choice
        label={t('figureEntry.list.direction')}
        description={t('figureEntry.list.directionHint')}
        options={directions.map((value) => ({ value, label: t(`figureEntry.list.directions.${value}`) }))}
        value={measure.direction}
        onChange={(direction) => onChange({ direction })}
      />
      <Choice
        label={t('figureEntry.list.precision')}
        description={t('figureEntry.list.precisionHint')}
        options={digits.map((value) => ({ value, label: value }))}
        value={measure.precision.toString()}
        onChange={(value) => onChange({ precision: Number(value) })}
      />
      <Checkbox
        className="dc-fig-fieldset__mark"
        label={t(`figureEntry.list.${said}`)}
        description={t(`figureEntry.list.${said}Hint`)}
        checked={measure[said]}
        onChange={(event) => onChange({ [said]: event.currentTarget.checked })}
      />
    </>
  );
}
