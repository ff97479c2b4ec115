import type { RegistryOptions } from '#server/conference/registry.ts';
import type { Log } from '#server/ports/log.ts';
import { RandomIds } from '#server/random-ids.ts';
import { sha256 } from '#server/sha-256.ts';
import type { PersonCommand, Setup } from '#shared/conference/index.ts';
import { setupSchema } from '#shared/conference/index.ts';
import type { Actor, CommandId, DeviceId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import { FakeEventLog } from '#tests/support/fake-event-log.ts';

/** A hub and two sites, a chair, a secretary, a technician and a person without any right. */
export function smallSetup(): Setup {
  const site = (siteId: string, order: number) => ({
    siteId,
    unitId: null,
    name: `Điểm cầu ${siteId}`,
    shortName: siteId,
    levelLabel: 'khu vực',
    order,
  });
  const person = (personId: string, siteId: string, roles: string[]) => ({
    personId,
    accountId: `account-${personId}`,
    name: '',
    title: `Chức danh ${personId}`,
    siteId,
    roles,
  });
  const item = (itemId: string, kind: string) => ({ itemId, kind, title: itemId, plannedMs: 600_000, presenter: null });
  return setupSchema.parse({
    plan: {
      kind: 'giaoBan',
      title: 'Hội nghị thử',
      period: '',
      date: '2024-08-09',
      capMs: 14_400_000,
      audience: 'internal',
    },
    hubSiteId: 'hub',
    sites: [site('hub', 0), site('s1', 1), site('s2', 2)],
    people: [
      person('chair', 'hub', ['chair']),
      person('secretary', 'hub', ['secretary']),
      person('technician', 'hub', ['technician']),
      person('observer', 's2', ['observer']),
    ],
    signerPersonId: 'secretary',
    items: [item('opening', 'opening'), item('discussion', 'discussion')],
  });
}

export function personActor(personId: string, deviceId: string | null = `d-${personId}`): Actor {
  return { kind: 'person', personId: personId as PersonId, deviceId: deviceId as DeviceId | null };
}

export function siteActor(siteId: string, deviceId = `d-${siteId}`): Actor {
  return { kind: 'site', siteId: siteId as SiteId, deviceId: deviceId as DeviceId };
}

export const administrator: Actor = { kind: 'administrator', accountId: 'account-admin' as never, deviceId: null };

export function commandId(text: string): CommandId {
  return text as CommandId;
}

/** The command by which a device joins its site with sound and camera. */
export function joinDevice(siteId: string, more: { takesSoundFrom?: string; sound?: boolean } = {}): PersonCommand {
  return {
    type: 'roster/joinDevice',
    siteId: siteId as SiteId,
    label: `Máy ${siteId}`,
    abilities: { sound: more.sound ?? true, camera: more.sound ?? true, console: true, display: false },
    takesSoundFrom: (more.takesSoundFrom ?? null) as DeviceId | null,
  };
}

/** The command by which the chair calls a site without a request. */
export function callSite(siteId: string): PersonCommand {
  return {
    type: 'floor/call',
    siteId: siteId as SiteId,
    speaker: { name: '', title: 'Viện trưởng', unit: siteId, delegateId: null },
    requestType: 'discussion',
    topic: '',
    allottedMs: null,
    endsSpeechId: null,
  };
}

/** Collects what was reported, so that a test can ask that nothing was. */
export class CollectedLog implements Log {
  readonly entries: { readonly level: string; readonly details: object; readonly message: string }[] = [];

  debug(details: object, message: string): void {
    this.entries.push({ level: 'debug', details, message });
  }
  info(details: object, message: string): void {
    this.entries.push({ level: 'info', details, message });
  }
  warn(details: object, message: string): void {
    this.entries.push({ level: 'warn', details, message });
  }
  error(details: object, message: string): void {
    this.entries.push({ level: 'error', details, message });
  }

  get errors(): readonly object[] {
    return this.entries.filter((entry) => entry.level === 'error');
  }
}

/** What a registry needs, all in memory, with a clock that stands still. */
export function registryParts() {
  const clock = new FakeClock();
  const log = new FakeEventLog();
  const report = new CollectedLog();
  const options: RegistryOptions = { log, clock, ids: new RandomIds(), digest: sha256, rulesHash: 'rules', report };
  return { clock, log, report, options };
}
