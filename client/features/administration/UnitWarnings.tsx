import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { UnitDraft } from './unit-draft.ts';
import { covers, sameNamed, validityOfDraft } from './unit-draft.ts';
import { validityWords } from './validity-words.ts';

export type UnitWarningsProps = {
  readonly draft: UnitDraft;
  readonly unitId: UnitId | null;
  readonly units: readonly UnitSummary[];
};

/** What is worth a look before saving, though it is allowed. */
export function UnitWarnings({ draft, unitId, units }: UnitWarningsProps) {
  const { t } = useTranslation();
  const { name, shortName, parentId } = draft;
  const validity = validityOfDraft(draft);
  const same = validity === null ? [] : sameNamed({ id: unitId, name, shortName, ...validity }, units);
  const parent = units.find(({ id }) => id === parentId);
  const hasGap = parent !== undefined && validity !== null && !covers(parent, validity);
  const names = same.map((unit) => `${unit.name} (${validityWords(t, unit)})`).join('; ');
  return (
    <div role="status" className="dc-stack">
      {same.length > 0 && <p className="dc-note dc-note--amber dc-flat">{t('administration.sameName', { names })}</p>}
      {hasGap && <p className="dc-note dc-note--amber dc-flat">{t('administration.parentGap')}</p>}
    </div>
  );
}
