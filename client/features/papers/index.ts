export { Papers } from './Papers.tsx';
