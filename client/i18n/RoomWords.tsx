import type { ReactNode } from 'react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfRooms } from './rooms.ts';

/** Shows what is behind the entrance once its words are there. */
export function RoomWords({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  use(wordsOfRooms(i18n));
  return children;
}
