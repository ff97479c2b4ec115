import { z } from 'zod';
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
