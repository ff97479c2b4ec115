import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import '@fontsource/be-vietnam-pro/800.css';
import '@mantine/core/styles.css';
import './tokens.css';
import './base.css';
import './layout.css';
import './parts.css';
import './stage.css';
import './floor.css';
import './displays.css';
import './secretary.css';
import './technician.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Toasts } from './Toasts.tsx';
import { themeWith } from './theme.ts';
import { useFocusReturn } from './use-focus-return.ts';

/** The look around every screen: theme, fonts, toasts. Stands inside the words. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const close = t('common.close');
  useFocusReturn();
  const theme = useMemo(() => themeWith({ close }), [close]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="light" forceColorScheme="light">
      {children}
      <Toasts />
    </MantineProvider>
  );
}
