import { reasonOfRefusal, serverAway } from '#client/connection/refusal-reason.ts';
import type { DeviceCheckFacts, MediaStore, PictureKey, PictureSource } from '#client/stores/media-store.ts';
import { noteCheck, notePicture, pictureKey } from '#client/stores/media-store.ts';
import type { PreferencesStore } from '#client/stores/preferences-store.ts';
import type { Outcome } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import type { MediaMessage, MediaSource } from '#shared/protocol/index.ts';
import type { CaptureFact, RoomSource } from './capture.ts';
import { Capture, noteDevices } from './capture.ts';
import { noTone, problemOfError } from './device-problems.ts';
import type { LoadEngine } from './engine-port.ts';
import { measureLoudness, VOICE_LEVEL } from './loudness-meter.ts';
import { MediaRoom } from './media-room.ts';
import { PictureWall } from './picture-wall.ts';
import type { AskMedia } from './room-parts.ts';
import { noteSource } from './room-parts.ts';
import { SoundPlayer } from './sound-player.ts';
import { playTestTone } from './test-tone.ts';

export type ConferenceMediaParts = {
  readonly store: MediaStore;
  readonly preferences: PreferencesStore;
  readonly ask: AskMedia;
  readonly loadEngine: LoadEngine;
  /** Undefined on a page that may not use equipment. */
  readonly devices: MediaDevices | undefined;
  /** This browser, as the conference knows it. */
  readonly ownDeviceId: () => DeviceId | null;
};

/** What the conference has for this device: a place, and what it sends there. */
export type MediaPlace = { readonly hasPlace: boolean; readonly camera: boolean; readonly microphone: boolean };

const sources = ['camera', 'microphone'] as const satisfies readonly RoomSource[];

/** Everything of sound and picture of one conference at this browser. */
export class ConferenceMedia {
  readonly #parts: ConferenceMediaParts;
  readonly #capture: Capture;
  readonly #wall: PictureWall;
  readonly #sound: SoundPlayer;
  readonly #room: MediaRoom;
  readonly #onDeviceChange = () => void noteDevices(this.#parts.store, this.#capture);
  #place: MediaPlace = { hasPlace: false, camera: false, microphone: false };
  #screen: MediaStreamTrack | null = null;
  #isChecking = false;
  #stopMeter: (() => void) | null = null;

  constructor(parts: ConferenceMediaParts) {
    const { store, preferences, devices } = parts;
    this.#parts = parts;
    this.#capture = new Capture({
      devices,
      chosen: (source) => preferences.getState()[source === 'camera' ? 'cameraId' : 'microphoneId'],
      onTrack: (source, track) => this.#captured(source, track),
      onFact: (source, fact) => this.#noteCapture(source, fact),
    });
    this.#wall = new PictureWall({
      onWishes: (wishes) => this.#room.want(wishes),
      onFrame: (key) => this.#room.seen(key),
    });
    this.#sound = new SoundPlayer({
      onTouchNeeded: (touchNeeded) => store.setState({ touchNeeded }),
      speakerId: () => preferences.getState().speakerId,
    });
    this.#room = new MediaRoom({
      ...parts,
      wall: this.#wall,
      sound: this.#sound,
      localTrack: (source) => this.#localTrack(source),
      isOwnPicture: (key) => this.#isOwn(key),
    });
    devices?.addEventListener('devicechange', this.#onDeviceChange);
  }

  /** Follows the conference: sends what it has a place for and nothing else. */
  follow(place: MediaPlace): void {
    const before = this.#place;
    this.#place = place;
    this.#room.setPlace(place.hasPlace);
    const isNew = (source: RoomSource) => place.hasPlace && place[source] && !(before.hasPlace && before[source]);
    const isOver = (source: RoomSource) => !(place.hasPlace && place[source]) && before.hasPlace && before[source];
    void this.#capture.hold(sources.filter(isNew), 'room').then(this.#onDeviceChange);
    for (const source of sources.filter(isOver)) this.#leaveSource(source);
    if (!place.hasPlace) void this.stopSharing();
  }

  /** Whether the server can be asked. */
  setLineUp(isUp: boolean): void {
    this.#room.setLineUp(isUp);
  }

  /** The computer has another line. */
  lineChanged(): void {
    this.#room.lineChanged();
  }

  hear(message: MediaMessage): void {
    this.#room.hear(message);
    if (message.type === 'producerClosed' && message.source === 'screen') this.#endScreen();
  }

  readonly attachPicture = ({ element, deviceId, source }: PictureOrder): (() => void) =>
    this.#wall.attach(deviceId === 'self' ? this.#ownKey(source) : pictureKey(deviceId, source), element);

  readonly shareScreen = async (): Promise<Outcome<null>> => {
    const { devices, store } = this.#parts;
    noteSource(store, 'screen', { kind: 'starting' });
    try {
      const stream = await devices?.getDisplayMedia({ video: { frameRate: { max: 10 } }, audio: false });
      const track = stream?.getVideoTracks()[0];
      if (track === undefined) throw new DOMException('no screen', 'NotFoundError');
      await this.#beginScreen(track);
      return done(null);
    } catch (error) {
      noteSource(store, 'screen', { kind: 'off' });
      return failed(problemOfError('screen', error));
    }
  };

  readonly stopSharing = async (): Promise<void> => {
    if (this.#screen === null) return;
    this.#endScreen();
    await this.#room.trackChanged('screen', null);
  };

  readonly restart = (): Promise<void> => this.#room.restart();

  readonly restartDevice = async (deviceId: DeviceId): Promise<Outcome<null>> => {
    const answer = await this.#parts.ask('restartDevice', { deviceId });
    if (answer === null) return failed(serverAway);
    return answer.ok ? done(null) : failed(reasonOfRefusal(answer.refusal));
  };

  readonly unlockSound = (): Promise<void> => this.#sound.unlock();

  readonly beginCheck = async (wanted: { readonly camera: boolean; readonly microphone: boolean }): Promise<void> => {
    this.#isChecking = true;
    noteCheck(this.#parts.store, { heard: false, level: 0 });
    this.#measure(this.#capture.track('microphone'));
    await this.#capture.hold(
      sources.filter((source) => wanted[source]),
      'check',
    );
    await noteDevices(this.#parts.store, this.#capture);
  };

  readonly endCheck = (): void => {
    this.#isChecking = false;
    this.#measure(null);
    for (const source of sources) this.#capture.release(source, 'check');
  };

  readonly chooseCamera = async (cameraId: string): Promise<void> => {
    this.#parts.preferences.setState({ cameraId });
    await this.#capture.reopen('camera');
  };

  readonly chooseMicrophone = async (microphoneId: string): Promise<void> => {
    this.#parts.preferences.setState({ microphoneId });
    await this.#capture.reopen('microphone');
  };

  readonly chooseSpeaker = async (speakerId: string): Promise<void> => {
    this.#parts.preferences.setState({ speakerId });
    await this.#sound.useChosenSpeaker();
  };

  readonly playTone = async (): Promise<Outcome<null>> => {
    noteCheck(this.#parts.store, { tonePlaying: true });
    const isPlayed = await playTestTone(this.#parts.preferences.getState().speakerId);
    noteCheck(this.#parts.store, { tonePlaying: false });
    return isPlayed ? done(null) : failed(noTone);
  };

  /** Lets go of everything. Idempotent. */
  close(): void {
    this.#parts.devices?.removeEventListener('devicechange', this.#onDeviceChange);
    this.#measure(null);
    this.#endScreen();
    this.#room.close();
    this.#capture.close();
    this.#sound.close();
    this.#wall.close();
  }

  #ownKey(source: PictureSource): PictureKey {
    const own = this.#parts.ownDeviceId();
    return own === null ? `${source}:self` : pictureKey(own, source);
  }

  #isOwn(key: PictureKey): boolean {
    return key === this.#ownKey('camera') || key === this.#ownKey('screen');
  }

  #localTrack(source: MediaSource): MediaStreamTrack | null {
    if (source === 'screen') return this.#screen;
    return this.#place[source] ? this.#capture.track(source) : null;
  }

  #captured(source: RoomSource, track: MediaStreamTrack | null): void {
    if (source === 'camera') this.#showOwn('camera', track);
    else this.#measure(track);
    if (this.#place.hasPlace && this.#place[source]) void this.#room.trackChanged(source, track);
  }

  #showOwn(source: PictureSource, track: MediaStreamTrack | null): void {
    const { store } = this.#parts;
    this.#wall.setTrack(this.#ownKey(source), track);
    notePicture(store, this.#ownKey(source), track === null ? null : 'live');
    if (source === 'camera') noteCheck(store, { picture: track === null ? null : sizeOf(track) });
  }

  #measure(track: MediaStreamTrack | null): void {
    const { store } = this.#parts;
    this.#stopMeter?.();
    this.#stopMeter = null;
    if (!this.#isChecking || track === null) return noteCheck(store, { level: 0 });
    this.#stopMeter = measureLoudness(track, (level) => {
      noteCheck(store, { level, heard: store.getState().check.heard || level >= VOICE_LEVEL });
    });
  }

  #noteCapture(source: RoomSource, fact: CaptureFact): void {
    const { store } = this.#parts;
    const check: Partial<DeviceCheckFacts> = { [source]: fact.kind === 'off' ? { kind: 'unknown' } : fact };
    noteCheck(store, check);
    const isSent = this.#place.hasPlace && this.#place[source];
    if (fact.kind === 'failed' || fact.kind === 'off') noteSource(store, source, isSent ? fact : { kind: 'off' });
    else if (isSent && store.getState()[source].kind !== 'on') noteSource(store, source, { kind: 'starting' });
  }

  #leaveSource(source: RoomSource): void {
    void this.#room.trackChanged(source, null);
    this.#capture.release(source, 'room');
    noteSource(this.#parts.store, source, { kind: 'off' });
  }

  async #beginScreen(track: MediaStreamTrack): Promise<void> {
    this.#endScreen();
    this.#screen = track;
    track.contentHint = 'detail';
    track.addEventListener('ended', () => {
      if (this.#screen === track) void this.stopSharing();
    });
    this.#showOwn('screen', track);
    await this.#room.trackChanged('screen', track);
  }

  #endScreen(): void {
    const track = this.#screen;
    if (track === null) return;
    this.#screen = null;
    track.stop();
    this.#showOwn('screen', null);
    noteSource(this.#parts.store, 'screen', { kind: 'off' });
  }
}

export type PictureOrder = {
  readonly element: HTMLVideoElement;
  readonly deviceId: DeviceId | 'self';
  readonly source: PictureSource;
};

function sizeOf(track: MediaStreamTrack): DeviceCheckFacts['picture'] {
  const { width = 0, height = 0 } = track.getSettings();
  return { width, height };
}
