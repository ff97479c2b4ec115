import { useTranslation } from 'react-i18next';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { ActButton } from './ActButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { IconMicrophone, IconMicrophoneOff, IconPencil, IconPlayerPlay } from './icons.ts';
import { Panel } from './Panel.tsx';
import { isRollCall, nextToCall, sitesToCall } from './roll-call.ts';
import { siteName } from './sites.ts';

/** The key that steps the roll call, that of a presenter's remote control too. */
const STEP_KEY = 'PageDown';

export type RollCallPanelProps = { readonly state: ConferenceState; readonly onEnter: (siteId: SiteId) => void };

/** The roll call: one key opens the microphone of the next site; after the last it closes. */
export function RollCallPanel({ state, onEnter }: RollCallPanelProps) {
  const { t } = useTranslation();
  if (!isRollCall(state)) return <StartRollCall state={state} />;
  const sites = sitesToCall(state);
  const { siteId, called } = state.agenda.rollCall;
  const next = nextToCall(state);
  const count = sites.filter((site) => called.includes(site.siteId)).length;
  return (
    <Panel
      caption={t('desk.rollCall')}
      aside={<span className="dc-quiet">{t('desk.called', { count, total: sites.length })}</span>}
    >
      <p className="dc-flat dc-desk-call" aria-live="assertive">
        <CallWords state={state} siteId={siteId} isDone={next === null} />
      </p>
      <StepButton state={state} next={next} />
      {siteId === null ? (
        <p className="dc-flat dc-quiet">{t('desk.rollCallHint')}</p>
      ) : (
        <div className="dc-row dc-row--fill">
          {next !== null && (
            <ActButton
              command={{ type: 'agenda/stepRollCall', siteId: null }}
              icon={<IconMicrophoneOff size={16} />}
              label={t('desk.rollCallEnd')}
            >
              {t('desk.rollCallEndShort')}
            </ActButton>
          )}
          <ActionButton icon={<IconPencil size={15} />} onPress={() => onEnter(siteId)}>
            {t('desk.enterAttendance')}
          </ActionButton>
        </div>
      )}
    </Panel>
  );
}

type CallWordsProps = { readonly state: ConferenceState; readonly siteId: SiteId | null; readonly isDone: boolean };

function CallWords({ state, siteId, isDone }: CallWordsProps) {
  const { t } = useTranslation();
  if (siteId === null) return isDone ? t('desk.rollCallDone') : t('desk.rollCallNobody');
  const line = state.roster.lineBySite[siteId]?.kind ?? 'never';
  const words = t('desk.rollCallNow', { site: siteName(state, siteId) });
  if (line === 'connected') return words;
  return `${words} · ${line === 'dropped' ? t('names.tile.dropped') : t('names.tile.away')}`;
}

/** Calls the next site; the same key closes the last one's microphone. */
function StepButton({ state, next }: { readonly state: ConferenceState; readonly next: SiteId | null }) {
  const { t } = useTranslation();
  const { siteId } = state.agenda.rollCall;
  if (next === null)
    return (
      <ActButton
        command={siteId === null ? null : { type: 'agenda/stepRollCall', siteId: null }}
        reasonIfNone={t('desk.rollCallDone')}
        look="primary"
        fullWidth
        icon={<IconMicrophoneOff size={16} />}
        shortcut={STEP_KEY}
      >
        {t('desk.rollCallEnd')}
      </ActButton>
    );
  return (
    <ActButton
      command={{ type: 'agenda/stepRollCall', siteId: next }}
      look="primary"
      fullWidth
      icon={<IconMicrophone size={16} />}
      shortcut={STEP_KEY}
      label={`${t('desk.rollCallNext')}: ${siteName(state, next)}`}
    >
      {t('desk.rollCallNext')}
    </ActButton>
  );
}

function StartRollCall({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const item = orderedItems(state.agenda).find(({ kind, state: of }) => kind === 'rollCall' && of === 'pending');
  if (item === undefined) return null;
  return (
    <Panel caption={t('desk.rollCall')}>
      <p className="dc-flat dc-quiet">{t('desk.rollCallStart')}</p>
      <ActButton command={{ type: 'agenda/startItem', itemId: item.itemId }} icon={<IconPlayerPlay size={15} />}>
        {t('desk.rollCallBegin')}
      </ActButton>
    </Panel>
  );
}
