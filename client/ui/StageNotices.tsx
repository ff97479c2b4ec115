import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import { ActButton } from './ActButton.tsx';
import { siteName } from './sites.ts';

export type StageNoticesProps = {
  readonly state: ConferenceState;
  readonly silentSiteIds: readonly SiteId[];
  /** Whether this person decides what the stage holds and what becomes of a dropped speech. */
  readonly mayLead: boolean;
};

/** What stands against the speech, and screens that wait to be chosen. */
export function StageNotices({ state, silentSiteIds, mayLead }: StageNoticesProps) {
  const { t } = useTranslation();
  return (
    <>
      <DropNotice state={state} mayLead={mayLead} />
      {silentSiteIds.map((siteId) => (
        <div key={siteId} className="dc-note dc-note--amber" role="status">
          <p>
            <strong>{t('connection.silentTitle')}.</strong>{' '}
            {t('connection.silentText', { site: siteName(state, siteId) })}
          </p>
        </div>
      ))}
      {mayLead && <ShareOffers state={state} />}
    </>
  );
}

function DropNotice({ state, mayLead }: { readonly state: ConferenceState; readonly mayLead: boolean }) {
  const { t } = useTranslation();
  const speech = currentSpeech(state);
  if (speech?.state.kind !== 'paused' || speech.state.cause !== 'drop' || speech.state.drop === 'none') return null;
  const site = siteName(state, speech.siteId);
  if (speech.state.drop === 'waiting')
    return (
      <div className="dc-note dc-note--amber" role="status">
        <p>{t('floor.dropWaiting', { site })}</p>
      </div>
    );
  const { speechId } = speech;
  return (
    <div className="dc-note dc-note--amber" role="alert">
      <p className="dc-strong">{t('floor.dropTitle', { site })}</p>
      <p>{t('floor.dropText')}</p>
      {mayLead && (
        <div className="dc-row dc-note__buttons">
          <ActButton command={{ type: 'floor/end', speechId }} look="danger">
            {t('floor.end')}
          </ActButton>
          <ActButton command={{ type: 'floor/keepWaiting', speechId }}>{t('floor.dropWait')}</ActButton>
        </div>
      )}
    </div>
  );
}

function ShareOffers({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const { source, offeredShares } = state.stage;
  const waiting = offeredShares.filter(({ deviceId }) => source.kind !== 'share' || source.deviceId !== deviceId);
  return (
    <>
      {source.kind === 'share' && (
        <div className="dc-row">
          <ActButton command={{ type: 'stage/showSpeaker' }}>{t('floor.showSpeaker')}</ActButton>
        </div>
      )}
      {waiting.map(({ deviceId }) => (
        <div key={deviceId} className="dc-note">
          <div className="dc-suggest">
            <p>{t('floor.shareOffered', { site: siteOfDevice(state, deviceId) })}</p>
            <ActButton command={{ type: 'stage/showShare', deviceId }}>{t('floor.showShare')}</ActButton>
          </div>
        </div>
      ))}
    </>
  );
}

function siteOfDevice(state: ConferenceState, deviceId: DeviceId): string {
  const siteId = state.roster.deviceById[deviceId]?.siteId;
  return siteId === undefined ? '' : siteName(state, siteId);
}
