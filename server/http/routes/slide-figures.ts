import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { editionOf } from '#server/figures/edition.ts';
import { rememberedBooks } from '#server/figures/shown-book.ts';
import type { FiguresAsked } from '#server/ports/figures.ts';
import { type ConferenceId, idSchema, type PeriodId, type SlideId, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';

/** Its content is that of `shared/indicators`, checked where it was entered. */
const bookSchema = z.looseObject({});
const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
const seen = { permission: 'seeConference' } as const;
/** A display's page says in the address which cookies it comes with; the edition only tells caches apart. */
const querystring = z.strictObject({
  edition: z.coerce.number().int().optional(),
  as: z.literal('display').optional(),
});

type Parts = HttpCollaborators & { readonly bookOf: ReturnType<typeof rememberedBooks> };

/** Figures as a conference shows them: what may be chosen for slides, those of a slide, those of one unit. */
export function slideFigureRoutes(app: App, given: HttpCollaborators): void {
  const collaborators = { ...given, bookOf: rememberedBooks(given.figures) };
  readCatalogue(app, collaborators);
  readSlide(app, collaborators);
  readUnit(app, collaborators);
  readOwn(app, collaborators);
  readOwnOfAccount(app, collaborators);
}

function readCatalogue(app: App, { figures: { catalogue, periods } }: HttpCollaborators): void {
  const period = z.strictObject({ periodId: z.string(), label: z.string(), isSample: z.boolean() });
  const indicator = z.strictObject({
    indicatorId: z.string(),
    code: z.string(),
    group: z.string(),
    name: z.string(),
    isTypical: z.boolean(),
  });
  const body = z.strictObject({ periods: z.array(period), indicators: z.array(indicator) });
  const schema = { params, response: { 200: body, ...problems } };
  const config = { permission: 'addFiles' } as const;
  app.get('/api/conferences/:conferenceId/catalogue', { config, schema }, async () => ({
    periods: periods.list().map(({ periodId, label, isSample }) => ({ periodId, label, isSample })),
    indicators: catalogue.list().map(({ indicator: { indicatorId, code, group, name, isTypical } }) => {
      return { indicatorId, code, group, name, isTypical };
    }),
  }));
}

function readSlide(app: App, collaborators: Parts): void {
  const slideParams = params.extend({ slideId: idSchema<SlideId>() });
  const schema = { params: slideParams, querystring, response: { 200: bookSchema, ...problems } };
  app.get(
    '/api/conferences/:conferenceId/slides/:slideId/figures',
    { config: seen, schema },
    async (request, reply) => {
      const { conferenceId, slideId } = request.params;
      const asked = collaborators.conferences.figuresOfSlide(guardedSession(request).principal, conferenceId, slideId);
      return answer(reply, collaborators, asked);
    },
  );
}

function readUnit(app: App, collaborators: Parts): void {
  const unitParams = params.extend({ unitId: idSchema<UnitId>() });
  const schema = { params: unitParams, querystring, response: { 200: bookSchema, ...problems } };
  app.get('/api/conferences/:conferenceId/units/:unitId/figures', { config: seen, schema }, async (request, reply) => {
    const { conferenceId, unitId } = request.params;
    const asked = collaborators.conferences.figuresOfUnit(guardedSession(request).principal, conferenceId, unitId);
    return answer(reply, collaborators, asked);
  });
}

function readOwn(app: App, collaborators: Parts): void {
  const schema = { params, querystring, response: { 200: bookSchema, ...problems } };
  app.get('/api/conferences/:conferenceId/own-figures', { config: seen, schema }, async (request, reply) => {
    const { principal } = guardedSession(request);
    const asked = collaborators.conferences.figuresOfOwnUnit(principal, request.params.conferenceId);
    return answer(reply, collaborators, asked);
  });
}

/** Those of the unit of an account: of one period, or of the newest. */
function readOwnOfAccount(app: App, collaborators: Parts): void {
  const ofPeriod = z.strictObject({ periodId: idSchema<PeriodId>().optional() });
  const schema = { querystring: ofPeriod, response: { 200: bookSchema, ...problems } };
  app.get('/api/own-figures', { config: { permission: 'account' }, schema }, async (request, reply) => {
    const { principal } = guardedSession(request);
    const { accounts, figures } = collaborators;
    const unitId = principal.kind === 'account' ? (accounts.find(principal.accountId)?.unitId ?? null) : null;
    const periodId = request.query.periodId ?? figures.periods.list()[0]?.periodId;
    if (unitId === null || periodId === undefined) return refuse(reply, 'http/notFound');
    return answer(reply, collaborators, { periodId, extent: { kind: 'unit', unitId } });
  });
}

function answer(reply: FastifyReply, { bookOf }: Parts, asked: FiguresAsked | undefined) {
  const book = asked && bookOf(asked);
  if (book === undefined) return refuse(reply, 'http/notFound');
  const { input, units, isSample } = book;
  return reply.header('cache-control', 'no-store').send({ input, units, isSample, edition: editionOf(book) });
}
