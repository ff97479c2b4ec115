import type { Client } from '#client/bindings/client.ts';
import { createSigning } from '#client/connection/signing.ts';
import { createPreferencesStore } from '#client/stores/preferences-store.ts';
import type { SessionStore } from '#client/stores/session-store.ts';
import { createSessionStore } from '#client/stores/session-store.ts';
import { TextCopies } from '#client/stores/text-copies.ts';

/** Puts together what the page needs before anybody is in a conference; the rest is fetched when somebody goes in. */
export function createClient(): Client {
  const session = createSessionStore();
  const preferences = createPreferencesStore(globalThis.localStorage);
  const signing = createSigning(session);
  const textCopies = new TextCopies(globalThis.localStorage);
  forgetAtTheEnd(session, textCopies);
  void signing.refresh();
  return {
    session,
    preferences,
    signing,
    textCopies,
    async enterConference(entrance) {
      const engine = import('#client/media/engine.ts'); // beside the conference, not after it
      const { createConferenceClient } = await import('./conference-client.ts');
      const loadEngine = async () => (await engine).createEngine();
      return createConferenceClient({ entrance, preferences, loadEngine });
    },
  };
}

/** What a browser kept of conferences' files and texts goes with who was signed in; a screen by its link was never signed in. */
function forgetAtTheEnd(session: SessionStore, textCopies: TextCopies): void {
  session.subscribe((now, before) => {
    if (before.kind !== 'signedIn' || now.kind !== 'signedOut') return;
    // Text that the server may not have stays for its writer.
    for (const name of textCopies.takeSaved()) globalThis.indexedDB.deleteDatabase(name);
    void forgetAllFiles();
  });
}

async function forgetAllFiles(): Promise<void> {
  const { forgetFiles } = await import('#client/slides/cache-shelf.ts');
  await forgetFiles(null);
}
