import { useTranslation } from 'react-i18next';
import { useAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useStanding } from '#client/bindings/conference.tsx';
import { useEnterAsDisplay } from '#client/bindings/display.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { DisplayLine } from '#client/ui/DisplayLine.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import { seesClock } from '#shared/conference/index.ts';

/** The screen of a hall: stage, clock, item. It receives only and has no controls. */
export function HallDisplay() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>
        <Hall />
      </SlidesProvider>
    </ActsProvider>
  );
}

function Hall() {
  const { t } = useTranslation();
  const state = useConference((whole) => whole);
  const { actor } = useStanding();
  const held = useStagePicture();
  const away = useAway();
  useEnterAsDisplay(t('conference.hallLabel'));
  return (
    <main className="dc-hall">
      <ConnectionBanner {...away} />
      <StageView
        state={state}
        held={held}
        scale="hall"
        seesClock={seesClock(state, actor)}
        picture={({ deviceId, source }, placeholder) => (
          <MediaView deviceId={deviceId} source={source} fit="contain">
            {placeholder}
          </MediaView>
        )}
      />
      <DisplayLine state={state} />
    </main>
  );
}
