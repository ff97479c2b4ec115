export { SiteConsole } from './SiteConsole.tsx';
