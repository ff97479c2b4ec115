export { HallDisplay } from './HallDisplay.tsx';
