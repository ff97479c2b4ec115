import type { types } from 'mediasoup';

/** At most five times a second. */
const INTERVAL_MS = 200;
/** dBov under which the observer counts a microphone as silent. */
const THRESHOLD_DB = -70;

/** Listens to the open microphones of a room and tells how loud each is, 0 to 1; silent ones are told as 0. */
export async function watchLevels(options: {
  router: types.Router;
  openMicrophones(): readonly { deviceId: string; producerId: string }[];
  onLevels(levelByDeviceId: ReadonlyMap<string, number>): void;
}): Promise<types.AudioLevelObserver> {
  const { router, openMicrophones, onLevels } = options;
  const observer = await router.createAudioLevelObserver({
    maxEntries: 16,
    threshold: THRESHOLD_DB,
    interval: INTERVAL_MS,
  });
  const tell = (volumes: readonly types.AudioLevelObserverVolume[]) => {
    const open = openMicrophones();
    if (open.length === 0) return;
    const levelByProducerId = new Map(volumes.map(({ producer, volume }) => [producer.id, level(volume)]));
    onLevels(new Map(open.map(({ deviceId, producerId }) => [deviceId, levelByProducerId.get(producerId) ?? 0])));
  };
  observer.on('volumes', tell);
  observer.on('silence', () => tell([]));
  return observer;
}

/** Loudness between the threshold and full scale as 0 to 1. */
function level(volumeDb: number): number {
  return Math.min(1, Math.max(0, 1 - volumeDb / THRESHOLD_DB));
}
