import { Suspense } from 'react';
import type { AroundNavHandler } from 'wouter';
import { Router } from 'wouter';
import type { Client } from '#client/bindings/client.ts';
import { ClientContext } from '#client/bindings/client.ts';
import { usePreferences } from '#client/bindings/preferences.ts';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { leaveFor } from '#client/ui/leaving.ts';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Notice } from './Notice.tsx';
import { Routes } from './Routes.tsx';
import { words } from './words.ts';

/** The page that is shown may ask first. */
const unlessHeldBack: AroundNavHandler = (navigate, to, options) => leaveFor(to, () => navigate(to, options));

/** The whole page. */
export function App({ client }: { readonly client: Client }) {
  return (
    <ClientContext value={client}>
      <Page />
    </ClientContext>
  );
}

function Page() {
  const { language } = usePreferences();
  return (
    <I18nProvider language={language}>
      <UiProvider>
        <ErrorScreen language={language}>
          <Suspense fallback={<Notice text={words.loading[language]} />}>
            <Router aroundNav={unlessHeldBack}>
              <Routes />
            </Router>
          </Suspense>
        </ErrorScreen>
      </UiProvider>
    </I18nProvider>
  );
}
