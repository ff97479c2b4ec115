export { FakeMediaBackend } from '#server/media/fake-media-backend.ts';
export { FakeMediaRoom } from '#server/media/fake-media-room.ts';
