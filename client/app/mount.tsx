import { createRoot } from 'react-dom/client';
import { watchHistory } from '#client/ui/leaving.ts';
import { App } from './App.tsx';
import { createClient } from './create-client.ts';

/** Builds the page and puts it into an element. */
export function mount(root: HTMLElement): void {
  watchHistory();
  createRoot(root).render(<App client={createClient()} />);
}
