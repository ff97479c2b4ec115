export { EnterByLink } from './EnterByLink.tsx';
