import type { PaperBody } from '#server/collab/paper-text.ts';
import { type DelegateGroup, delegatesAnnex, type ListedDelegate } from '#server/documents/official/delegates-annex.ts';
import { indicatorsAnnex } from '#server/documents/official/indicators-annex.ts';
import { tasksAnnex } from '#server/documents/official/tasks-annex.ts';
import type { Annex } from '#server/ports/official-document.ts';
import type { Delegate } from '#shared/roster/index.ts';

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
      return body.record.delegates.length === 0 ? null : delegatesOf(body, place);
    case 'indicators':
      return body.figures === null ? null : indicatorsOf(body.figures, place);
    case 'tasks':
      return body.directives.length === 0 ? null : tasksOf(body, place);
  }
}

function delegatesOf({ record }: PaperBody, place: AnnexPlace): Annex {
  const hub = record.delegates.filter(({ siteId }) => siteId === record.hubSiteId);
  const groups: DelegateGroup[] = [
    { name: 'Khách mời', delegates: listed(record, hub.filter(isGuest)) },
    {
      name: 'Đại biểu tại điểm cầu chính',
      delegates: listed(
        record,
        hub.filter((each) => !isGuest(each)),
      ),
    },
  ];
  const sites = record.sites
    .filter(({ siteId }) => siteId !== record.hubSiteId)
    .map(({ siteId, name }) => ({
      name,
      delegates: listed(
        record,
        record.delegates.filter((delegate) => delegate.siteId === siteId),
      ),
    }));
  return delegatesAnnex({ ...place, conference: record.plan.title, groups, sites });
}

function isGuest({ standing }: Delegate): boolean {
  return standing === 'guest';
}

function listed({ sites }: PaperBody['record'], delegates: readonly Delegate[]): ListedDelegate[] {
  return delegates.map(({ name, title, organisation, siteId, attendance }) => {
    const site = sites.find((each) => each.siteId === siteId);
    return {
      name,
      titles: title,
      rank: '',
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

function tasksOf({ directives, record }: PaperBody, place: AnnexPlace): Annex {
  const nameOf = new Map(
    record.sites.flatMap(({ unitId, shortName }) => (unitId ? [[unitId as string, shortName]] : [])),
  );
  const names = (unitIds: readonly string[]) => unitIds.flatMap((unitId) => nameOf.get(unitId) ?? []).join(', ');
  const tasks = directives.map((directive) => ({
    text: directive.wording,
    lead:
      names(directive.leadUnitId === null ? [] : [directive.leadUnitId]) ||
      directive.assigneeWords.join('; ') ||
      names(directive.unitIds),
    support: names(directive.supportUnitIds),
    deadline: directive.duePhrase,
    product: directive.product,
    note: directive.field,
  }));
  return tasksAnnex({ ...place, conference: record.plan.title, tasks });
}
