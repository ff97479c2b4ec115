import type { ReactNode } from 'react';
import type { ConnectionState } from '#client/bindings/connection.ts';
import { reloadPage } from '#client/bindings/connection.ts';
import { usePreferences } from '#client/bindings/preferences.ts';
import type { Reason } from '#client/bindings/reason.ts';
import { SignedOut } from './lazy-features.ts';
import { Notice } from './Notice.tsx';
import { words } from './words.ts';

/** What stands in the place of a conference that cannot be shown; null where it can, also while the server is away. */
export function gate(state: ConnectionState): ReactNode {
  switch (state.kind) {
    case 'connecting':
    case 'joined':
    case 'offline':
      return null;
    case 'refused':
      return <Refused reason={state.reason} />;
    case 'signedOut':
      return <SignedOut reason={state.reason} />;
    case 'outdated':
      return <Outdated />;
  }
}

function Refused({ reason }: { readonly reason: Reason }) {
  const { language } = usePreferences();
  const action = { label: words.tryAgain[language], onPress: reloadPage };
  return <Notice title={words.refusedTitle[language]} text={reason[language]} action={action} />;
}

function Outdated() {
  const { language } = usePreferences();
  const action = { label: words.reload[language], onPress: reloadPage };
  return <Notice title={words.outdatedTitle[language]} text={words.outdated[language]} action={action} />;
}
