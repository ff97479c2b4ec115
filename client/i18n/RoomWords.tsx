import type { ReactNode } from 'react';
import { use } from 'react';
import { I18nContext } from 'react-i18next';
import { wordsOfRooms } from './rooms.ts';

/** Shows what is behind the entrance once its words are there. Stands inside `I18nProvider`. */
export function RoomWords({ children }: { readonly children: ReactNode }) {
  // from the context: `useTranslation` makes a wrapper of its own around it for each component that begins anew
  const context = use(I18nContext);
  if (context === undefined) throw new Error('RoomWords stands outside of I18nProvider');
  use(wordsOfRooms(context.i18n));
  return children;
}
