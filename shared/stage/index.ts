export type { StageCommand } from './commands.ts';
export { stageCommands } from './commands.ts';
export { decideStage } from './decide.ts';
export type { StageEvent } from './events.ts';
export { stageEvents } from './events.ts';
export { evolveStage, initialStage } from './evolve.ts';
export type { Stage, StageSource } from './state.ts';
