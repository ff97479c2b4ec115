import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct } from '#client/ui/acts.tsx';
import { FloorControls } from '#client/ui/FloorControls.tsx';
import { HubSound } from '#client/ui/HubSound.tsx';
import { QueuePanel } from '#client/ui/QueuePanel.tsx';
import { Suggestions } from '#client/ui/Suggestions.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';

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
  const register = useAct(registerProbe(state));
  const suggest = useAct({ type: 'floor/suggest', siteId: quietSite(state), reason: '-' });
  return (
    <>
      <p className="dc-flat dc-quiet">{t('desk.onBehalf')}</p>
      <QueuePanel state={state} />
      <div className="dc-row dc-row--wrap">
        {beforehand && (
          <ActionButton look="quiet" size="xs" reason={register.reason} onPress={onRegister}>
            {t('desk.registerTitle')}
          </ActionButton>
        )}
        <ActionButton look="quiet" size="xs" reason={suggest.reason} onPress={onSuggest}>
          {t('desk.suggest')}
        </ActionButton>
        <HubSound state={state} />
      </div>
      <Suggestions state={state} onCall={onCall} />
      <FloorControls state={state} onCall={() => onCall(null)} onOpenSite={onOpenSite} />
    </>
  );
}

/** A speech registered for a site that has room in the queue: tells whether any could be registered now. */
function registerProbe(state: ConferenceState): PersonCommand {
  const siteId = quietSite(state);
  const speaker = { name: '', title: '?', unit: siteName(state, siteId), delegateId: null };
  const request = { siteId, speaker, requestType: 'paper', topic: '', itemId: null, preRegistered: true } as const;
  return { type: 'floor/request', request };
}

/** A site that neither waits nor is suggested yet; the hub when all do. */
function quietSite(state: ConferenceState): SiteId {
  const busy = new Set<SiteId>([
    ...waitingRequests(state).map(({ siteId }) => siteId),
    ...Object.values(state.floor.suggestionById).map(({ siteId }) => siteId),
  ]);
  return orderedSites(state.roster).find(({ siteId }) => !busy.has(siteId))?.siteId ?? state.roster.hubSiteId;
}
