import { ConferenceProvider } from '#client/bindings/conference.tsx';
import { RoomWords } from '#client/i18n/RoomWords.tsx';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { gate } from './ConferenceGate.tsx';
import { entering } from './Entering.tsx';
import { FilesAhead } from './FilesAhead.tsx';
import { HallDisplay } from './lazy-features.ts';

/** A screen that came by a display link. It stays at the link's address: a reload comes by it again. */
export function DisplayRoute({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  return (
    <RoomWords>
      <ConferenceProvider conferenceId={conferenceId} as="display" fallback={entering} gate={gate}>
        <HallDisplay />
        <FilesAhead />
      </ConferenceProvider>
    </RoomWords>
  );
}
