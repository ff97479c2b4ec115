import type { MediaStore, PictureKey, SourceFact } from '#client/stores/media-store.ts';
import { notePicture, pictureKey } from '#client/stores/media-store.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import type {
  EngineObject,
  MediaAnswers,
  MediaConsumerOffer,
  MediaRefusal,
  MediaRequest,
  MediaSource,
} from '#shared/protocol/index.ts';
import type { LoadEngine } from './engine-port.ts';

/** Parameters that the WebRTC library made: the server checks them by the schemas of the wire. */
type Made = 'rtpCapabilities' | 'dtlsParameters' | 'rtpParameters';
type WithMade<R> = { readonly [K in keyof R]: K extends Made ? EngineObject : R[K] };

/** A request of the media plane as this side makes it. */
export type MadeRequest<T extends MediaRequest['type'] = MediaRequest['type']> = WithMade<
  Extract<MediaRequest, { type: T }>
>;

/** Asks the server something of the media plane; null when the line was cut before the answer. */
export type AskMedia = <T extends MediaRequest['type']>(
  type: T,
  request: Omit<MadeRequest<T>, 'type'>,
) => Promise<MediaAnswers[T] | MediaRefusal | null>;

/** What a room works with: where its tracks go, and where they come from. */
export type RoomParts = {
  readonly store: MediaStore;
  readonly ask: AskMedia;
  readonly loadEngine: LoadEngine;
  readonly wall: { setTrack(key: PictureKey, track: MediaStreamTrack | null): void };
  readonly sound: { add(id: string, track: MediaStreamTrack): void; remove(id: string): void };
};

/** The picture that a consumer brings; null for a voice. */
export function pictureOf({ deviceId, source }: Pick<MediaConsumerOffer, 'deviceId' | 'source'>): PictureKey | null {
  return source === 'microphone' ? null : pictureKey(deviceId as DeviceId, source); // the wire names devices by their ids
}

/** Says how a thing is doing that this device sends. */
export function noteSource(store: MediaStore, source: MediaSource, fact: SourceFact): void {
  store.setState({ [source]: fact });
}

/** Pictures keep their last frame while nothing comes. */
export function freezePictures(store: MediaStore, own: (key: PictureKey) => boolean): void {
  for (const [key, fact] of entriesOf(store)) if (fact === 'live' && !own(key)) notePicture(store, key, 'frozen');
}

/** Pictures come again by the same tracks. */
export function thawPictures(store: MediaStore): void {
  for (const [key, fact] of entriesOf(store)) if (fact === 'frozen') notePicture(store, key, 'live');
}

/** All pictures that are known, with how they are doing. */
export function entriesOf(store: MediaStore) {
  const { pictureByKey } = store.getState();
  const keys = Object.keys(pictureByKey) as PictureKey[]; // the keys of a record by picture
  return keys.map((key) => [key, pictureByKey[key]] as const);
}
