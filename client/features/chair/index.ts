export { ChairConsole } from './ChairConsole.tsx';
