import { useTranslation } from 'react-i18next';
import { useAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference } from '#client/bindings/conference.tsx';
import { useEnterAsDisplay } from '#client/bindings/display.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useCameraOf } from '#client/bindings/media.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { DisplayLine } from '#client/ui/DisplayLine.tsx';
import { StateTile } from '#client/ui/SiteTiles.tsx';
import type { SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';

/** All sites at once, in their order, for a large screen. */
export function Wall() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <Tiles />
    </ActsProvider>
  );
}

function Tiles() {
  const { t } = useTranslation();
  const state = useConference((whole) => whole);
  const away = useAway();
  useEnterAsDisplay(t('conference.wallLabel'));
  const sites = orderedSites(state.roster);
  const columnCount = Math.max(1, Math.ceil(Math.sqrt(sites.length)));
  const rowCount = Math.max(1, Math.ceil(sites.length / columnCount));
  const grid = {
    gridTemplateColumns: `repeat(${columnCount}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rowCount}, minmax(0, 1fr))`,
  };
  return (
    <main className="dc-hall">
      <ConnectionBanner {...away} />
      <div className="dc-wall" style={grid}>
        {sites.map(({ siteId }) => (
          <StateTile key={siteId} state={state} siteId={siteId} picture={(shown) => <SiteCamera siteId={shown} />} />
        ))}
      </div>
      <DisplayLine state={state} />
    </main>
  );
}

function SiteCamera({ siteId }: { readonly siteId: SiteId }) {
  const deviceId = useCameraOf(siteId);
  return deviceId === null ? null : <MediaView deviceId={deviceId} source="camera" fit="cover" />;
}
