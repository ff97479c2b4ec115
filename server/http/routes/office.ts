import { z } from 'zod';
import { decree30, formOf } from '#server/documents/official/profile.ts';
import { workingCalendarSchema } from '#shared/directives/index.ts';
import { requiredText } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { problems, refuse } from '../problem.ts';

const name = requiredText(150);

/** The names with which official papers begin; the short ones stand in their sentences. */
const organisationSchema = z.strictObject({
  authority: name,
  name,
  shortName: name,
  ownLevel: name,
  place: name,
  office: name,
  officeSymbol: requiredText(20),
});

/** What is stored was cleaned as it came in: an answer cannot be written through a schema that changes text. */
const told = z.strictObject({
  authority: z.string(),
  name: z.string(),
  shortName: z.string(),
  ownLevel: z.string(),
  place: z.string(),
  office: z.string(),
  officeSymbol: z.string(),
});

/** Within the limits of ND 30/2020, Phụ lục I, mục I.3; what follows the number of a paper is written without blanks. */
const symbol = z
  .string()
  .max(20)
  .regex(/^[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)*$/u);
const margin = (least: number, most: number) => z.number().int().min(least).max(most);
const paperFormSchema = z.strictObject({
  header: z.enum(['withAuthority', 'withoutAuthority']),
  symbols: z.strictObject({ minutes: symbol, notice: symbol, letter: symbol }),
  marginsMm: z.strictObject({
    top: margin(20, 25),
    bottom: margin(20, 25),
    left: margin(30, 35),
    right: margin(15, 20),
  }),
});

const administering = { permission: 'administrator' } as const;
const signedIn = { permission: 'signedIn' } as const;

/** What is set once for the installation: the organisation, and which days are worked. */
export function officeRoutes(app: App, { office }: HttpCollaborators): void {
  const answer = z.strictObject({ organisation: told });
  app.get(
    '/api/organisation',
    { config: signedIn, schema: { response: { 200: answer, ...problems } } },
    async (_request, reply) => {
      const known = office.organisation();
      return known ? { organisation: known } : refuse(reply, 'http/notFound');
    },
  );
  app.put(
    '/api/organisation',
    {
      config: administering,
      schema: { body: z.strictObject({ organisation: organisationSchema }), response: { 200: answer, ...problems } },
    },
    async (request) => {
      office.setOrganisation(request.body.organisation);
      return request.body;
    },
  );
  paperFormRoutes(app, office);
  const calendar = z.strictObject({ calendar: workingCalendarSchema });
  app.get(
    '/api/working-calendar',
    { config: signedIn, schema: { response: { 200: calendar, ...problems } } },
    async () => ({
      calendar: { holidays: [...office.calendar().holidays], makeUpDays: [...office.calendar().makeUpDays] },
    }),
  );
  app.put(
    '/api/working-calendar',
    { config: administering, schema: { body: calendar, response: { 200: calendar, ...problems } } },
    async (request) => {
      office.setCalendar(request.body.calendar);
      return request.body;
    },
  );
}

/** How papers look that are drawn from now on; those that were drawn keep their form. */
function paperFormRoutes(app: App, office: HttpCollaborators['office']): void {
  const answer = z.strictObject({ paperForm: paperFormSchema });
  app.get('/api/paper-form', { config: signedIn, schema: { response: { 200: answer, ...problems } } }, async () => ({
    paperForm: office.paperForm() ?? formOf(decree30),
  }));
  app.put(
    '/api/paper-form',
    {
      config: administering,
      schema: { body: answer, response: { 200: answer, ...problems } },
    },
    async (request) => {
      office.setPaperForm(request.body.paperForm);
      return request.body;
    },
  );
}
