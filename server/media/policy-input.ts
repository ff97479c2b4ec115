import type { ConferenceState } from '#shared/conference/index.ts';
import { heardSites, stageSite } from '#shared/conference/index.ts';
import { cameraDeviceOf, orderedSites } from '#shared/roster/index.ts';
import type { FloorPolicyInput } from './floor-policy.ts';

/** What the floor policy reads, taken from the picture of a conference. */
export function policyInputOf(state: ConferenceState): FloorPolicyInput {
  return {
    hasPictures: hasMedia(state),
    heardSiteIds: heardSites(state),
    soundDeviceBySite: state.roster.soundDeviceBySite,
    cameraDeviceBySite: cameras(state),
    stage: stageOf(state),
  };
}

/** Media are there from the moment devices may enter until the conference is closed. */
export function hasMedia({ phase }: ConferenceState): boolean {
  return phase.kind === 'ready' || phase.kind === 'running' || phase.kind === 'break';
}

function stageOf(state: ConferenceState): FloorPolicyInput['stage'] {
  const { source } = state.stage;
  if (source.kind === 'share') return { kind: 'share', deviceId: source.deviceId };
  const siteId = stageSite(state);
  return siteId === null ? { kind: 'none' } : { kind: 'site', siteId };
}

/** The camera of each site that has one. */
function cameras({ roster }: ConferenceState): Record<string, string> {
  const cameraBySite = orderedSites(roster).flatMap(({ siteId }) => {
    const deviceId = cameraDeviceOf(roster, siteId);
    return deviceId === null ? [] : [[siteId, deviceId] as const];
  });
  return Object.fromEntries(cameraBySite);
}
