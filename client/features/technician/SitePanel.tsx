import { useTranslation } from 'react-i18next';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useCameraOf } from '#client/bindings/media.ts';
import { MicrophoneCell, StateCell } from '#client/ui/LineCells.tsx';
import { DeviceCard, SiteDetail } from '#client/ui/SiteDetail.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Device } from '#shared/roster/index.ts';
import { DeviceActs } from './DeviceActs.tsx';
import { LineHistory } from './LineHistory.tsx';
import { MicrophoneAct } from './MicrophoneAct.tsx';
import { SiteLevel } from './SiteRow.tsx';
import type { SiteFacts } from './site-facts.ts';

export type SitePanelProps = {
  readonly state: ConferenceState;
  readonly facts: SiteFacts;
  readonly onClose: () => void;
};

/** One site: what it sends, its devices with the remedies for them, and its line from the beginning. */
export function SitePanel({ state, facts, onClose }: SitePanelProps) {
  const { t } = useTranslation();
  const { site } = facts;
  const devices = devicesOfSite(state, facts);
  return (
    <SiteDetail site={site.name} onClose={onClose}>
      <SitePicture facts={facts} />
      <div className="dc-tech-tags">
        <StateCell line={facts.line} isWeak={facts.isWeak} />
        <MicrophoneCell
          state={facts.microphone}
          isSilent={facts.isSilent}
          meter={<SiteLevel siteId={site.siteId} name={site.shortName} />}
        />
        <MicrophoneAct facts={facts} />
      </div>
      {state.phase.kind === 'running' && <p className="dc-flat dc-quiet">{t('technician.closeMicrophoneHint')}</p>}
      <h3 className="dc-caption">{t('technician.devices')}</h3>
      {devices.length === 0 && <p className="dc-flat dc-quiet">{t('technician.noDevices')}</p>}
      <ul className="dc-tech-cards">
        {devices.map((device) => (
          <DeviceCard key={device.deviceId} device={device}>
            <DeviceActs device={device} facts={facts} />
          </DeviceCard>
        ))}
      </ul>
      <h3 className="dc-caption">{t('technician.lineHistory')}</h3>
      <LineHistory state={state} facts={facts} />
    </SiteDetail>
  );
}

function SitePicture({ facts: { site } }: Pick<SitePanelProps, 'facts'>) {
  const { t } = useTranslation();
  const deviceId = useCameraOf(site.siteId);
  if (deviceId === null) return null;
  return (
    <div className="dc-tech-picture">
      <MediaView
        deviceId={deviceId}
        source="camera"
        fit="contain"
        label={t('technician.pictureOf', { site: site.name })}
      >
        <span className="dc-tech-picture__none">{t('technician.noPicture')}</span>
      </MediaView>
    </div>
  );
}

/** Those that were removed too, last: the technician has to know what was there. */
function devicesOfSite({ roster }: ConferenceState, { site }: SiteFacts): Device[] {
  const rank = ({ presence }: Device) => ({ here: 0, gone: 1, left: 2, removed: 3 })[presence.kind];
  return Object.values(roster.deviceById)
    .filter(({ siteId }) => siteId === site.siteId)
    .sort((a, b) => rank(a) - rank(b));
}
