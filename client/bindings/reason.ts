export type { Outcome, Reason } from '#client/stores/reason.ts';
