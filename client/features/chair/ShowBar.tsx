import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '#client/ui/ActButton.tsx';
import { useHolderWords } from '#client/ui/deck/HolderPanel.tsx';
import { ShowControls } from '#client/ui/deck/ShowControls.tsx';
import { IconPresentation } from '#client/ui/icons.ts';
import type { ConferenceState } from '#shared/conference/index.ts';

export type ShowBarProps = {
  readonly state: ConferenceState;
  readonly isHolder: boolean;
  /** What else can be done by who does not turn them. */
  readonly children?: ReactNode;
};

/** The slides in one line: who turns them, the way to take them, and their buttons for whoever has them. */
export function ShowBar({ state, isHolder, children }: ShowBarProps) {
  const { t } = useTranslation();
  const words = useHolderWords(state);
  if (isHolder) return <ShowControls state={state} hasKeys />;
  return (
    <div className="dc-row">
      <span className="dc-grow dc-quiet">{words}</span>
      {children}
      {state.stage.source.kind === 'slides' && (
        <ActButton size="xs" command={{ type: 'stage/showSpeaker' }}>
          {t('show.speaker')}
        </ActButton>
      )}
      <ActButton size="xs" command={{ type: 'stage/takeShow' }} icon={<IconPresentation size={16} />}>
        {t('show.take')}
      </ActButton>
    </div>
  );
}
