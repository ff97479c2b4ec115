import { MAX_VOICES } from '#shared/floor/index.ts';

/**
 * What the floor policy reads of a conference. Sites and devices are named by their ids. Who is heard is a rule of the
 * conference (`heardSites` in `shared/conference`), told here as it is told to everybody's screens.
 */
export type FloorPolicyInput = {
  /** Whether pictures flow at all: from the moment devices may enter until the conference is closed. */
  readonly hasPictures: boolean;
  /** In the order in which they keep their place. */
  readonly heardSiteIds: readonly string[];
  readonly soundDeviceBySite: Readonly<Record<string, string>>;
  readonly cameraDeviceBySite: Readonly<Record<string, string>>;
  readonly stage:
    | { readonly kind: 'site'; readonly siteId: string }
    | { readonly kind: 'share'; readonly deviceId: string }
    | { readonly kind: 'none' };
};

/** A picture that a device sends. */
export type PictureRef = { readonly deviceId: string; readonly source: 'camera' | 'screen' };

/** What should flow: devices whose microphone, camera or screen is open, and which picture the stage holds. */
export type MediaWish = {
  /** At most four, whatever was asked: more voices at once are noise, and cost every line. */
  readonly openMicrophones: readonly string[];
  readonly openCameras: readonly string[];
  /** At most one: the share that the stage holds. */
  readonly openScreens: readonly string[];
  readonly stageProducer: PictureRef | null;
};

/** What flows in a state of the conference. */
export function floorPolicy(input: FloorPolicyInput): MediaWish {
  const { hasPictures, stage } = input;
  return {
    openMicrophones: openMicrophones(input),
    openCameras: hasPictures ? unique(Object.values(input.cameraDeviceBySite)) : [],
    openScreens: hasPictures && stage.kind === 'share' ? [stage.deviceId] : [],
    stageProducer: hasPictures ? stageProducer(input) : null,
  };
}

function openMicrophones({ heardSiteIds, soundDeviceBySite }: FloorPolicyInput): string[] {
  return unique(heardSiteIds.flatMap((siteId) => soundDeviceBySite[siteId] ?? [])).slice(0, MAX_VOICES);
}

function stageProducer({ stage, cameraDeviceBySite }: FloorPolicyInput): PictureRef | null {
  if (stage.kind === 'none') return null;
  if (stage.kind === 'share') return { deviceId: stage.deviceId, source: 'screen' };
  const deviceId = cameraDeviceBySite[stage.siteId];
  return deviceId === undefined ? null : { deviceId, source: 'camera' };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
