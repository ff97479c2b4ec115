import { Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckFact, DeviceOption } from '#client/bindings/device-check.ts';
import { useDeviceCheck } from '#client/bindings/device-check.ts';
import { SelfView } from '#client/bindings/MediaView.tsx';
import { useLanguage } from '#client/i18n/language.ts';
import { IconCheck, IconVideoOff, IconVolume } from '#client/ui/icons.ts';
import { LevelMeter } from '#client/ui/LevelMeter.tsx';
import { NoPicture } from '#client/ui/StageFrame.tsx';
import { showRefusal } from '#client/ui/toasts.ts';
import type { Service } from './service.ts';
import { abilitiesOf } from './service.ts';

/** Camera, microphone and loudspeaker, each with its choice and a plain result. */
export function Equipment({ service }: { readonly service: Service }) {
  const { camera, sound } = abilitiesOf(service);
  return (
    <div className="dc-stack">
      {camera && <Camera />}
      {sound && <Microphone />}
      <Speaker />
    </div>
  );
}

function Camera() {
  const { t } = useTranslation();
  const { facts, chooseCamera } = useDeviceCheck();
  const { picture } = facts;
  const placeholder = <NoPicture icon={<IconVideoOff size={34} aria-hidden="true" />} title={t('devices.noPicture')} />;
  const works =
    picture === null
      ? t('devices.noPicture')
      : t('devices.cameraWorks', { width: picture.width, height: picture.height });
  return (
    <section className="dc-panel" aria-label={t('devices.camera')}>
      <div className="dc-check__picture">
        <SelfView fit="contain">{placeholder}</SelfView>
      </div>
      <Choice label={t('devices.camera')} options={facts.cameras} fact={facts.camera} onChoose={chooseCamera} />
      <Result fact={facts.camera} works={works} notYet={t('devices.cameraNotYet')} isGood={picture !== null} />
    </section>
  );
}

function Microphone() {
  const { t } = useTranslation();
  const { facts, chooseMicrophone } = useDeviceCheck();
  const works = facts.heard ? t('devices.microphoneHeard') : t('devices.microphoneSilent');
  return (
    <section className="dc-panel" aria-label={t('devices.microphone')}>
      <Choice
        label={t('devices.microphone')}
        options={facts.microphones}
        fact={facts.microphone}
        onChoose={chooseMicrophone}
      />
      <LevelMeter level={facts.level} label={t('devices.level')} />
      <Result fact={facts.microphone} works={works} notYet={t('devices.microphoneNotYet')} isGood={facts.heard} />
    </section>
  );
}

function Speaker() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { facts, chooseSpeaker, playTone } = useDeviceCheck();
  const play = async () => {
    const outcome = await playTone();
    if (!outcome.ok) showRefusal(outcome.reason[language]);
  };
  return (
    <section className="dc-panel" aria-label={t('devices.speaker')}>
      <div className="dc-row dc-check__speaker">
        <div className="dc-grow">
          <Choice label={t('devices.speaker')} options={facts.speakers} fact={null} onChoose={chooseSpeaker} />
        </div>
        <Button
          variant="default"
          leftSection={<IconVolume size={16} />}
          loading={facts.tonePlaying}
          onClick={() => void play()}
        >
          {t('devices.tone')}
        </Button>
      </div>
    </section>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly options: readonly DeviceOption[];
  readonly fact: CheckFact | null;
  readonly onChoose: (deviceId: string) => Promise<void>;
};

function Choice({ label, options, fact, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const data = options
    .filter(
      ({ deviceId }, index) => options.findIndex((each) => each.deviceId === deviceId) === index && deviceId !== '',
    )
    .map(({ deviceId, label: name }) => ({ value: deviceId, label: name === '' ? t('devices.defaultDevice') : name }));
  return (
    <Select
      label={label}
      data={data}
      placeholder={t('devices.defaultDevice')}
      {...(fact?.kind === 'working' ? { value: fact.deviceId } : {})}
      allowDeselect={false}
      onChange={(deviceId) => {
        if (deviceId !== null) onChoose(deviceId).catch(globalThis.reportError);
      }}
    />
  );
}

type ResultProps = {
  readonly fact: CheckFact;
  readonly works: ReactNode;
  readonly notYet: string;
  readonly isGood: boolean;
};

function Result({ fact, works, notYet, isGood }: ResultProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = { unknown: notYet, asking: t('devices.asking'), working: works, failed: '' }[fact.kind];
  const tone = fact.kind === 'failed' ? ' dc-note--red' : isGood ? ' dc-note--green' : '';
  return (
    <div className={`dc-note${tone}`} role="status">
      <p className="dc-row">
        {isGood && <IconCheck size={16} aria-hidden="true" />}
        {fact.kind === 'failed' ? fact.reason[language] : words}
      </p>
    </div>
  );
}
