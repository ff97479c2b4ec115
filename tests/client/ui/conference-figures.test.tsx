import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as vietnamese } from '#client/i18n/vi.ts';
import { DelegatesPill } from '#client/ui/ConferenceFigures.tsx';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import { chair, Scenario, site } from '#tests/support/scenario.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let host: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  host = document.createElement('div');
  root = createRoot(host);
});

afterEach(() => act(async () => root.unmount()));

function shown() {
  const titled = host.querySelector('[title]');
  return [titled?.textContent, titled?.getAttribute('title')];
}

it('totals of delegates say that the hub is in, in both languages', async () => {
  const hall = Scenario.running();
  hall.when(chair, { type: 'roster/reportAttendance', siteId: site.hub, unnamedCount: 30 });
  hall.when(chair, { type: 'roster/reportAttendance', siteId: site.haTrung, unnamedCount: 12 });
  const words = {
    vi: ['42 đại biểu, gồm điểm cầu chính', '42 đại biểu có mặt: 30 tại điểm cầu chính, 12 tại các điểm cầu khác'],
    en: ['42 delegates, hub included', '42 delegates present: 30 at the hub, 12 at the sites'],
  } as const;
  for (const language of ['vi', 'en'] as const) {
    await act(async () =>
      root.render(
        <I18nProvider language={language} words={vietnamese}>
          <UiProvider>
            <DelegatesPill state={hall.state} />
          </UiProvider>
        </I18nProvider>,
      ),
    );
    // English comes as a part of its own.
    await vi.waitFor(() => act(async () => expect(shown()).toEqual([...words[language]])));
  }
});
