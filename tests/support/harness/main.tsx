import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientContext, ConferenceContext } from '#client/bindings/client.ts';
import { ChairConsole } from '#client/features/chair/index.ts';
import { HallDisplay } from '#client/features/hall/index.ts';
import { SiteConsole } from '#client/features/site/index.ts';
import { Wall } from '#client/features/wall/index.ts';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import type { Actor } from '#shared/kernel/index.ts';
import { fakeClient, fakeConferenceClient, noteSampleLines } from './fake-client.ts';
import { personActor, siteActor } from './local-conference.ts';
import { samplePicture } from './sample-picture.ts';
import { discussing, gathered } from './scenes.ts';

/** Shows one screen on a made-up conference: ?screen=chair&scene=discussing&as=Viện trưởng&lang=vi */
const query = new URLSearchParams(location.search);
const conference = query.get('scene') === 'gathered' ? gathered() : discussing();
const as = query.get('as') ?? 'Viện trưởng';
const actor: Actor = query.has('site') ? siteActor(conference.state, query.get('site') ?? '') : personActor(conference.state, as);
if (actor.kind !== 'person' && actor.kind !== 'site') throw new Error('not here');
const fake = fakeConferenceClient({
  conference,
  actor,
  deviceId: actor.deviceId ?? ('none' as never),
  picture: samplePicture,
  ticks: query.get('ticks') !== '0',
});
noteSampleLines(conference, fake.stores.live);
if (query.get('away') === '1') fake.stores.connection.setState({ state: { kind: 'offline', since: conference.now } });

const screens: Readonly<Record<string, () => ReactNode>> = {
  chair: () => <ChairConsole />,
  site: () => <SiteConsole />,
  hall: () => <HallDisplay />,
  wall: () => <Wall />,
};

const root = document.querySelector('#root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <I18nProvider language={query.get('lang') === 'en' ? 'en' : 'vi'}>
    <UiProvider>
      <ClientContext value={fakeClient()}>
        <ConferenceContext value={fake.client}>{screens[query.get('screen') ?? 'chair']?.()}</ConferenceContext>
      </ClientContext>
    </UiProvider>
  </I18nProvider>,
);
