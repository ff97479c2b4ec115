import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { SpotlightStrip } from '../figures/SpotlightStrip.tsx';
import { useSlideHooks } from './slide-hooks.tsx';

export type SpotlightProps = {
  readonly state: ConferenceState;
  /** In full for those who lead; plain for everybody else. */
  readonly form: 'full' | 'plain';
};

/** The indicators of the unit that speaks; nothing where it has none, or none are shown. */
export function Spotlight({ state, form }: SpotlightProps) {
  const language = useLanguage();
  const speech = currentSpeech(state);
  const unitId = speech === null ? null : (state.roster.siteById[speech.siteId]?.unitId ?? null);
  const fact = useSlideHooks().useUnitFigures(unitId);
  if (unitId === null || fact.kind !== 'shown') return null;
  const { book, unitNames } = fact.figures;
  return (
    <div className="dc-stage__strip">
      <SpotlightStrip
        book={book}
        unitId={unitId}
        form={form}
        hasRank={form === 'full'}
        unitNames={unitNames}
        language={language}
        ground="night"
      />
    </div>
  );
}
