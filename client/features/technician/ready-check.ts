import type { PictureFact } from '#client/bindings/media.ts';
import type { ReadyMark } from '#client/ui/ReadyCells.tsx';
import type { SiteId } from '#shared/kernel/index.ts';
import type { Device } from '#shared/roster/index.ts';
import type { SiteFacts } from './site-facts.ts';

/** Whether a site is ready, thing by thing. */
export type ReadyCheck = {
  readonly devices: 'here' | 'gone' | 'none';
  readonly picture: 'live' | 'offered' | 'absent' | 'none';
  readonly sound: 'heard' | 'untried' | 'silent' | 'muted' | 'gone' | 'none';
  readonly line: 'good' | 'weak' | 'dropped' | 'unknown';
};

export type Evidence = {
  /** Sites that were heard since the page looks. */
  readonly heardSites: ReadonlySet<SiteId>;
  /** How the picture of a device is doing here; null while this browser receives no pictures. */
  readonly pictureOf: ((device: Device) => PictureFact | 'none') | null;
};

/** Checks one site by what is known of it now. */
export function checkSite(facts: SiteFacts, { heardSites, pictureOf }: Evidence): ReadyCheck {
  return {
    devices: devicesCheck(facts),
    picture: pictureCheck(facts, pictureOf),
    sound: soundCheck(facts, heardSites),
    line: lineCheck(facts),
  };
}

function isHere({ presence }: Device): boolean {
  return presence.kind === 'here';
}

function devicesCheck({ devices }: SiteFacts): ReadyCheck['devices'] {
  if (devices.some(isHere)) return 'here';
  return devices.length > 0 ? 'gone' : 'none';
}

function pictureCheck({ devices }: SiteFacts, pictureOf: Evidence['pictureOf']): ReadyCheck['picture'] {
  const cameras = devices.filter((device) => isHere(device) && device.abilities.camera);
  if (cameras.length === 0) return 'none';
  if (pictureOf === null) return 'offered';
  return cameras.some((device) => pictureOf(device) !== 'none') ? 'live' : 'absent';
}

function soundCheck(facts: SiteFacts, heardSites: Evidence['heardSites']): ReadyCheck['sound'] {
  const { soundDevice, isSilent, microphone, site } = facts;
  if (soundDevice === null) return 'none';
  if (!isHere(soundDevice)) return 'gone';
  if (isSilent) return 'silent';
  if (microphone === 'muted') return 'muted';
  return heardSites.has(site.siteId) ? 'heard' : 'untried';
}

function lineCheck({ line, latest, isWeak }: SiteFacts): ReadyCheck['line'] {
  if (line.kind === 'dropped') return 'dropped';
  if (line.kind === 'never' || latest === null) return 'unknown';
  return isWeak ? 'weak' : 'good';
}

const marks = {
  devices: { here: 'good', gone: 'bad', none: 'bad' },
  picture: { live: 'good', offered: 'doubtful', absent: 'doubtful', none: 'bad' },
  sound: { heard: 'good', untried: 'doubtful', silent: 'bad', muted: 'doubtful', gone: 'bad', none: 'bad' },
  line: { good: 'good', weak: 'doubtful', dropped: 'bad', unknown: 'doubtful' },
} as const satisfies { readonly [K in keyof ReadyCheck]: Readonly<Record<ReadyCheck[K], ReadyMark>> };

/** How good each thing is. */
export function marksOf(check: ReadyCheck): Readonly<Record<keyof ReadyCheck, ReadyMark>> {
  return {
    devices: marks.devices[check.devices],
    picture: marks.picture[check.picture],
    sound: marks.sound[check.sound],
    line: marks.line[check.line],
  };
}

/** How many things are still to do before the site is ready. */
export function missingCount(check: ReadyCheck): number {
  return Object.values(marksOf(check)).filter((mark) => mark !== 'good').length;
}
