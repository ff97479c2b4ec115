import { useTranslation } from 'react-i18next';
import { useConferenceId } from '#client/bindings/conference.tsx';
import { loadFiles, withdrawFile } from '#client/bindings/deck.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useUploads } from '#client/bindings/use-uploads.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { useSend } from '#client/ui/acts.tsx';
import { DeckEditor } from '#client/ui/deck/DeckEditor.tsx';
import { additionAtEnd } from '#client/ui/deck/deck.ts';
import type { SlideChoices } from '#client/ui/deck/SlideDialog.tsx';
import type { SpareFile } from '#client/ui/deck/SpareFiles.tsx';
import { SpareFiles, spareOf } from '#client/ui/deck/SpareFiles.tsx';
import { Panel } from '#client/ui/Panel.tsx';
import { showDone, showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { Deck } from '#shared/stage/index.ts';

export type DeckColumnProps = {
  readonly state: ConferenceState;
  readonly choices: SlideChoices;
  readonly chosenId: SlideId | null;
  readonly onChoose: (slideId: SlideId) => void;
};

type SpareProps = { readonly deck: Deck; readonly uploadCount: number };

/** Files that no slide holds, asked for again whenever slides or uploads have changed. */
function Spare({ deck, uploadCount }: SpareProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conferenceId = useConferenceId();
  const key = `${deck.order.join()} ${uploadCount}`;
  const loaded = useLoaded(() => loadFiles(conferenceId), key);
  const files = loaded.kind === 'loaded' ? spareOf(deck, loaded.value) : [];
  const withdraw = async ({ digest, name }: SpareFile) => {
    const outcome = await withdrawFile(conferenceId, digest);
    if (outcome.ok) showDone(t('show.withdrawn', { name }));
    else showRefusal(outcome.reason[language]);
    if (loaded.kind === 'loaded') loaded.reload();
  };
  // what is on its way becomes a slide in a moment
  return <SpareFiles files={uploadCount > 0 ? [] : files} onWithdraw={withdraw} />;
}

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
          foot={<Spare deck={state.stage.deck} uploadCount={uploads.length} />}
        />
      </Panel>
    </div>
  );
}
