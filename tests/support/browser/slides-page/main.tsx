import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#client/app/create-client.ts';
import { ClientContext } from '#client/bindings/client.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { ConferenceProvider, useConference, useOwnDevice, useStanding } from '#client/bindings/conference.tsx';
import { useRoom } from '#client/bindings/media.ts';
import { useFilesAhead, useFilesAheadBySite, usePointed, usePointing } from '#client/bindings/slide-talk.ts';
import { slideParts } from '#client/bindings/slides.tsx';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as words } from '#client/i18n/vi.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { PointerLayer } from '#client/ui/slides/PointerLayer.tsx';
import { SlideView } from '#client/ui/slides/SlideView.tsx';
import { StopVideoButton, VideoControls } from '#client/ui/slides/VideoControls.tsx';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { holderOf, isSameHolder } from '#shared/stage/index.ts';

/** The viewers of slides alone, on the real client and the real server: what every screen is made of. */
function Page() {
  const { slideId, page } = useConference(({ stage }) => stage.show);
  const slide = useConference(({ stage }) => (slideId === null ? null : (stage.deck.slideById[slideId] ?? null)));
  const files = useFilesAhead();
  const bySite = useFilesAheadBySite();
  useEntering();
  return (
    <main
      data-files={files === null ? '' : `${files.loadedCount.toString()}/${files.totalCount.toString()}`}
      data-sites={bySite.map(({ siteId, loadedCount }) => `${siteId}:${loadedCount.toString()}`).join(' ')}
      style={{ position: 'fixed', inset: 0, display: 'flex', flexDirection: 'column' }}
    >
      <div style={{ position: 'relative', flex: 1 }}>{slide !== null && <Shown slide={slide} page={page} />}</div>
      {slide?.content.kind === 'video' && <Controls slide={slide} durationMs={slide.content.durationMs} />}
    </main>
  );
}

function Shown({ slide, page }: { readonly slide: Slide; readonly page: number }) {
  const at = usePointed(slide.slideId);
  const point = usePointing(slide.slideId);
  const { actor } = useStanding();
  const holds = useConference(({ stage }) => isSameHolder(stage.show.holder, holderOf(actor)));
  return (
    <SlideView
      slide={slide}
      page={page}
      parts={slideParts}
      label={slide.title}
      indicators={() => null}
      over={<PointerLayer at={at} {...(holds ? { onPoint: point } : {})} />}
    />
  );
}

function Controls({ slide: { slideId }, durationMs }: { readonly slide: Slide; readonly durationMs: number }) {
  const video = useConference(({ stage }) => stage.show.video);
  const { run } = useCommand();
  const send = (command: Parameters<typeof run>[0]) => void run(command);
  return (
    <div style={{ padding: 12, display: 'flex', gap: 12 }}>
      <VideoControls
        video={video}
        durationMs={durationMs}
        now={useServerNow(500)}
        onPlay={(positionMs) => send({ type: 'stage/playVideo', slideId, positionMs })}
        onPause={() => send({ type: 'stage/pauseVideo', slideId })}
        onMove={(positionMs) => send({ type: 'stage/moveVideo', slideId, positionMs })}
      />
      <StopVideoButton onStop={() => send({ type: 'stage/pauseVideo', slideId })} />
    </div>
  );
}

/** Comes in as the room of its site, with its sound. */
function useEntering(): void {
  const own = useOwnDevice();
  const { siteId } = useStanding();
  const { enter } = useRoom();
  useEffect(() => {
    if (own !== null || siteId === null) return;
    const abilities = { sound: true, camera: false, console: true, display: true };
    void enter({ siteId, label: 'Máy thử', abilities, takesSoundFrom: null });
  }, [own, siteId, enter]);
}

const root = document.getElementById('root');
const conferenceId = new URLSearchParams(location.search).get('c') as ConferenceId; // the test says which
if (root !== null)
  createRoot(root).render(
    <ClientContext value={createClient()}>
      <I18nProvider language="vi" words={words}>
        <UiProvider>
          <ConferenceProvider conferenceId={conferenceId} fallback={() => null} gate={() => null}>
            <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
              <Page />
            </ActsProvider>
          </ConferenceProvider>
        </UiProvider>
      </I18nProvider>
    </ClientContext>,
  );
