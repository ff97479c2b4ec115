import { actorOf } from '#server/conference/actors.ts';
import type { Hosted, Registry } from '#server/conference/registry.ts';
import type { ConferenceDesk } from '#server/http/collaborators.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Principal } from '#server/ports/sessions.ts';
import type { UnitStore } from '#server/ports/units.ts';
import type { CreationForm } from '#shared/conference/index.ts';
import { creationFormSchema, permissions, rolesOf, setupOfForm, siteOfActor } from '#shared/conference/index.ts';
import type { ConferenceId, Role } from '#shared/kernel/index.ts';
import type { EngineObject } from '#shared/protocol/index.ts';

export type ConferenceDeskOptions = {
  readonly registry: Registry;
  readonly units: UnitStore;
  readonly ids: Ids;
  /** Router capabilities for the page of a conference; undefined while the media engine is away. */
  readonly capabilities: (conferenceId: ConferenceId) => Promise<EngineObject | undefined>;
};

/** Roles that hand out links to sites and displays. */
const linkRoles: readonly Role[] = ['chair', 'secretary', 'technician', 'administrator'];
/** Roles that see the lines of all sites; everybody else sees their own site's. */
const lineRoles: readonly Role[] = ['chair', 'technician'];

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
    mayManageLinks: (principal, conferenceId) =>
      rolesIn(principal, conferenceId).some((role) => linkRoles.includes(role)),
    hasSite: (conferenceId, siteId) => registry.find(conferenceId)?.host.state.roster.siteById[siteId] !== undefined,
    visibleLines: (principal, conferenceId) => {
      if (rolesIn(principal, conferenceId).some((role) => lineRoles.includes(role))) return 'all';
      const found = seen(registry, principal, conferenceId);
      const siteId = found && found.actor.kind !== 'display' ? siteOfActor(found.host.state, found.actor) : null;
      return siteId ?? 'none';
    },
  };
}

function seen(registry: Registry, principal: Principal, conferenceId: ConferenceId) {
  const hosted: Hosted | undefined = registry.find(conferenceId);
  const actor = hosted && actorOf(hosted.host.state, { principal, deviceId: null });
  return hosted && actor ? { host: hosted.host, actor } : undefined;
}

function create({ registry, units, ids }: ConferenceDeskOptions, principal: Principal, form: CreationForm) {
  if (principal.kind !== 'account') return { kind: 'refusal', refusal: { code: 'permission/denied' } } as const;
  if (form.hasStateSecrets) return { kind: 'refusal', refusal: { code: 'conference/secret' } } as const;
  const { draftId } = form;
  const made = draftId === undefined ? undefined : registry.find(draftId as ConferenceId)?.host.state; // the same or none
  if (made) return { kind: 'created', conferenceId: made.conferenceId } as const;
  const setup = setupOfForm(form, { units: units.list(form.date), seed: ids.draw() });
  const actor = { kind: 'administrator', accountId: principal.accountId, deviceId: null } as const;
  const result = registry.create({ setup, actor, draftId });
  if (!result.ok) return { kind: 'refusal', refusal: result.refusal } as const;
  return { kind: 'created', conferenceId: result.conferenceId } as const;
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
