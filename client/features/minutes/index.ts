export { MinutesDesk } from './page/MinutesDesk.tsx';
export { MinutesRoom } from './page/MinutesRoom.tsx';
export type { MinutesDeskProps } from './page/page-props.ts';
