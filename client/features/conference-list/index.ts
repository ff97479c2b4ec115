export { ConferenceList } from './ConferenceList.tsx';
