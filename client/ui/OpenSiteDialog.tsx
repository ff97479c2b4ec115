import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { OpenPurpose } from '#shared/floor/index.ts';
import type { SiteId, SpeechId } from '#shared/kernel/index.ts';
import { useSend } from './acts.tsx';
import { SitePalette } from './SitePalette.tsx';

export type OpenSiteDialogProps = {
  readonly state: ConferenceState;
  readonly speechId: SpeechId;
  readonly onClose: () => void;
};

/** Opens a second site beside the speaker while the clock runs on. */
export function OpenSiteDialog({ state, speechId, onClose }: OpenSiteDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [purpose, setPurpose] = useState<OpenPurpose>('interjection');
  const open = async (siteId: SiteId) => {
    if (await send.run({ type: 'floor/openSite', speechId, siteId, purpose })) onClose();
  };
  const purposes = [
    { value: 'interjection', label: t('floor.interjection') },
    { value: 'answer', label: t('floor.answer') },
  ];
  const hint = (
    <div className="dc-stack">
      <p className="dc-quiet dc-flat">{t('floor.openSiteHint')}</p>
      <SegmentedControl
        data={purposes}
        value={purpose}
        onChange={(value) => setPurpose(value === 'answer' ? 'answer' : 'interjection')}
        mb={8}
      />
    </div>
  );
  return (
    <SitePalette
      state={state}
      title={t('floor.openSiteTitle')}
      hint={hint}
      onChoose={(siteId) => void open(siteId)}
      onClose={onClose}
    />
  );
}
