import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureSettings } from '#client/bindings/figures.ts';
import { showDone } from '#client/ui/toasts.ts';
import { SettingsDialog } from './SettingsDialog.tsx';

export type SettingsButtonProps = { readonly settings: FigureSettings; readonly onChanged: () => void };

/** Opens what holds for all periods. */
export function SettingsButton({ settings, onChanged }: SettingsButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('figureEntry.settings.title')}
      </Button>
      {isOpen && (
        <SettingsDialog
          settings={settings}
          onDone={(words) => {
            showDone(words);
            setOpen(false);
            onChanged();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
