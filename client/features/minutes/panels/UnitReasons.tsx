import { useTranslation } from 'react-i18next';
import type { ResolvedUnit, UnitOfDay } from '#shared/directives/index.ts';

export type UnitReasonsProps = {
  readonly resolved: readonly ResolvedUnit[];
  readonly units: readonly UnitOfDay[];
};

const standings = ['included', 'undetermined', 'excluded'] as const;
const bases = ['work', 'inspected', 'notInspected', 'hasInspectionConclusion', 'worded'] as const;

/** Why units are on the list of a directive, are not, or are for a person to settle: by the same reason together. */
export function UnitReasons({ resolved, units }: UnitReasonsProps) {
  const { t } = useTranslation();
  const groups = standings.flatMap((standing) =>
    bases.flatMap((basis) => {
      const ids = resolved.filter((each) => each.standing === standing && each.basis === basis);
      return ids.length === 0 ? [] : [{ standing, basis, names: namesOf(ids, units) }];
    }),
  );
  if (groups.length === 0) return null;
  return (
    <ul className="dc-capture__why" aria-label={t('minutes.directive.whyTitle')}>
      {groups.map(({ standing, basis, names }) => (
        <li key={`${standing}:${basis}`} data-standing={standing}>
          <details>
            <summary>
              <strong>
                {t(`minutes.directive.standing.${standing}`)} {names.length}
              </strong>
              : {t(`minutes.directive.why.${basis}.${standing}`)}
            </summary>
            {names.join(', ')}
          </details>
        </li>
      ))}
    </ul>
  );
}

function namesOf(resolved: readonly ResolvedUnit[], units: readonly UnitOfDay[]): string[] {
  return resolved.flatMap(({ unitId }) => units.find(({ id }) => id === unitId)?.shortName ?? []);
}
