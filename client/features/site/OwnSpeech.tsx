import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '#client/ui/ActButton.tsx';
import { HandOnDialog } from '#client/ui/HandOnDialog.tsx';
import { IconCheck } from '#client/ui/icons.ts';
import { SpeechClockFace } from '#client/ui/StageView.tsx';
import { speakerLine } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import { speakerNow } from '#shared/floor/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';

/** While this site has the floor: its clock, and the way to say that it is done. */
export function OwnSpeech({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const [handOn, setHandOn] = useState(false);
  const speech = currentSpeech(state);
  if (speech?.siteId !== siteId) return null;
  return (
    <section className="dc-panel dc-panel--whole" aria-label={t('site.speaking')}>
      <p className="dc-flat dc-strong dc-lines-3">{speakerLine(speakerNow(speech))}</p>
      <SpeechClockFace speech={speech} />
      <ActButton
        command={{ type: 'floor/end', speechId: speech.speechId }}
        look="primary"
        size="lg"
        fullWidth
        icon={<IconCheck size={20} />}
      >
        {t('site.done')}
      </ActButton>
      <button type="button" className="dc-link" onClick={() => setHandOn(true)}>
        {t('floor.handOn')}
      </button>
      {handOn && <HandOnDialog state={state} speech={speech} kind="handOn" onClose={() => setHandOn(false)} />}
    </section>
  );
}
