import { expect, it, vi } from 'vitest';
import { FakeMediaBackend } from '#server/media/fake-media-backend.ts';
import { MediaPlane } from '#server/media/media-plane.ts';
import type { MediaDevice } from '#server/ports/media-gate.ts';
import { type DeviceId, deriveId } from '#shared/kernel/index.ts';
import type { MediaMessage } from '#shared/protocol/index.ts';
import { chair, Scenario, site } from '../support/scenario.ts';
import { keptLog } from './kept-log.ts';
import { realClock } from './real-clock.ts';

const deviceId = deriveId<DeviceId>(`pc-${site.haTrung}`);

function open(hall: Scenario) {
  const plane = new MediaPlane({
    backend: new FakeMediaBackend(),
    clock: realClock,
    ids: { draw: () => 'join' },
    log: keptLog().log,
    figures: { lines: () => undefined, levels: () => undefined, silentMicrophones: () => undefined },
    history: { append: () => undefined, read: () => [] },
    hostOf: () => ({
      get state() {
        return hall.state;
      },
      now: () => realClock.now(),
      mediaAlive: () => undefined,
      expectMedia: () => undefined,
      mediaDied: () => undefined,
    }),
  });
  const told: MediaMessage[] = [];
  const { conferenceId } = hall.state;
  const peer = {
    peerId: 'one',
    pageId: 'page',
    sessionId: 's1',
    conferenceId,
    deviceId,
    send: (message: MediaMessage) => void told.push(message),
  };
  const commit = () =>
    plane.follow({ conferenceId, from: 0, to: 1, events: [], state: hall.state, now: realClock.now() });
  return { plane, told, peer, commit };
}

it('a conference that is reopened has those in its room who were there all along', async () => {
  const hall = Scenario.running();
  const { plane, told, peer, commit } = open(hall);
  const device: MediaDevice = {
    deviceId,
    siteId: site.haTrung,
    abilities: { sound: true, camera: true, console: true, display: false },
    roles: ['siteOperator'],
  };
  const capabilities = () => plane.handle(peer, device, { type: 'capabilities' });
  plane.attachPeer(peer);
  expect(await capabilities()).toMatchObject({ ok: true });
  hall.when(chair, { type: 'conference/close' });
  commit();
  expect(await capabilities()).toMatchObject({ ok: false });
  hall.when(chair, { type: 'conference/reopen', reason: 'Bổ sung nội dung kết luận' });
  commit();
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ type: 'rejoin', joinId: null }));
  expect(await capabilities()).toMatchObject({ ok: true });
  plane.close();
});
