import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct } from '#client/ui/acts.tsx';
import { IconPlus } from '#client/ui/icons.ts';
import { OpinionsLine } from '#client/ui/OpinionsPanel.tsx';
import { Panel } from '#client/ui/Panel.tsx';
import { RecordList } from '#client/ui/RecordList.tsx';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { instant } from '#shared/kernel/index.ts';
import { useCorrecting } from './use-correcting.ts';

export type RecordPanelProps = {
  readonly state: ConferenceState;
  readonly onAddLate: () => void;
  readonly onCorrect: (speech: Speech) => void;
};

/** The running record with its counts, and the way to what was missed. */
export function RecordPanel({ state, onAddLate, onCorrect }: RecordPanelProps) {
  const { t } = useTranslation();
  const late = useAct(lateProbe(state), t('desk.notOpened'));
  const correctReason = useCorrecting(state);
  return (
    <Panel
      caption={t('desk.record')}
      grow
      aside={
        <div className="dc-row">
          <OpinionsLine state={state} />
          <ActionButton size="xs" icon={<IconPlus size={15} />} shortcut="G" reason={late.reason} onPress={onAddLate}>
            {t('desk.addLate')}
          </ActionButton>
        </div>
      }
    >
      <RecordList state={state} correctReason={correctReason} onCorrect={onCorrect} />
    </Panel>
  );
}

/** A speech of the shortest kind: tells whether any could be recorded now. */
function lateProbe({ openedAt, roster }: ConferenceState): PersonCommand | null {
  if (openedAt === null) return null;
  const speaker = { name: '', title: '?', unit: '?', delegateId: null };
  const speech = { siteId: roster.hubSiteId, speaker, requestType: 'quick', topic: '', itemId: null } as const;
  return { type: 'floor/recordSpeech', speech, beganAt: openedAt, endedAt: instant(openedAt + 1) };
}
