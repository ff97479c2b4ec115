export type { Failure, Outcome, Reason } from '#client/stores/reason.ts';
