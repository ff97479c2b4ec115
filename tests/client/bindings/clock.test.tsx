import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ConferenceClient, ConferenceContext } from '#client/bindings/client.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { createConnectionStore } from '#client/stores/connection-store.ts';
import { instant } from '#shared/kernel/index.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let host: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement('div');
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

function Clock() {
  return useServerNow();
}

async function passes(ms: number): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(ms));
}

it('a clock stands still as of the last sign of the server while that is away, and goes on with it', async () => {
  vi.setSystemTime(10_000);
  const connection = createConnectionStore();
  const client = { connection, now: () => instant(Date.now()) } as unknown as ConferenceClient; // what clocks touch of it
  await act(async () =>
    root.render(
      <ConferenceContext value={client}>
        <Clock />
      </ConferenceContext>,
    ),
  );
  await passes(2_000);
  expect(host.textContent).toBe('12000');
  await act(async () => connection.setState({ state: { kind: 'offline', since: instant(11_500) } }));
  expect(host.textContent).toBe('11500');
  await passes(60_000);
  expect(host.textContent).toBe('11500');
  await act(async () => connection.setState({ state: { kind: 'joined' } }));
  expect(host.textContent).toBe('72000');
  await passes(1_000);
  expect(host.textContent).toBe('73000');
});
