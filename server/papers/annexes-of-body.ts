import type { PaperBody } from '#server/collab/paper-text.ts';
import { type DelegateGroup, delegatesAnnex, type ListedDelegate } from '#server/documents/official/delegates-annex.ts';
import { begun } from '#server/documents/official/document-words.ts';
import { indicatorsAnnex } from '#server/documents/official/indicators-annex.ts';
import { tasksAnnex } from '#server/documents/official/tasks-annex.ts';
import type { Annex } from '#server/ports/official-document.ts';
import { type Delegate, rankOf } from '#shared/roster/index.ts';
import { datedDeadline, leadAndSupport, wordingOf } from './directive-words.ts';
import { whose } from './issuers.ts';
import { unnamedAt } from './record-words.ts';

export const annexKinds = ['delegates', 'indicators', 'tasks'] as const;
export type AnnexKind = (typeof annexKinds)[number];

export type AnnexPlace = {
  /** "Phụ lục I" */
  readonly label: string;
  /** "(Kèm theo Biên bản số …)"; null where it stands alone. */
  readonly attachedTo: string | null;
};

/** An annex of a paper; null where there is nothing for it to list. */
export function annexOfBody(body: PaperBody, kind: AnnexKind, place: AnnexPlace): Annex | null {
  switch (kind) {
    case 'delegates':
      return isAnybodyListed(body) ? delegatesOf(body, place) : null;
    case 'indicators':
      return body.figures === null ? null : indicatorsOf(body.figures, place);
    case 'tasks':
      return body.directives.length === 0 ? null : tasksOf(body, place);
  }
}

function isAnybodyListed({ record: { delegates, reports } }: PaperBody): boolean {
  return delegates.length > 0 || Object.values(reports).some(({ unnamedCount }) => unnamedCount > 0);
}

function delegatesOf({ record }: PaperBody, place: AnnexPlace): Annex {
  const hub = record.delegates.filter(({ siteId }) => siteId === record.hubSiteId);
  const group = (name: string, belongs: (delegate: Delegate) => boolean, unnamedCount = 0): DelegateGroup => ({
    name,
    delegates: listed(record, hub.filter(belongs)),
    unnamedCount,
  });
  const isOther = (delegate: Delegate) => !isGuest(delegate) && !isLeader(delegate);
  const groups = [
    group('Khách mời', isGuest),
    group('Lãnh đạo Viện', (delegate) => isLeader(delegate) && !isGuest(delegate)),
    group('Các phòng và tương đương', isOther, unnamedAt(record, new Set([record.hubSiteId]))),
  ];
  const sites = record.sites
    .filter(({ siteId }) => siteId !== record.hubSiteId)
    .map(({ siteId, name }) => ({
      name,
      delegates: listed(
        record,
        record.delegates.filter((delegate) => delegate.siteId === siteId),
      ),
      unnamedCount: unnamedAt(record, new Set([siteId])),
    }));
  return delegatesAnnex({ ...place, conference: record.plan.title, groups, sites });
}

/** Of the procuracy at whose hub they sit: its head and deputies. */
function isLeader({ title }: Delegate): boolean {
  return /Viện trưởng/u.test(title);
}

function isGuest({ standing }: Delegate): boolean {
  return standing === 'guest';
}

function listed({ sites }: PaperBody['record'], delegates: readonly Delegate[]): ListedDelegate[] {
  return delegates.map((delegate) => {
    const { name, title, organisation, siteId, attendance } = delegate;
    const site = sites.find((each) => each.siteId === siteId);
    return {
      name,
      titles: title,
      rank: rankOf(delegate),
      unit: organisation ?? site?.name ?? '',
      site: site?.shortName ?? '',
      absence:
        attendance.kind === 'present' ? null : attendance.kind === 'absentExcused' ? attendance.reason : 'không lý do',
    };
  });
}

function indicatorsOf(figures: NonNullable<PaperBody['figures']>, place: AnnexPlace): Annex {
  const { period, remarks, groups, byUnit } = figures;
  return indicatorsAnnex({ ...place, period, remarks, groups, byUnit });
}

function tasksOf(body: PaperBody, place: AnnexPlace): Annex {
  const tasks = body.directives.map((directive) => ({
    text: begun(wordingOf(directive)),
    ...leadAndSupport(directive, body),
    deadline: datedDeadline(directive),
    product: directive.product,
    note: [directive.field, whose(directive, body)].filter((words) => words !== '').join('; '),
  }));
  return tasksAnnex({ ...place, conference: body.record.plan.title, tasks });
}
