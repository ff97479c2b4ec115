import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { dateOf, formatDate } from '#client/i18n/format.ts';
import { DateField } from '#client/ui/DateField.tsx';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { showDone } from '#client/ui/toasts.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import { isReversed, withThoseUnder } from './unit-draft.ts';

export type EndUnitDialogProps = {
  readonly unit: UnitSummary;
  readonly units: readonly UnitSummary[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Gives a unit its last day. It is not deleted: conferences name it. */
export function EndUnitDialog({ unit, units, onDone, onClose }: EndUnitDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [typed, setTyped] = useState(() => typedOfIso(dateOf(Date.now())));
  const { name, validFrom } = unit;
  const validTo = isoOfTyped(typed);
  const reversed = isReversed({ validFrom, validTo });
  const end = async (event: FormEvent) => {
    event.preventDefault();
    if (validTo === null || (await act.run(() => api.changeUnit(unit.id, { validTo }))) === null) return;
    showDone(t('administration.ended', { name }));
    onDone();
  };
  return (
    <Modal opened onClose={onClose} title={t('administration.endTitle', { name })}>
      <form onSubmit={(event) => void end(event)} className="dc-stack">
        <p className="dc-dialog-text">{t('administration.endText')}</p>
        <DateField
          label={t('administration.endField')}
          value={typed}
          onChange={setTyped}
          required
          focused
          error={reversed ? t('administration.endBeforeStart', { from: formatDate(validFrom ?? '') }) : null}
        />
        <Remaining unit={unit} units={units} validTo={validTo} />
        <FormFoot
          done={t('administration.endDone')}
          pending={act.pending}
          problem={act.problem}
          blocked={validTo === null || reversed ? t('administration.endNoDate') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

const MOST_NAMES = 5;

type RemainingProps = Pick<EndUnitDialogProps, 'unit' | 'units'> & { readonly validTo: string | null };

/** Units under it that would outlive it. */
function Remaining({ unit, units, validTo }: RemainingProps) {
  const { t } = useTranslation();
  const under = withThoseUnder(unit.id, units);
  const outliving = units.filter(
    (each) => each.id !== unit.id && under.has(each.id) && (each.validTo === null || each.validTo > (validTo ?? '')),
  );
  const names = outliving.slice(0, MOST_NAMES).map(({ shortName }) => shortName);
  if (outliving.length > MOST_NAMES) names.push('…');
  return (
    <div role="status">
      {validTo !== null && outliving.length > 0 && (
        <p className="dc-note dc-note--amber dc-flat">
          {t('administration.endChildren', { count: outliving.length, names: names.join(', ') })}
        </p>
      )}
    </div>
  );
}
