import { createStore } from 'zustand/vanilla';
import type { Store } from './store.ts';

export type Language = 'vi' | 'en';

/** What this browser remembers for its user. Devices are named by the browser's own ids; null takes the default one. */
export type Preferences = {
  readonly language: Language;
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
  readonly speakerId: string | null;
  /** The name that this device gives itself in the conference; empty until it was entered once. */
  readonly deviceLabel: string;
};

export type PreferencesStore = Store<Preferences>;

/** Where preferences outlive the page. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'diem-cau.preferences';

export const defaultPreferences: Preferences = {
  language: 'vi',
  cameraId: null,
  microphoneId: null,
  speakerId: null,
  deviceLabel: '',
};

/** Makes the store of preferences, filled from the shelf and written back at every change. */
export function createPreferencesStore(shelf: Shelf): PreferencesStore {
  const store = createStore<Preferences>(() => readPreferences(readShelf(shelf)));
  store.subscribe((preferences) => writeShelf(shelf, JSON.stringify(preferences)));
  return store;
}

/** What a stored text says, as far as it can be understood; the rest stays at its default. */
export function readPreferences(text: string | null): Preferences {
  const stored = parseObject(text);
  const textOr = (key: string): string | null => {
    const value = stored[key];
    return typeof value === 'string' && value.length <= 500 ? value : null;
  };
  return {
    language: stored['language'] === 'en' ? 'en' : 'vi',
    cameraId: textOr('cameraId'),
    microphoneId: textOr('microphoneId'),
    speakerId: textOr('speakerId'),
    deviceLabel: textOr('deviceLabel') ?? '',
  };
}

function parseObject(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // another program wrote here: start from the defaults
  }
}

/** A browser may forbid storage; then preferences last as long as the page. */
function readShelf(shelf: Shelf): string | null {
  try {
    return shelf.getItem(KEY);
  } catch {
    return null;
  }
}

function writeShelf(shelf: Shelf, text: string): boolean {
  try {
    shelf.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
