export { CreateConference } from './CreateConference.tsx';
