export { TechnicianBoard } from './TechnicianBoard.tsx';
