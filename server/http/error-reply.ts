import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemCode, problemOf, problemWords } from './problem.ts';

const codeByStatus: Readonly<Record<number, ProblemCode>> = {
  404: 'http/notFound',
  413: 'http/tooLarge',
  416: 'http/badRange',
  429: 'http/tooMany',
};

/** Answers what was thrown: faults of the sender in words, everything else as one sentence, with the details in the log. */
export function replyToError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error);
  const { status } = problemWords[code];
  if (status >= 500)
    request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'failed');
  return reply.code(status).send(problemOf(code));
}

function codeOf(error: FastifyError): ProblemCode {
  if (error.name === 'TooBusy') return 'http/tooMany';
  if (/^SQLITE_(FULL|IOERR|READONLY|BUSY)/.test(error.code ?? '')) return 'http/notStored';
  const status = error.statusCode ?? 500;
  return codeByStatus[status] ?? (status >= 400 && status < 500 ? 'http/badInput' : 'http/failed');
}
