import { useMedia, useMediaActions } from '#client/bindings/media.ts';
import { usePreferences } from '#client/bindings/preferences.ts';
import { words } from './words.ts';

/** The browser plays nothing before somebody touched the page: one button that fills the screen. */
export function TouchToHear() {
  const { touchNeeded } = useMedia();
  const { unlockSound } = useMediaActions();
  const { language } = usePreferences();
  if (!touchNeeded) return null;
  return (
    <button
      type="button"
      // biome-ignore lint/a11y/noAutofocus: any key has to do as well as a touch
      autoFocus
      onClick={() => void unlockSound()}
      style={{
        position: 'fixed',
        inset: 0,
        zIndex: 500,
        border: 0,
        fontSize: 'clamp(24px, 4vw, 56px)',
        fontWeight: 700,
      }}
    >
      {words.touchToHear[language]}
    </button>
  );
}
