import { Modal, Select } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPlace, UnitSummary } from '#client/bindings/api.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { unitOptions, withoutMarks } from './options.ts';

export type PlaceDialogProps = {
  readonly unit: UnitSummary;
  /** The units on screen, in their order. */
  readonly shown: readonly UnitSummary[];
  readonly onPlace: (place: UnitPlace) => void;
  readonly onClose: () => void;
};

const TOP = '';

/** Puts a unit anywhere in the list, without many presses. */
export function PlaceDialog({ unit, shown, onPlace, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const others = shown.filter(({ id }) => id !== unit.id);
  const [after, setAfter] = useState<string | null>(null);
  const place = placeAfter(others, after);
  const move = (event: FormEvent) => {
    event.preventDefault();
    if (place !== null) onPlace(place);
  };
  return (
    <Modal opened onClose={onClose} title={t('administration.placeTitle', { name: unit.shortName })}>
      <form onSubmit={move} className="dc-stack">
        <Select
          label={t('administration.placeField')}
          data={[{ value: TOP, label: t('administration.placeFirst') }, ...unitOptions(others)]}
          value={after}
          searchable
          allowDeselect={false}
          filter={withoutMarks}
          nothingFoundMessage={t('common.nothingFound')}
          data-autofocus
          onChange={setAfter}
        />
        <FormFoot
          done={t('administration.placeDone')}
          pending={false}
          problem={null}
          blocked={place === null ? t('administration.placeNothing') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

function placeAfter(others: readonly UnitSummary[], after: string | null): UnitPlace | null {
  const [first] = others;
  if (after === TOP && first !== undefined) return { side: 'before', unitId: first.id };
  const previous = others.find(({ id }) => id === after);
  return previous === undefined ? null : { side: 'after', unitId: previous.id };
}
