export type { MinutesDeskProps } from './page/MinutesDesk.tsx';
export { MinutesDesk } from './page/MinutesDesk.tsx';
export { MinutesRoom } from './page/MinutesRoom.tsx';
