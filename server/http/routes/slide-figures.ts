import { z } from 'zod';
import type { FigureBook } from '#server/figures/book.ts';
import { editionOf } from '#server/figures/edition.ts';
import { type ConferenceId, idSchema, type SlideId, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { FiguresAsked, HttpCollaborators } from '../collaborators.ts';
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

/** Figures as a conference shows them: what may be chosen for slides, those of a slide, those of one unit. */
export function slideFigureRoutes(app: App, collaborators: HttpCollaborators): void {
  readCatalogue(app, collaborators);
  readSlide(app, collaborators);
  readUnit(app, collaborators);
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

function readSlide(app: App, collaborators: HttpCollaborators): void {
  const slideParams = params.extend({ slideId: idSchema<SlideId>() });
  const schema = { params: slideParams, querystring, response: { 200: bookSchema, ...problems } };
  app.get(
    '/api/conferences/:conferenceId/slides/:slideId/figures',
    { config: seen, schema },
    async (request, reply) => {
      const { conferenceId, slideId } = request.params;
      const asked = collaborators.conferences.figuresOfSlide(guardedSession(request).principal, conferenceId, slideId);
      const book = asked && bookOf(collaborators, asked);
      return book ? reply.header('cache-control', 'no-store').send(book) : refuse(reply, 'http/notFound');
    },
  );
}

function readUnit(app: App, collaborators: HttpCollaborators): void {
  const unitParams = params.extend({ unitId: idSchema<UnitId>() });
  const schema = { params: unitParams, querystring, response: { 200: bookSchema, ...problems } };
  app.get('/api/conferences/:conferenceId/units/:unitId/figures', { config: seen, schema }, async (request, reply) => {
    const { conferenceId, unitId } = request.params;
    const asked = collaborators.conferences.figuresOfUnit(guardedSession(request).principal, conferenceId, unitId);
    const book = asked && bookOf(collaborators, asked);
    return book ? reply.header('cache-control', 'no-store').send(book) : refuse(reply, 'http/notFound');
  });
}

/** The book with the indicators that were asked for; without a list, the typical ones. */
function bookOf({ figures: { figures } }: HttpCollaborators, asked: FiguresAsked): Shown | undefined {
  const { periodId, unitIds, pin } = asked;
  const indicatorIds = asked.indicatorIds.length > 0 ? asked.indicatorIds : figures.typicalIds(pin);
  const book = figures.book(periodId, { indicatorIds, pin, ...(unitIds === null ? {} : { unitIds }) });
  if (book.kind === 'refused') return undefined;
  const { input, units, isSample } = book;
  return { input, units, isSample, edition: editionOf(book) };
}

type Shown = Pick<FigureBook, 'input' | 'units' | 'isSample'> & { readonly edition: number };
