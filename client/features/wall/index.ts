export { Wall } from './Wall.tsx';
