import { z } from 'zod';
import type { Refused } from '#server/figures/refusal.ts';
import { contentOut } from './figure-schemas.ts';
import { type Problem, problemSchema, problemWords } from './problem.ts';

const cellOut = z.strictObject({
  indicatorId: z.string(),
  unitId: z.string(),
  extent: z.enum(['own', 'total']),
  now: contentOut,
});

/** A problem, with the cells that somebody else has changed meanwhile. */
const conflictSchema = problemSchema.extend({ cells: z.array(cellOut) });

/** Goes into the `response` of routes that change figures. */
export const figureProblems = { 409: conflictSchema, '4xx': problemSchema, '5xx': problemSchema } as const;

type Reply = {
  code(status: (typeof problemWords)[Refused['code']]['status']): unknown;
  send(body: Problem | z.infer<typeof conflictSchema>): unknown;
};

/** Answers with a refusal about figures, its words filled in. */
export function refuseFigures<To extends Reply>(reply: To, { code, params, cells }: Refused): To {
  const { status, vi, en } = problemWords[code];
  const filled = (words: string) => words.replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''));
  const error = { code, vi: filled(vi), en: filled(en) };
  reply.code(status);
  reply.send(status === 409 ? { error, cells: [...cells] } : { error });
  return reply;
}
