import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import type { Client, ConferenceClient } from '#client/bindings/client.ts';
import { ClientContext, ConferenceContext } from '#client/bindings/client.ts';
import { reasonOfRefusal, serverAway } from '#client/connection/refusal-reason.ts';
import { TechnicianBoard } from '#client/features/technician/index.ts';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as words } from '#client/i18n/vi.ts';
import { createConnectionStore } from '#client/stores/connection-store.ts';
import { createLiveStore } from '#client/stores/live-store.ts';
import { createMediaStore } from '#client/stores/media-store.ts';
import { createPreferencesStore } from '#client/stores/preferences-store.ts';
import { createReplicaStore } from '#client/stores/replica-store.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import { decide } from '#shared/conference/index.ts';
import type { ConferenceId, DeviceId } from '#shared/kernel/index.ts';
import type { SiteLineFigures } from '#shared/protocol/index.ts';
import { id, type Scenario, site, technician } from '#tests/support/scenario.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The technician's board over a story, with stores that tests fill and routes that tests answer. */
export function createScene(story: Scenario) {
  const stores = {
    connection: createConnectionStore(),
    replica: createReplicaStore(),
    live: createLiveStore(),
    media: createMediaStore(),
  };
  stores.connection.setState({ state: { kind: 'joined' } });
  const run = vi.fn<ConferenceClient['run']>(async () => ({ ok: true, version: 1 }));
  const restartDevice = vi.fn(async () => ({ ok: true, value: null }));
  const conference = {
    conferenceId: id<ConferenceId>('hoi-nghi'),
    ...stores,
    run,
    refusalOf: (command: PersonCommand) => {
      if (stores.connection.getState().state.kind !== 'joined') return serverAway;
      const decision = decide(story.state, command, story.contextOf(technician));
      return decision.kind === 'refusal' ? reasonOfRefusal(decision.refusal) : null;
    },
    now: () => story.now,
    mediaDesk: { restartDevice, attachPicture: () => () => undefined },
  } as unknown as ConferenceClient; // what the board touches of it
  const client = {
    preferences: createPreferencesStore({ getItem: () => null, setItem: () => undefined }),
  } as unknown as Client; // as above
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const tell = () =>
    stores.replica.setState({
      picture: {
        state: story.state,
        standing: {
          actor: technician,
          roles: ['technician'],
          siteId: site.hub,
          deviceId: id<DeviceId>('may-ky-thuat'),
          view: 'technician',
        },
      },
    });
  tell();
  return {
    ...stores,
    run,
    restartDevice,
    tell,
    show: () =>
      act(async () =>
        root.render(
          <ClientContext value={client}>
            <ConferenceContext value={conference}>
              <I18nProvider language="vi" words={words}>
                <MantineProvider env="test">
                  <TechnicianBoard />
                </MantineProvider>
              </I18nProvider>
            </ConferenceContext>
          </ClientContext>,
        ),
      ),
    close: async () => {
      await act(async () => root.unmount());
      host.remove();
    },
  };
}

/** Figures of a line as the server tells them. */
export function figures(change: Partial<SiteLineFigures> & Pick<SiteLineFigures, 'siteId' | 'at'>): SiteLineFigures {
  return {
    deviceId: id<DeviceId>(`pc-${change.siteId}`),
    roundTripMs: 40,
    loss: 0,
    inBps: 900_000,
    outBps: 1_500_000,
    reducedCount: 0,
    ...change,
  };
}

/** The row of a site in the table that shows; throws when it has none. */
export function rowOf(siteId: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`tr[data-site="${siteId}"]`);
  if (row === null) throw new Error(`no row of ${siteId}`);
  return row;
}

/** Sites whose rows show, in their order. */
export function rows(): string[] {
  return [...document.querySelectorAll<HTMLElement>('tr[data-site]')].map((row) => row.dataset['site'] ?? '');
}

/** The button whose words or label are these; throws when there is none. */
export function button(words: string, inside: ParentNode = document): HTMLElement {
  const buttons = [...inside.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find((each) => each.getAttribute('aria-label') === words || each.textContent?.trim() === words);
  if (found === undefined) throw new Error(`no button ${words} among: ${buttons.map((each) => each.textContent)}`);
  return found;
}

/** Presses something and lets what follows happen. */
export function press(element: HTMLElement): Promise<void> {
  return act(async () => element.click());
}
