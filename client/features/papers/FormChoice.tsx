import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaperForm } from '#client/bindings/papers.ts';

export type FormChoiceProps = { readonly form: PaperForm; readonly onChange: (form: PaperForm) => void };

/** The minutes in full or in brief. */
export function FormChoice({ form, onChange }: FormChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('papers.form.label')}
      size="xs"
      value={form}
      data={[
        { value: 'full', label: t('papers.form.full') },
        { value: 'short', label: t('papers.form.short') },
      ]}
      onChange={onChange}
    />
  );
}
