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
import { Toasts } from './Toasts.tsx';
import { theme } from './theme.ts';

/** The look around every screen: theme, fonts, toasts. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light" forceColorScheme="light">
      {children}
      <Toasts />
    </MantineProvider>
  );
}
