import type { Client, ConferenceClient, MediaDesk } from '#client/bindings/client.ts';
import { MemoryShelf } from '#client/slides/memory-shelf.ts';
import { SlideDesk } from '#client/slides/slide-desk.ts';
import { createConnectionStore } from '#client/stores/connection-store.ts';
import { createLiveStore, noteLines } from '#client/stores/live-store.ts';
import { createMediaStore, notePicture, pictureKey } from '#client/stores/media-store.ts';
import { createPreferencesStore } from '#client/stores/preferences-store.ts';
import { createReplicaStore } from '#client/stores/replica-store.ts';
import type { SessionStore } from '#client/stores/session-store.ts';
import { createSessionStore, setSession } from '#client/stores/session-store.ts';
import { TextCopies } from '#client/stores/text-copies.ts';
import { rolesOf, siteOfActor, viewOf } from '#shared/conference/index.ts';
import type { AccountId, Actor, ConferenceId, DeviceId, Instant } from '#shared/kernel/index.ts';
import { instant, wordsOfRefusal } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import type { LocalConference } from './local-conference.ts';

const done = { ok: true, value: null } as const;
const nothing = async () => undefined;

export type FakeOptions = {
  readonly conference: LocalConference;
  readonly actor: Actor;
  readonly deviceId: DeviceId;
  /** An address of a picture for a device. */
  readonly picture?: (deviceId: DeviceId | 'self') => string;
  /** Lets the conference's clock run from where it stands. */
  readonly ticks?: boolean;
};

/** What the screens are built on, without a server: commands go to the real rules in this page. */
export function fakeConferenceClient(options: FakeOptions) {
  const { conference, actor, deviceId } = options;
  const stores = {
    connection: createConnectionStore(),
    replica: createReplicaStore(),
    live: createLiveStore(),
    media: createMediaStore(),
  };
  const startedAt = Date.now();
  const begin = conference.now;
  const now = () => (options.ticks === true ? instant(begin + Date.now() - startedAt) : conference.now);
  const refresh = () => {
    const { state } = conference;
    const view = JSON.stringify(viewOf(state, actor));
    const standing = { actor, roles: rolesOf(state, actor), siteId: siteOfActor(state, actor), deviceId, view };
    stores.replica.setState({ picture: { state, standing } });
    notePictures(conference, stores.media);
  };
  stores.connection.setState({ state: { kind: 'joined' } });
  refresh();
  const client: ConferenceClient = {
    conferenceId: conference.state.conferenceId,
    ...stores,
    mediaDesk: fakeDesk(options),
    slideDesk: emptySlideDesk(conference.state.conferenceId, now),
    tell: () => undefined,
    now,
    run: async (command) => {
      conference.now = now();
      const refusal = conference.run(actor, command);
      refresh();
      return refusal === null
        ? { ok: true, version: conference.state.version }
        : { ok: false, reason: reasonOf(refusal) };
    },
    refusalOf: (command) => {
      if (stores.connection.getState().state.kind !== 'joined')
        return { code: 'connection/away', vi: 'Đang mất kết nối với máy chủ.', en: 'The server is away.' };
      const refusal = conference.refusalOf(actor, command, now());
      return refusal === null ? null : reasonOf(refusal);
    },
    close: () => undefined,
  };
  return { client, stores, refresh };
}

function reasonOf(refusal: Parameters<typeof wordsOfRefusal>[0]) {
  return { code: refusal.code, vi: wordsOfRefusal(refusal, 'vi'), en: wordsOfRefusal(refusal, 'en') };
}

function notePictures(conference: LocalConference, media: ReturnType<typeof createMediaStore>) {
  for (const device of Object.values(conference.state.roster.deviceById))
    notePicture(media, pictureKey(device.deviceId, 'camera'), 'live');
}

/** No file is here, and none can be fetched. */
function emptySlideDesk(conferenceId: ConferenceId, now: () => Instant): SlideDesk {
  return new SlideDesk({
    conferenceId,
    asDisplay: false,
    loadEngine: () => Promise.reject(new Error('there is no PDF here')),
    openShelf: async () => new MemoryShelf(),
    listFiles: async () => null,
    now,
    mayLoadAhead: () => false,
    onAhead: () => undefined,
    onVideoStep: () => undefined,
  });
}

function fakeDesk({ picture }: FakeOptions): MediaDesk {
  return {
    attachPicture: ({ element, deviceId }) => {
      if (picture !== undefined) element.poster = picture(deviceId);
      return () => undefined;
    },
    shareScreen: async () => done,
    stopSharing: nothing,
    restart: nothing,
    restartDevice: async () => done,
    unlockSound: nothing,
    beginCheck: nothing,
    endCheck: () => undefined,
    chooseCamera: nothing,
    chooseMicrophone: nothing,
    chooseSpeaker: nothing,
    playTone: async () => done,
  };
}

/** Figures for all sites, two of them weak. */
export function noteSampleLines(conference: LocalConference, live: ReturnType<typeof createLiveStore>) {
  for (let round = 0; round < 40; round += 1) {
    const lines = orderedSites(conference.state.roster)
      .filter((_site, index) => index !== 26)
      .map((site, index) => ({
        siteId: site.siteId,
        deviceId: `d-${site.siteId}` as DeviceId,
        at: instant(conference.now - (40 - round) * 2_000),
        roundTripMs: 18 + ((index * 7 + round * 3) % 22) + (index === 12 ? 420 : 0),
        loss: index === 18 ? 0.08 : ((index + round) % 3) * 0.002,
        inBps: 1_840_000 + index * 11_000,
        outBps: 1_210_000 + round * 4_000,
        reducedCount: index === 18 ? 2 : 0,
      }));
    noteLines(live, { lines });
  }
}

/** Signs the administrator in at a made-up client. */
export function signIn({ session }: ReturnType<typeof fakeClient>): void {
  const principal = { kind: 'account', accountId: 'a1' as AccountId, name: 'Quản trị', isAdministrator: true } as const;
  const deviceId = 'd-own' as DeviceId;
  const whose = { principal, deviceId, expiresAt: instant(Date.now() + 3_600_000), mayCreateConferences: true };
  setSession(session, { kind: 'signedIn', session: whose });
}

/** A page's client with nobody signed in yet. */
export function fakeClient(): Client & { readonly session: SessionStore } {
  const session = createSessionStore();
  return {
    session,
    preferences: createPreferencesStore({ getItem: () => null, setItem: () => undefined }),
    textCopies: new TextCopies(globalThis.localStorage),
    signing: {
      signIn: async () => ({
        ok: false,
        reason: { code: 'session/wrong', vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'Wrong name or password.' },
      }),
      signOut: async () => done,
      enterByJoinLink: async () => ({ ok: false, reason: { code: 'x', vi: 'Đường dẫn đã thu hồi.', en: 'Revoked.' } }),
      enterByDisplayLink: async () => ({
        ok: false,
        reason: { code: 'x', vi: 'Đường dẫn đã thu hồi.', en: 'Revoked.' },
      }),
      refresh: nothing,
    },
    enterConference: async () => {
      throw new Error('the harness has its conference already');
    },
  };
}
