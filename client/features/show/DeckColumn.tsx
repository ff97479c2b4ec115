import { useTranslation } from 'react-i18next';
import { useUploads } from '#client/bindings/use-uploads.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { useSend } from '#client/ui/acts.tsx';
import { DeckEditor } from '#client/ui/deck/DeckEditor.tsx';
import { additionAtEnd } from '#client/ui/deck/deck.ts';
import type { SlideChoices } from '#client/ui/deck/SlideDialog.tsx';
import { Panel } from '#client/ui/Panel.tsx';
import { showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';

export type DeckColumnProps = {
  readonly state: ConferenceState;
  readonly choices: SlideChoices;
  readonly chosenId: SlideId | null;
  readonly onChoose: (slideId: SlideId) => void;
};

/** The deck, with all that can be done to it. */
export function DeckColumn({ state, choices, chosenId, onChoose }: DeckColumnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const send = useSend();
  const { uploads, begin, cancel } = useUploads({
    onKept: ({ title, content }) => void send.run(additionAtEnd(state, { itemId: null, title, content })),
    onFailed: (name, reason) => showRefusal(t('show.uploadFailed', { name, reason: reason[language] })),
  });
  return (
    <div className="dc-column">
      <Panel caption={t('show.deck', { count: state.stage.deck.order.length })} grow>
        <DeckEditor
          state={state}
          choices={choices}
          uploads={uploads}
          onFiles={begin}
          onCancel={cancel}
          chosenId={chosenId}
          onChoose={({ slideId }) => onChoose(slideId)}
        />
      </Panel>
    </div>
  );
}
