import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { callSuggestions, waitingRequests } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { ActButton } from './ActButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useAct } from './acts.tsx';
import { useFocusMarks } from './deck/use-focus-marks.ts';
import { FocusMark } from './figures/FocusMark.tsx';
import { callProbe } from './probes.ts';
import { siteShortName } from './sites.ts';

/** With many waiting, the queue needs the room more. */
const FEW_WAITING = 2;
const SHOWN = 2;

export type SuggestionsProps = { readonly state: ConferenceState; readonly onCall: (siteId: SiteId) => void };

/** Whom to call next when the queue runs dry: suggested by secretaries, or not heard yet. */
export function Suggestions({ state, onCall }: SuggestionsProps) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const marksOf = useFocusMarks(state);
  // Who has to work on what is on screen comes first; the order within stays.
  const all = callSuggestions(state).toSorted((a, b) => rank(marksOf(a.siteId)) - rank(marksOf(b.siteId)));
  const shown = waitingRequests(state).length > FEW_WAITING ? 0 : SHOWN;
  const call = useAct(callProbe(state));
  if (all.length === 0 || state.phase.kind !== 'running') return null;
  return (
    <div className="dc-stack">
      <div className="dc-suggest">
        <h3 className="dc-caption">{t('floor.suggestions')}</h3>
        {all.length > shown && (
          <button type="button" className="dc-link dc-link--small" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? t('common.close') : t('conference.moreSites', { count: all.length - shown })}
          </button>
        )}
      </div>
      <div className="dc-suggestions dc-scroll">
        {all.slice(0, more ? all.length : shown).map(({ suggestionId, siteId, reason }) => (
          <div key={`${siteId}:${reason ?? ''}`} className="dc-suggest">
            <p>
              <strong>{siteShortName(state, siteId)}</strong>{' '}
              <span className="dc-quiet">{reason ?? t('floor.notSpoken')}</span> <FocusMark results={marksOf(siteId)} />
            </p>
            <span className="dc-row">
              {suggestionId !== null && (
                <ActButton
                  command={{ type: 'floor/dismissSuggestion', suggestionId }}
                  size="compact-xs"
                  label={t('floor.dismissSuggestion', { site: siteShortName(state, siteId) })}
                >
                  {t('common.dismiss')}
                </ActButton>
              )}
              <ActionButton size="compact-xs" reason={call.reason} onPress={() => onCall(siteId)}>
                {t('floor.call')}
              </ActionButton>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function rank(marks: readonly unknown[]): number {
  return marks.length > 0 ? 0 : 1;
}
