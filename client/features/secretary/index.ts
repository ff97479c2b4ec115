export { SecretaryDesk } from './SecretaryDesk.tsx';
