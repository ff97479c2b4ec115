import type { CommandOutcome, ConferenceClient, Entrance } from '#client/bindings/client.ts';
import { ConferenceConnection } from '#client/connection/conference-connection.ts';
import { askServer } from '#client/connection/http.ts';
import { reasonOfRefusal, serverAway } from '#client/connection/refusal-reason.ts';
import { ServerClock } from '#client/connection/server-clock.ts';
import { isSignedIn } from '#client/connection/signing.ts';
import { openSocketWire } from '#client/connection/socket-wire.ts';
import { ConferenceMedia } from '#client/media/conference-media.ts';
import type { LoadEngine } from '#client/media/engine-port.ts';
import type { AskMedia } from '#client/media/room-parts.ts';
import { createConnectionStore } from '#client/stores/connection-store.ts';
import { createLiveStore } from '#client/stores/live-store.ts';
import { createMediaStore } from '#client/stores/media-store.ts';
import type { PreferencesStore } from '#client/stores/preferences-store.ts';
import type { Reason } from '#client/stores/reason.ts';
import { createReplicaStore } from '#client/stores/replica-store.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import { decide } from '#shared/conference/index.ts';
import type { CommandId } from '#shared/kernel/index.ts';
import type { EngineObject, MediaRequest } from '#shared/protocol/index.ts';
import { mediaPlaceIn } from './media-place.ts';
import { ShareFollower } from './share-follower.ts';
import { openSlideDesk, tellHowItStands } from './slides-of-conference.ts';

export type ConferenceClientParts = {
  readonly entrance: Entrance;
  readonly preferences: PreferencesStore;
  readonly loadEngine: LoadEngine;
};

/** The same for as long as the page is there, so that the server knows it again after a cut. */
const pageId = drawCommandId();

type Stores = ReturnType<typeof createStores>;

/** Connects to a conference and follows it: its picture, its sound, this device's place in it. */
export function createConferenceClient({ entrance, preferences, loadEngine }: ConferenceClientParts): ConferenceClient {
  const { conferenceId } = entrance;
  const asDisplay = entrance.as === 'display';
  const stores = createStores();
  const clock = new ServerClock({ monotonic: () => performance.now(), wall: () => Date.now() });
  const connection = new ConferenceConnection({
    conferenceId,
    pageId,
    ...stores,
    clock,
    openWire: (events) => openSocketWire(events, { asDisplay }),
    drawCommandId,
    isSignedIn: () => isSignedIn({ asDisplay }),
    onMedia: (message) => media.hear(message),
    onLine: (isUp) => media.setLineUp(isUp),
  });
  const media = new ConferenceMedia({
    store: stores.media,
    preferences,
    ask: mediaQuestions(connection, capabilitiesOfPage(entrance)),
    loadEngine,
    devices: navigator.mediaDevices,
    ownDeviceId: () => stores.replica.getState().picture?.standing.deviceId ?? null,
  });
  const run = async (command: PersonCommand): Promise<CommandOutcome> => {
    const outcome = await connection.run(command);
    return outcome.ok ? { ok: true, version: outcome.value } : outcome;
  };
  const slides = { ...stores, entrance, line: connection, now: () => clock.now() };
  const slideDesk = openSlideDesk(slides);
  const stops = [follow(stores, media, run), listenToLine(() => [connection, media]), tellHowItStands(slides)];
  connection.open();
  return {
    conferenceId,
    ...stores,
    mediaDesk: media,
    slideDesk,
    tell: (type, ...remark) => connection.tell(type, ...remark),
    now: () => clock.now(),
    run,
    refusalOf: (command) => refusalOf(stores, clock, command),
    close: () => {
      for (const stop of stops) stop();
      connection.close();
      media.close();
      slideDesk.close();
    },
  };
}

function createStores() {
  return {
    connection: createConnectionStore(),
    replica: createReplicaStore(),
    live: createLiveStore(),
    media: createMediaStore(),
  };
}

/** Sound and picture follow the conference, never the other way round. */
function follow(stores: Stores, media: ConferenceMedia, run: ConferenceClient['run']): () => void {
  const share = new ShareFollower({ run, stopSharing: media.stopSharing });
  const followShare = () => {
    const { picture } = stores.replica.getState();
    if (picture === null || stores.connection.getState().state.kind !== 'joined') return;
    const { deviceId } = picture.standing;
    const isOffered = picture.state.stage.offeredShares.some((each) => each.deviceId === deviceId);
    void share.follow({ deviceId, isOffered, screen: stores.media.getState().screen });
  };
  const stops = [
    stores.replica.subscribe(({ picture }) => {
      media.follow(mediaPlaceIn(picture));
      followShare();
    }),
    stores.media.subscribe((now, before) => {
      if (now.screen !== before.screen) followShare();
    }),
    stores.connection.subscribe((now, before) => {
      if (now.state !== before.state) followShare();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The computer says when its line changes: sooner than any timeout of ours would notice. */
function listenToLine(concerned: () => readonly { lineChanged(): void }[]): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const changed = () => {
    for (const each of concerned()) each.lineChanged();
  };
  globalThis.addEventListener('online', changed, { signal });
  networkInformation()?.addEventListener('change', changed, { signal });
  return () => controller.abort();
}

/** Not every browser has it, and the types of none do. */
function networkInformation(): EventTarget | undefined {
  return (navigator as Navigator & { readonly connection?: EventTarget }).connection;
}

/** Capabilities of the router come with the conference's page, a round trip earlier than over the socket. */
async function capabilitiesOfPage({ conferenceId, as }: Entrance): Promise<EngineObject | null> {
  const path = `/api/conferences/${conferenceId}`;
  const asDisplay = as === 'display';
  const outcome = await askServer<{ routerRtpCapabilities: EngineObject | null }>({ method: 'GET', path, asDisplay });
  return outcome.ok ? outcome.value.routerRtpCapabilities : null;
}

function mediaQuestions(connection: ConferenceConnection, page: Promise<EngineObject | null>): AskMedia {
  const ask = async (type: MediaRequest['type'], request: object) => {
    const routerRtpCapabilities = type === 'capabilities' ? await page : null;
    if (routerRtpCapabilities !== null) return { ok: true, routerRtpCapabilities };
    // Made by `MadeRequest<T>` of this very type; the server checks what the WebRTC library put in.
    return connection.requestMedia({ type, ...request } as MediaRequest);
  };
  return ask as AskMedia; // the wire pairs each request with its answer by `type`
}

/** Asks the rules themselves, with what this role knows. */
function refusalOf({ connection, replica }: Stores, clock: ServerClock, command: PersonCommand): Reason | null {
  const { picture } = replica.getState();
  const { state, readOnly } = connection.getState();
  if (picture === null || state.kind !== 'joined') return serverAway;
  if (readOnly) return reasonOfRefusal({ code: 'storage/notStored' });
  const decision = decide(picture.state, command, { at: clock.now(), actor: picture.standing.actor, seed: 'asked' });
  if (decision.kind !== 'refusal' || onlyServerKnows.has(decision.refusal.code)) return null;
  return reasonOfRefusal(decision.refusal);
}

/** Kept texts are no part of the picture: where nothing else stands against it, the server decides. */
const onlyServerKnows: ReadonlySet<string> = new Set(['minutes/noSuchText']);

function drawCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') as CommandId; // drawn for a command
}
