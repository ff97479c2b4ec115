import { askServer } from '#client/connection/http.ts';
import type { InspectionDates, WorkingCalendar } from '#shared/directives/index.ts';
import type { BlockId, InspectionId, UnitId } from '#shared/kernel/index.ts';
import type { Block, BlockFields } from '#shared/minutes/index.ts';
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

/** What is chosen of the form of papers. Lengths in mm. */
export type PaperForm = {
  /** Whether the issuer stands below the authority to which it belongs. */
  readonly header: 'withAuthority' | 'withoutAuthority';
  /** What follows the number of each kind of document: "BB-VKS". */
  readonly symbols: { readonly minutes: string; readonly notice: string; readonly letter: string };
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
};

export type InspectionSummary = InspectionDates & { readonly inspectionId: InspectionId; readonly unitId: UnitId };

/** The routes of what is set once for the installation. */
export const officeApi = {
  organisation: readOrganisation,
  saveOrganisation: (organisation: Organisation) =>
    askServer<object>({ method: 'PUT', path: '/api/organisation', body: { organisation } }),
  paperForm: readPaperForm,
  /** For papers that are drawn from then on. */
  savePaperForm: (paperForm: PaperForm) =>
    askServer<object>({ method: 'PUT', path: '/api/paper-form', body: { paperForm } }),
  calendar: readCalendar,
  saveCalendar: (calendar: WorkingCalendar) =>
    askServer<object>({ method: 'PUT', path: '/api/working-calendar', body: { calendar } }),
  /** Blocks (khối) in force on a date ("2024-08-09"); without one all of them. */
  blocks: readBlocks,
  addBlock: (body: BlockFields) => askServer<object>({ method: 'POST', path: '/api/blocks', body }),
  changeBlock: (id: BlockId, body: Partial<BlockFields>) =>
    askServer<object>({ method: 'PATCH', path: `/api/blocks/${id}`, body }),
  moveBlock: (id: BlockId, body: { readonly side: 'before' | 'after'; readonly blockId: BlockId }) =>
    askServer<object>({ method: 'POST', path: `/api/blocks/${id}/move`, body }),
  removeBlock: (id: BlockId) => askServer<object>({ method: 'DELETE', path: `/api/blocks/${id}` }),
  /** The latest first. */
  inspections: readInspections,
  /** One for each unit. */
  addInspections: (body: InspectionDates & { readonly unitIds: readonly UnitId[] }) =>
    askServer<object>({ method: 'POST', path: '/api/inspections', body }),
  changeInspection: (id: InspectionId, body: InspectionDates) =>
    askServer<object>({ method: 'PATCH', path: `/api/inspections/${id}`, body }),
  removeInspection: (id: InspectionId) => askServer<object>({ method: 'DELETE', path: `/api/inspections/${id}` }),
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

async function readPaperForm(): Promise<Outcome<PaperForm>> {
  const path = '/api/paper-form';
  const outcome = await askServer<{ readonly paperForm: PaperForm }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.paperForm } : outcome;
}

async function readCalendar(): Promise<Outcome<WorkingCalendar>> {
  const path = '/api/working-calendar';
  const outcome = await askServer<{ readonly calendar: WorkingCalendar }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.calendar } : outcome;
}

async function readBlocks(onDate?: string): Promise<Outcome<readonly Block[]>> {
  const path = `/api/blocks${onDate === undefined ? '' : `?onDate=${onDate}`}`;
  const outcome = await askServer<{ readonly blocks: readonly Block[] }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.blocks } : outcome;
}

async function readInspections(): Promise<Outcome<readonly InspectionSummary[]>> {
  const path = '/api/inspections';
  const outcome = await askServer<{ readonly inspections: readonly InspectionSummary[] }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.inspections } : outcome;
}
