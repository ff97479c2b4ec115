import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client, ConferenceClient } from '#client/bindings/client.ts';
import { ClientContext } from '#client/bindings/client.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { ConferenceProvider, useConference } from '#client/bindings/conference.tsx';
import { isSame, useFacts } from '#client/bindings/use-facts.ts';
import { createConnectionStore } from '#client/stores/connection-store.ts';
import { createLiveStore, noteLevels } from '#client/stores/live-store.ts';
import { createMediaStore } from '#client/stores/media-store.ts';
import { createReplicaStore } from '#client/stores/replica-store.ts';
import type { ConferenceId, DeviceId } from '#shared/kernel/index.ts';
import { chair, id, Scenario, site } from '#tests/support/scenario.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let host: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  host = document.createElement('div');
  root = createRoot(host);
});

afterEach(() => act(async () => root.unmount()));

describe('selecting', () => {
  it('compares one level deep', () => {
    expect(isSame([1, 2], [1, 2])).toBe(true);
    expect(isSame({ a: 1 }, { a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { b: 1 })).toBe(false);
    expect(isSame([1], { 0: 1 })).toBe(false);
    expect(isSame([{}], [{}])).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });

  it('renders again only when the answer changed, also for answers made anew each time', async () => {
    const live = createLiveStore();
    let renders = 0;
    function Loud() {
      renders += 1;
      const loud = useFacts(live, ({ levelBySite }) => Object.keys(levelBySite));
      return <p>{loud.join(' ')}</p>;
    }
    await act(async () => root.render(<Loud />));
    await act(async () => noteLevels(live, { levels: [{ siteId: site.hub, level: 0.2 }] }));
    expect(host.textContent).toBe(site.hub);
    const before = renders;
    await act(async () => noteLevels(live, { levels: [{ siteId: site.hub, level: 0.9 }] }));
    expect(renders).toBe(before);
  });
});

describe('in a conference', () => {
  function setUp() {
    const stores = {
      connection: createConnectionStore(),
      replica: createReplicaStore(),
      live: createLiveStore(),
      media: createMediaStore(),
    };
    const run = vi.fn<ConferenceClient['run']>();
    const refusalOf = vi.fn<ConferenceClient['refusalOf']>(() => null);
    const close = vi.fn();
    const conference = { conferenceId: id<ConferenceId>('hoi-nghi'), ...stores, run, refusalOf, close };
    const client = { enterConference: async () => conference } as unknown as Client; // what these tests touch of it
    const show = (story: Scenario) => {
      const standing = {
        actor: chair,
        roles: ['chair'],
        siteId: site.hub,
        deviceId: id<DeviceId>('may'),
        view: 'chair',
      };
      stores.replica.setState({ picture: { state: story.state, standing: { ...standing, roles: ['chair'] } } });
    };
    return { ...stores, run, refusalOf, close, client, show };
  }

  function page(client: Client, children: React.ReactNode) {
    return (
      <ClientContext value={client}>
        <ConferenceProvider
          conferenceId={id<ConferenceId>('hoi-nghi')}
          fallback={() => 'đang vào'}
          gate={(state) => (state.kind === 'refused' ? state.reason.vi : null)}
        >
          {children}
        </ConferenceProvider>
      </ClientContext>
    );
  }

  function Phase() {
    return useConference((state) => state.phase.kind);
  }

  it('shows its children with the first picture, keeps them while the server is away, and closes when it goes', async () => {
    const parts = setUp();
    await act(async () => root.render(page(parts.client, <Phase />)));
    expect(host.textContent).toBe('đang vào');
    await act(async () => parts.show(Scenario.ready()));
    expect(host.textContent).toBe('ready');
    await act(async () => parts.connection.setState({ state: { kind: 'offline', since: Scenario.ready().now } }));
    expect(host.textContent).toBe('ready');
    await act(async () => root.render(<p>khác</p>));
    expect(parts.close).toHaveBeenCalledTimes(1);
  });

  it('stands aside for what the gate says', async () => {
    const parts = setUp();
    await act(async () => root.render(page(parts.client, <Phase />)));
    const reason = { code: 'x', vi: 'Không vào được', en: 'No entry' };
    await act(async () => parts.connection.setState({ state: { kind: 'refused', reason } }));
    expect(host.textContent).toBe('Không vào được');
  });

  it('a command is pending until it is answered, and its refusal is asked of the rules', async () => {
    const parts = setUp();
    let answer: (outcome: { ok: true; version: number }) => void = () => undefined;
    parts.run.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    function Open() {
      const { run, pending } = useCommand();
      const reason = useRefusal({ type: 'conference/open' });
      return (
        <button type="button" onClick={() => void run({ type: 'conference/open' })}>
          {pending ? 'đang gửi' : (reason?.vi ?? 'sẵn sàng')}
        </button>
      );
    }
    parts.show(Scenario.ready());
    await act(async () => root.render(page(parts.client, <Open />)));
    expect(host.textContent).toBe('sẵn sàng');
    await act(async () => host.querySelector('button')?.click());
    expect(host.textContent).toBe('đang gửi');
    parts.refusalOf.mockReturnValue({ code: 'x', vi: 'đã khai mạc', en: 'open' });
    await act(async () => answer({ ok: true, version: 9 }));
    expect(host.textContent).toBe('đã khai mạc');
  });
});
