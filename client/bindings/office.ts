import { askServer } from '#client/connection/http.ts';
import type { WorkingCalendar } from '#shared/directives/index.ts';
import type { Outcome } from './reason.ts';

/** Whose documents they are: names as official papers print them. */
export type Organisation = {
  readonly authority: string;
  readonly name: string;
  readonly shortName: string;
  /** How documents say "here": "VKSND tỉnh". */
  readonly ownLevel: string;
  readonly place: string;
  /** Who drafts and follows up. */
  readonly office: string;
  /** The office in "Lưu: VT, …". */
  readonly officeSymbol: string;
};

/** The routes of what is set once for the installation. */
export const officeApi = {
  organisation: readOrganisation,
  saveOrganisation: (organisation: Organisation) =>
    askServer<object>({ method: 'PUT', path: '/api/organisation', body: { organisation } }),
  calendar: readCalendar,
  saveCalendar: (calendar: WorkingCalendar) =>
    askServer<object>({ method: 'PUT', path: '/api/working-calendar', body: { calendar } }),
} as const;

/** Null as long as nobody has entered it. */
async function readOrganisation(): Promise<Outcome<Organisation | null>> {
  const outcome = await askServer<{ readonly organisation: Organisation }>({
    method: 'GET',
    path: '/api/organisation',
  });
  if (outcome.ok) return { ok: true, value: outcome.value.organisation };
  return outcome.reason.code === 'http/notFound' ? { ok: true, value: null } : outcome;
}

async function readCalendar(): Promise<Outcome<WorkingCalendar>> {
  const path = '/api/working-calendar';
  const outcome = await askServer<{ readonly calendar: WorkingCalendar }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.calendar } : outcome;
}
