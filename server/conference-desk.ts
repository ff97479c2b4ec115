import { actorOf } from '#server/conference/actors.ts';
import { filesOnSlides, readableFiles } from '#server/conference/deck-files.ts';
import type { Hosted, Registry } from '#server/conference/registry.ts';
import { figuresOfOwnUnit, figuresOfSlide, figuresOfUnit } from '#server/conference/shown-figures.ts';
import type { ConferenceDesk, CreateResult } from '#server/http/collaborators.ts';
import type { FiguresAsked } from '#server/ports/figures.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Principal } from '#server/ports/sessions.ts';
import type { UnitStore } from '#server/ports/units.ts';
import type { ConferenceState, CreationForm } from '#shared/conference/index.ts';
import {
  creationFormSchema,
  formRefusal,
  permissions,
  rolesOf,
  setupOfForm,
  siteOfActor,
} from '#shared/conference/index.ts';
import type { AccountId, ConferenceId, FileDigest, Role, UnitId } from '#shared/kernel/index.ts';
import { isLocked } from '#shared/minutes/index.ts';
import type { EngineObject } from '#shared/protocol/index.ts';

export type ConferenceDeskOptions = {
  readonly registry: Registry;
  readonly units: Pick<UnitStore, 'list' | 'find'>;
  /** Whether somebody can sign in with this account. */
  readonly hasAccount: (accountId: AccountId) => boolean;
  readonly ids: Ids;
  /** Router capabilities for the page of a conference; undefined while the media engine is away. */
  readonly capabilities: (conferenceId: ConferenceId) => Promise<EngineObject | undefined>;
};

/** Roles that hand out links to sites and displays. */
const linkRoles: readonly Role[] = ['chair', 'secretary', 'technician', 'administrator'];
/** Roles that see the lines of all sites; everybody else sees their own site's. */
const lineRoles: readonly Role[] = ['chair', 'technician'];

/** Roles that have the minutes before them while they are written. */
const minutesRoles: readonly Role[] = ['secretary', 'chair', 'presiding'];
const NO_FILES: ReadonlySet<FileDigest> = new Set();

/** Roles that enter the figures of the sector, for all conferences. */
const figureRoles: readonly Role[] = ['reporter', 'secretary'];

/** What the web's routes need of the conferences. */
export function createConferenceDesk(options: ConferenceDeskOptions): ConferenceDesk<CreationForm> {
  const { registry } = options;
  const rolesIn = (principal: Principal, conferenceId: ConferenceId) => {
    const found = seen(registry, principal, conferenceId);
    return found ? rolesOf(found.host.state, found.actor) : [];
  };
  return {
    form: creationFormSchema,
    list: (principal) => registry.list(principal),
    mayCreate: (principal) => principal.kind === 'account' && principal.isAdministrator,
    create: (principal, form) => create(options, principal, form),
    maySee: (principal, conferenceId) => seen(registry, principal, conferenceId) !== undefined,
    page: (principal, conferenceId) => page(options, principal, conferenceId),
    mayPrepare: (principal, conferenceId) =>
      rolesIn(principal, conferenceId).some((role) => permissions['roster/linkAccount'].any.includes(role)),
    mayAddFiles: (principal, conferenceId) =>
      rolesIn(principal, conferenceId).some((role) => permissions['stage/addSlide'].any.includes(role)),
    readableFiles: (principal, conferenceId) => {
      const found = seen(registry, principal, conferenceId);
      return found ? readableFiles(found.host.state, found.actor) : NO_FILES;
    },
    filesOnSlides: (conferenceId) => {
      const hosted = registry.find(conferenceId);
      return hosted ? filesOnSlides(hosted.host.state) : NO_FILES;
    },
    figuresOfSlide: (principal, conferenceId, slideId) => {
      const found = seen(registry, principal, conferenceId);
      return found && pinned(found.host.state, figuresOfSlide(found.host.state, found.actor, slideId));
    },
    figuresOfUnit: (principal, conferenceId, unitId) => {
      const found = seen(registry, principal, conferenceId);
      return found && pinned(found.host.state, figuresOfUnit(found.host.state, found.actor, unitId));
    },
    mayReadMinutes: (principal, conferenceId) =>
      rolesIn(principal, conferenceId).some((role) => minutesRoles.includes(role)),
    mayWriteMinutes: (principal, conferenceId) => rolesIn(principal, conferenceId).includes('secretary'),
    isMinutesLocked: (conferenceId) => {
      const state = registry.find(conferenceId)?.host.state;
      return !state || isLocked(state.minutes);
    },
    personOf: (principal, conferenceId) => {
      const actor = seen(registry, principal, conferenceId)?.actor;
      return actor?.kind === 'person' ? actor.personId : null;
    },
    approvedText: (principal, conferenceId, paper) => {
      const found = seen(registry, principal, conferenceId);
      if (!found || found.actor.kind === 'display') return null;
      const { state } = found.host.state.minutes.paperByKind[paper];
      return state.kind === 'approved' ? state.text.textId : null;
    },
    figuresOfOwnUnit: (principal, conferenceId) => {
      const found = seen(registry, principal, conferenceId);
      return found && pinned(found.host.state, figuresOfOwnUnit(found.host.state, found.actor));
    },
    mayManageLinks: (principal, conferenceId) =>
      rolesIn(principal, conferenceId).some((role) => linkRoles.includes(role)),
    hasSite: (conferenceId, siteId) => registry.find(conferenceId)?.host.state.roster.siteById[siteId] !== undefined,
    mayEnterFigures: (principal) => mayEnterFigures(registry, principal, rolesIn),
    visibleLines: (principal, conferenceId) => {
      if (rolesIn(principal, conferenceId).some((role) => lineRoles.includes(role))) return 'all';
      const found = seen(registry, principal, conferenceId);
      const siteId = found && found.actor.kind !== 'display' ? siteOfActor(found.host.state, found.actor) : null;
      return siteId ?? 'none';
    },
  };
}

/** Once a conference is closed, its figures are those that its papers use. */
function pinned({ stage }: ConferenceState, asked: FiguresAsked | undefined): FiguresAsked | undefined {
  return asked && { ...asked, pin: stage.pinByPeriod[asked.periodId] };
}

function seen(registry: Registry, principal: Principal, conferenceId: ConferenceId) {
  const hosted: Hosted | undefined = registry.find(conferenceId);
  const actor = hosted && actorOf(hosted.host.state, { principal, deviceId: null });
  return hosted && actor ? { host: hosted.host, actor } : undefined;
}

function mayEnterFigures(
  registry: Registry,
  principal: Principal,
  rolesIn: (principal: Principal, conferenceId: ConferenceId) => readonly Role[],
): boolean {
  if (principal.kind !== 'account') return false;
  if (principal.isAdministrator) return true;
  return registry.conferenceIds().some((id) => rolesIn(principal, id).some((role) => figureRoles.includes(role)));
}

function create(
  { registry, units, hasAccount, ids }: ConferenceDeskOptions,
  principal: Principal,
  form: CreationForm,
): CreateResult {
  if (principal.kind !== 'account') return { kind: 'refusal', refusal: { code: 'permission/denied' } };
  const { draftId } = form;
  const made = draftId === undefined ? undefined : registry.find(draftId as ConferenceId)?.host.state; // the same or none
  if (made && !form.hasStateSecrets) return { kind: 'created', conferenceId: made.conferenceId };
  const unitsOfDay = units.list(form.date);
  const nameOfUnit = (unitId: UnitId) => units.find(unitId)?.name;
  const refusal = formRefusal(form, { units: unitsOfDay, hasAccount, nameOfUnit });
  if (refusal) return { kind: 'refusal', refusal };
  const setup = setupOfForm(form, { units: unitsOfDay, seed: ids.draw() });
  const actor = { kind: 'administrator', accountId: principal.accountId, deviceId: null } as const;
  const result = registry.create({ setup, actor, draftId });
  if (!result.ok) return { kind: 'refusal', refusal: result.refusal };
  return { kind: 'created', conferenceId: result.conferenceId };
}

async function page(options: ConferenceDeskOptions, principal: Principal, conferenceId: ConferenceId) {
  const found = seen(options.registry, principal, conferenceId);
  if (!found) return undefined;
  const { plan, phase } = found.host.state;
  return {
    conferenceId,
    plan,
    phase: phase.kind,
    roles: rolesOf(found.host.state, found.actor),
    siteId: siteOfActor(found.host.state, found.actor),
    routerRtpCapabilities: (await options.capabilities(conferenceId)) ?? null,
  };
}
