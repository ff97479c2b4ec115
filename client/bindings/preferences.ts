import type { Preferences } from '#client/stores/preferences-store.ts';
import { useClient } from './client.ts';
import { useFacts } from './use-facts.ts';

export type { Language, Preferences } from '#client/stores/preferences-store.ts';

/** What this browser remembers for its user. */
export function usePreferences(): Preferences {
  return useFacts(useClient().preferences, (preferences) => preferences);
}

/** A function that changes preferences and keeps them over a reload. */
export function useChangePreferences(): (change: Partial<Preferences>) => void {
  return useClient().preferences.setState;
}
