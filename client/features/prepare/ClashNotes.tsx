import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fields } from './use-field-draft.ts';

export type ClashNotesProps<T extends object> = {
  readonly fields: Fields<T>;
  /** A field as it is called on screen, and what stands in it now, in words. */
  readonly labelOf: (field: keyof T) => string;
  readonly wordsOf: (field: keyof T) => string;
};

/** Fields that somebody else has changed while they were being typed into: nothing is overwritten unseen. */
export function ClashNotes<T extends object>({ fields, labelOf, wordsOf }: ClashNotesProps<T>) {
  const { t } = useTranslation();
  return fields.clashing.map((field) => (
    <div className="dc-note dc-note--amber" role="alert" key={String(field)}>
      <p>{t('prepare.clash', { field: labelOf(field), value: wordsOf(field) })}</p>
      <div className="dc-row dc-row--wrap">
        <Button size="xs" variant="default" onClick={() => fields.takePresent(field)}>
          {t('prepare.takeTheirs')}
        </Button>
        <Button size="xs" variant="default" onClick={() => fields.keepTyped(field)}>
          {t('prepare.keepMine')}
        </Button>
      </div>
    </div>
  ));
}
