export { Prepare } from './Prepare.tsx';
