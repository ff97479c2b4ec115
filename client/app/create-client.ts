import type { Client } from '#client/bindings/client.ts';
import { textCopies } from '#client/bindings/text-copies.ts';
import { createSigning } from '#client/connection/signing.ts';
import { createPreferencesStore } from '#client/stores/preferences-store.ts';
import type { SessionStore } from '#client/stores/session-store.ts';
import { createSessionStore } from '#client/stores/session-store.ts';

/** Puts together what the page needs before anybody is in a conference; the rest is fetched when somebody goes in. */
export function createClient(): Client {
  const session = createSessionStore();
  const preferences = createPreferencesStore(globalThis.localStorage);
  const signing = createSigning(session);
  forgetFilesAtTheEnd(session);
  void signing.refresh();
  return {
    session,
    preferences,
    signing,
    async enterConference(entrance) {
      const engine = import('#client/media/engine.ts'); // beside the conference, not after it
      const { createConferenceClient } = await import('./conference-client.ts');
      const loadEngine = async () => (await engine).createEngine();
      return createConferenceClient({ entrance, preferences, loadEngine });
    },
  };
}

/** What a browser kept of conferences' files and texts goes with who was signed in; a screen by its link was never signed in. */
function forgetFilesAtTheEnd(session: SessionStore): void {
  session.subscribe((now, before) => {
    if (before.kind !== 'signedIn' || now.kind !== 'signedOut') return;
    textCopies.forgetSaved();
    void forgetAllFiles();
  });
}

async function forgetAllFiles(): Promise<void> {
  const { forgetFiles } = await import('#client/slides/cache-shelf.ts');
  await forgetFiles(null);
}
