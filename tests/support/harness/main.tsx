import type { ReactNode } from 'react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientContext, ConferenceContext } from '#client/bindings/client.ts';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as words } from '#client/i18n/vi.ts';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import type { Actor } from '#shared/kernel/index.ts';
import { fakeClient, fakeConferenceClient, noteSampleLines, signIn } from './fake-client.ts';
import { personActor, siteActor } from './local-conference.ts';
import { samplePicture } from './sample-picture.ts';
import { answerRoutes } from './sample-routes.ts';
import { discussing, gathered } from './scenes.ts';

/** Shows one screen on a made-up conference: ?screen=chair&scene=discussing&as=Viện trưởng&lang=vi */
const query = new URLSearchParams(location.search);
const conference = query.get('scene') === 'gathered' ? gathered() : discussing();
const as = query.get('as') ?? 'Viện trưởng';
const actor: Actor = query.has('site')
  ? siteActor(conference.state, query.get('site') ?? '')
  : personActor(conference.state, as);
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

type Screen = (props: Record<string, unknown>) => ReactNode;

/** Folder and name of each screen; a folder that is not there yet is left out. */
const screens: Readonly<Record<string, readonly [folder: string, name: string]>> = {
  chair: ['chair', 'ChairConsole'],
  site: ['site', 'SiteConsole'],
  hall: ['hall', 'HallDisplay'],
  wall: ['wall', 'Wall'],
  secretary: ['secretary', 'SecretaryDesk'],
  technician: ['technician', 'TechnicianBoard'],
  'sign-in': ['sign-in', 'SignIn'],
  list: ['conference-list', 'ConferenceList'],
  create: ['create-conference', 'CreateConference'],
  devices: ['device-check', 'DeviceCheck'],
  link: ['entry-link', 'EnterByLink'],
};
const features = import.meta.glob<Record<string, Screen>>('../../../client/features/*/index.ts');
const props = { onEntered: () => undefined, kind: 'join', token: 'x' };

async function load(name: string): Promise<ReactNode> {
  const [folder = '', component = ''] = screens[name] ?? [];
  const feature = await features[`../../../client/features/${folder}/index.ts`]?.();
  const Shown = feature?.[component];
  return Shown === undefined ? `no screen ${name}` : createElement(Shown, props);
}

answerRoutes();
const screen = await load(query.get('screen') ?? 'chair');
const client = fakeClient();
if (query.get('screen') === 'list' || query.get('screen') === 'create') signIn(client);
const root = document.querySelector('#root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <I18nProvider language={query.get('lang') === 'en' ? 'en' : 'vi'} words={words}>
    <UiProvider>
      <ClientContext value={client}>
        <ConferenceContext value={fake.client}>{screen}</ConferenceContext>
      </ClientContext>
    </UiProvider>
  </I18nProvider>,
);
