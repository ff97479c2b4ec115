import type { ReactNode } from 'react';
import type { ConnectionState } from '#client/bindings/connection.ts';
import { usePreferences } from '#client/bindings/preferences.ts';
import { Notice } from './Notice.tsx';
import { words } from './words.ts';

/** What stands there while there is no picture of the conference yet. */
export function entering(state: ConnectionState): ReactNode {
  return <Entering isAway={state.kind === 'offline'} />;
}

function Entering({ isAway }: { readonly isAway: boolean }) {
  const { language } = usePreferences();
  return <Notice text={words[isAway ? 'unreachable' : 'connecting'][language]} />;
}
