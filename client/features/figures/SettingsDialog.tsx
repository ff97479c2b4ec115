import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import type { FigureSettings } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { AmountField } from './AmountField.tsx';
import { Choice } from './Choice.tsx';
import type { SettingsDraft } from './settings-draft.ts';
import { changeOfSettings, daysOfMonth, draftOfSettings, thresholds, withMonth } from './settings-draft.ts';
import { UnitSelect } from './UnitSelect.tsx';

export type SettingsDialogProps = {
  readonly settings: FigureSettings;
  /** With words of what was done. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** Sets what holds for all periods, and says what each part of it affects. */
export function SettingsDialog({ settings, onDone, onClose }: SettingsDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(() => draftOfSettings(settings));
  const change = changeOfSettings(draft, settings);
  const isUnchanged = change !== null && Object.keys(change).length === 0;
  const blocked = isUnchanged ? t('figureEntry.settings.unchanged') : null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (change === null || (await act.run(() => figuresApi.changeSettings(change))) === null) return;
    onDone(t('figureEntry.settings.saved'));
  };
  return (
    <Modal opened size="lg" onClose={onClose} title={t('figureEntry.settings.title')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <YearFields draft={draft} onChange={setDraft} />
        <ThresholdFields draft={draft} onChange={setDraft} />
        <ProvinceField draft={draft} onChange={setDraft} />
        <FormFoot
          done={t('common.save')}
          pending={act.pending}
          problem={act.problem}
          blocked={change === null ? t('figureEntry.settings.incomplete') : blocked}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type PartProps = { readonly draft: SettingsDraft; readonly onChange: (draft: SettingsDraft) => void };

const months = Array.from({ length: 12 }, (_, index) => (index + 1).toString());

function YearFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="dc-fig-fieldset">
      <legend>{t('figureEntry.settings.workingYear')}</legend>
      <div className="dc-twocol">
        <Choice
          label={t('figureEntry.settings.startDay')}
          options={daysOfMonth(draft.startMonth).map((day) => ({ value: day.toString(), label: day.toString() }))}
          value={draft.startDay.toString()}
          onChange={(day) => onChange({ ...draft, startDay: Number(day) })}
        />
        <Choice
          label={t('figureEntry.settings.startMonth')}
          options={months.map((value) => ({ value, label: t('figureEntry.settings.month', { month: value }) }))}
          value={draft.startMonth.toString()}
          onChange={(month) => onChange(withMonth(draft, Number(month)))}
        />
      </div>
      <p className="dc-quiet dc-fig-affects">{t('figureEntry.settings.workingYearAffects')}</p>
    </fieldset>
  );
}

function ThresholdFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="dc-fig-fieldset">
      <legend>{t('figureEntry.settings.comparison')}</legend>
      <div className="dc-twocol">
        {thresholds.map((field) => (
          <AmountField
            key={field}
            label={t(`figureEntry.settings.${field}`)}
            value={draft[field]}
            onChange={(typed) => onChange({ ...draft, [field]: typed })}
          />
        ))}
      </div>
      <p className="dc-quiet dc-fig-affects">{t('figureEntry.settings.comparisonAffects')}</p>
    </fieldset>
  );
}

function ProvinceField({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const loaded = useLoaded(() => api.units());
  return (
    <fieldset className="dc-fig-fieldset">
      <legend>{t('figureEntry.settings.province')}</legend>
      <UnitSelect
        label={t('figureEntry.settings.provinceUnit')}
        noneLabel={t('figureEntry.settings.provinceNone')}
        units={loaded.kind === 'loaded' ? loaded.value : []}
        value={draft.provinceId}
        onChange={(provinceId) => onChange({ ...draft, provinceId })}
      />
      <p className="dc-quiet dc-fig-affects">{t('figureEntry.settings.provinceAffects')}</p>
    </fieldset>
  );
}
