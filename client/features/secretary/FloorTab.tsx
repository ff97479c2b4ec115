import { useTranslation } from 'react-i18next';
import { FloorControls } from '#client/ui/FloorControls.tsx';
import { HubSound } from '#client/ui/HubSound.tsx';
import { QueuePanel } from '#client/ui/QueuePanel.tsx';
import { Suggestions } from '#client/ui/Suggestions.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';

export type FloorTabProps = {
  readonly state: ConferenceState;
  readonly onCall: (siteId: SiteId | null) => void;
  readonly onOpenSite: () => void;
  readonly onRegister: () => void;
  readonly onSuggest: () => void;
};

/** Requests and the floor, on the chair's behalf. */
export function FloorTab({ state, onCall, onOpenSite, onRegister, onSuggest }: FloorTabProps) {
  const { t } = useTranslation();
  const beforehand = state.phase.kind === 'draft' || state.phase.kind === 'ready';
  return (
    <>
      <p className="dc-flat dc-quiet">{t('desk.onBehalf')}</p>
      <QueuePanel state={state} />
      <div className="dc-row dc-row--wrap">
        {beforehand && (
          <button type="button" className="dc-link" onClick={onRegister}>
            {t('desk.registerTitle')}
          </button>
        )}
        <button type="button" className="dc-link" onClick={onSuggest}>
          {t('desk.suggest')}
        </button>
        <HubSound state={state} />
      </div>
      <Suggestions state={state} onCall={onCall} />
      <FloorControls state={state} onCall={() => onCall(null)} onOpenSite={onOpenSite} />
    </>
  );
}
