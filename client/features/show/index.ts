export { ShowRoom } from './ShowRoom.tsx';
