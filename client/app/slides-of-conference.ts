import type { Entrance } from '#client/bindings/client.ts';
import type { ConferenceConnection } from '#client/connection/conference-connection.ts';
import { askServer } from '#client/connection/http.ts';
import { openFileShelf } from '#client/slides/cache-shelf.ts';
import type { KeptFile } from '#client/slides/file-shelf.ts';
import { SlideDesk } from '#client/slides/slide-desk.ts';
import type { ConnectionStore } from '#client/stores/connection-store.ts';
import type { LiveStore } from '#client/stores/live-store.ts';
import type { MediaStore } from '#client/stores/media-store.ts';
import type { Instant } from '#shared/kernel/index.ts';

export type SlidesParts = {
  readonly entrance: Entrance;
  readonly live: LiveStore;
  readonly media: MediaStore;
  readonly connection: ConnectionStore;
  readonly line: Pick<ConferenceConnection, 'tell'>;
  readonly now: () => Instant;
};

/** Opens what shows the slides of a conference; the PDF library comes when the first PDF does. */
export function openSlideDesk({ entrance, live, media, now }: SlidesParts): SlideDesk {
  return new SlideDesk({
    conferenceId: entrance.conferenceId,
    asDisplay: entrance.as === 'display',
    loadEngine: async () => (await import('#client/slides/pdf-engine.ts')).pdfEngine(),
    openShelf: () => openFileShelf(entrance.conferenceId),
    listFiles: () => listFiles(entrance),
    now,
    mayLoadAhead: () => media.getState().line !== 'interrupted',
    onAhead: ({ loaded, total }) => live.setState({ filesHere: { loadedCount: loaded, totalCount: total } }),
  });
}

async function listFiles({ conferenceId, as }: Entrance): Promise<readonly KeptFile[] | null> {
  const path = `/api/conferences/${conferenceId}/files`;
  const outcome = await askServer<{ files: readonly KeptFile[] }>({ method: 'GET', path, asDisplay: as === 'display' });
  return outcome.ok ? outcome.value.files : null;
}

/** Tells the server which files are here, also after every cut, since it keeps that no longer than the line. */
export function tellFilesAhead({ live, connection, line }: SlidesParts): () => void {
  const tell = () => {
    const { filesHere } = live.getState();
    if (filesHere !== null && connection.getState().state.kind === 'joined') line.tell('filesAhead', filesHere);
  };
  const stops = [
    live.subscribe((now, before) => {
      if (now.filesHere !== before.filesHere) tell();
    }),
    connection.subscribe((now, before) => {
      if (now.state !== before.state) tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
