import type { Entrance } from '#client/bindings/client.ts';
import type { ConferenceConnection } from '#client/connection/conference-connection.ts';
import { askServer } from '#client/connection/http.ts';
import { openFileShelf } from '#client/slides/cache-shelf.ts';
import type { KeptFile } from '#client/slides/file-shelf.ts';
import { isLineFree } from '#client/slides/free-line.ts';
import { SlideDesk } from '#client/slides/slide-desk.ts';
import type { ConnectionStore } from '#client/stores/connection-store.ts';
import type { LiveStore } from '#client/stores/live-store.ts';
import type { MediaStore } from '#client/stores/media-store.ts';
import type { ReplicaStore } from '#client/stores/replica-store.ts';
import type { Instant } from '#shared/kernel/index.ts';

export type SlidesParts = {
  readonly entrance: Entrance;
  readonly live: LiveStore;
  readonly media: MediaStore;
  readonly connection: ConnectionStore;
  readonly replica: ReplicaStore;
  readonly line: Pick<ConferenceConnection, 'tell'>;
  readonly now: () => Instant;
};

/** Opens what shows the slides of a conference; the PDF library comes when the first PDF does. */
export function openSlideDesk({ entrance, live, media, replica, now }: SlidesParts): SlideDesk {
  return new SlideDesk({
    conferenceId: entrance.conferenceId,
    asDisplay: entrance.as === 'display',
    loadEngine: async () => (await import('#client/slides/pdf-engine.ts')).pdfEngine(),
    openShelf: () => openFileShelf(entrance.conferenceId),
    listFiles: () => listFiles(entrance),
    now,
    mayLoadAhead: () => isLineFree({ media: media.getState(), ...ownLine(live, replica), now: now() }),
    onVideoStep: (step) => live.setState({ videoHere: step }),
    onAhead: ({ loaded, total }) => live.setState({ filesHere: { loadedCount: loaded, totalCount: total } }),
  });
}

function ownLine(live: LiveStore, replica: ReplicaStore) {
  const standing = replica.getState().picture?.standing;
  const siteId = standing?.siteId ?? null;
  const figures = siteId === null ? null : (live.getState().lineBySite[siteId] ?? null);
  return { figures, deviceId: standing?.deviceId ?? null };
}

async function listFiles({ conferenceId, as }: Entrance): Promise<readonly KeptFile[] | null> {
  const path = `/api/conferences/${conferenceId}/files`;
  const outcome = await askServer<{ files: readonly KeptFile[] }>({ method: 'GET', path, asDisplay: as === 'display' });
  return outcome.ok ? outcome.value.files : null;
}

/**
 * Tells the server which files are here and how the video goes along here, also after every cut, since it keeps that no
 * longer than the line.
 */
export function tellHowItStands({ live, connection, line }: SlidesParts): () => void {
  const isJoined = () => connection.getState().state.kind === 'joined';
  const tellFiles = () => {
    const { filesHere } = live.getState();
    if (filesHere !== null && isJoined()) line.tell('filesAhead', filesHere);
  };
  const tellVideo = () => {
    if (isJoined()) line.tell('videoStep', live.getState().videoHere);
  };
  const stops = [
    live.subscribe((now, before) => {
      if (now.filesHere !== before.filesHere) tellFiles();
      if (now.videoHere !== before.videoHere) tellVideo();
    }),
    connection.subscribe((now, before) => {
      if (now.state === before.state) return;
      tellFiles();
      if (live.getState().videoHere !== null) tellVideo();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
