import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientContext, ConferenceContext } from '#client/bindings/client.ts';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import type { Language } from '#client/i18n/language.ts';
import { vi as words } from '#client/i18n/vi.ts';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import type { Actor, DeviceId } from '#shared/kernel/index.ts';
import { fakeClient, fakeConferenceClient } from '#tests/support/harness/fake-client.ts';
import type { LocalConference } from '#tests/support/harness/local-conference.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Shows a screen on a made-up conference with the real rules. Close it after the test. */
export async function showScreen(
  screen: ReactNode,
  { conference, actor, language = 'vi' }: { conference: LocalConference; actor: Actor; language?: Language },
) {
  const deviceId = ('deviceId' in actor ? actor.deviceId : null) ?? ('d-none' as DeviceId);
  const fake = fakeConferenceClient({ conference, actor, deviceId });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => {
    root.render(
      <I18nProvider language={language} words={words}>
        <UiProvider>
          <ClientContext value={fakeClient()}>
            <ConferenceContext value={fake.client}>{screen}</ConferenceContext>
          </ClientContext>
        </UiProvider>
      </I18nProvider>,
    );
  });
  return {
    ...fake,
    /** The button of this name, as people and screen readers know it. */
    button: (name: string) => findButton(name),
    text: () => document.body.textContent,
    press: (button: HTMLElement) => act(async () => button.click()),
    key: (key: string) =>
      act(async () => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }),
    change: (what: () => void) => act(async () => what()),
    close: async () => {
      await act(async () => root.unmount());
      document.body.replaceChildren();
    },
  };
}

function findButton(name: string): HTMLElement {
  const buttons = [...document.body.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent).includes(name));
  if (found === undefined) throw new Error(`no button "${name}"`);
  return found;
}

/** Why a button says that it cannot be pressed; null when it can. */
export function reasonOf(button: HTMLElement): string | null {
  if (button.getAttribute('aria-disabled') !== 'true') return null;
  const id = button.getAttribute('aria-describedby');
  return id === null ? '' : (document.getElementById(id)?.textContent ?? '');
}
