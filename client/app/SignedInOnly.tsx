import type { ReactNode } from 'react';
import { usePreferences } from '#client/bindings/preferences.ts';
import type { Session } from '#client/bindings/session.ts';
import { useSession, useSessionActions } from '#client/bindings/session.ts';
import { RoomWords } from '#client/i18n/RoomWords.tsx';
import { SignedOut, SignIn } from './lazy-features.ts';
import { Notice } from './Notice.tsx';
import { words } from './words.ts';

/** Shows what is for those who are signed in; everybody else is asked to. */
export function SignedInOnly({ children }: { readonly children: (session: Session) => ReactNode }) {
  const fact = useSession();
  const { language } = usePreferences();
  const { refresh } = useSessionActions();
  switch (fact.kind) {
    case 'unknown':
      return <Notice text={words.loading[language]} />;
    case 'away':
      return (
        <Notice
          title={words.awayTitle[language]}
          text={fact.reason[language]}
          action={{ label: words.tryAgain[language], onPress: () => void refresh() }}
        />
      );
    case 'signedOut':
      return fact.reason === null ? <SignIn /> : <SignedOut reason={fact.reason} />;
    case 'signedIn':
      return <RoomWords>{children(fact.session)}</RoomWords>;
  }
}
