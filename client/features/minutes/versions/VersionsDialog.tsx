import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesApi, type TextVersion, type VersionNode } from '#client/bindings/minutes.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { dateOf, formatDate, formatTimeWithSeconds } from '#client/i18n/format.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { showDone } from '#client/ui/toasts.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { TextPart } from '#shared/minutes/index.ts';
import { Comparison } from './Comparison.tsx';

export type VersionsDialogProps = {
  readonly conferenceId: ConferenceId;
  /** What stands in a part now. */
  readonly textOf: (part: TextPart) => readonly VersionNode[];
  readonly mayRestore: Readonly<Record<TextPart, boolean>>;
  readonly onClose: () => void;
};

/** The kept versions of a text, compared with it as it stands, and the way back to one. */
export function VersionsDialog({ conferenceId, textOf, mayRestore, onClose }: VersionsDialogProps) {
  const { t } = useTranslation();
  const [part, setPart] = useState<TextPart>('minutes');
  const [chosen, setChosen] = useState<TextVersion | null>(null);
  const choosePart = (value: string) => {
    setPart(value === 'conclusions' ? 'conclusions' : 'minutes');
    setChosen(null);
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={t('minutes.versions.title')}>
      <div className="dc-stack">
        <SegmentedControl
          aria-label={t('minutes.versions.part')}
          value={part}
          onChange={choosePart}
          data={[
            { value: 'minutes', label: t('minutes.view') },
            { value: 'conclusions', label: t('minutes.conclusions') },
          ]}
        />
        <VersionList key={part} conferenceId={conferenceId} part={part} chosen={chosen} onChoose={setChosen} />
        {chosen !== null && (
          <ChosenVersion
            key={chosen.versionId}
            conferenceId={conferenceId}
            part={part}
            version={chosen}
            now={textOf(part)}
            mayRestore={mayRestore[part]}
            onRestored={onClose}
          />
        )}
      </div>
    </Modal>
  );
}

type VersionListProps = {
  readonly conferenceId: ConferenceId;
  readonly part: TextPart;
  readonly chosen: TextVersion | null;
  readonly onChoose: (version: TextVersion) => void;
};

function VersionList({ conferenceId, part, chosen, onChoose }: VersionListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const loaded = useLoaded(() => minutesApi.versions(conferenceId, part), part);
  if (loaded.kind === 'loading') return <p className="dc-empty">{t('common.loading')}</p>;
  if (loaded.kind === 'failed') return <p className="dc-note dc-note--red">{loaded.reason[language]}</p>;
  if (loaded.value.length === 0) return <p className="dc-empty">{t('minutes.versions.none')}</p>;
  return (
    <ul className="dc-versions">
      {loaded.value.map((version) => (
        <li key={version.versionId}>
          <button
            type="button"
            className="dc-versions__line"
            aria-pressed={version.versionId === chosen?.versionId}
            onClick={() => onChoose(version)}
          >
            <strong>{timeOf(version)}</strong>
            <span className="dc-quiet">{t(`minutes.versions.cause.${version.cause}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function timeOf({ at }: TextVersion): string {
  return `${formatTimeWithSeconds(at)} ${formatDate(dateOf(at))}`;
}

type ChosenVersionProps = {
  readonly conferenceId: ConferenceId;
  readonly part: TextPart;
  readonly version: TextVersion;
  readonly now: readonly VersionNode[];
  readonly mayRestore: boolean;
  readonly onRestored: () => void;
};

function ChosenVersion({ conferenceId, part, version, now, mayRestore, onRestored }: ChosenVersionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const loaded = useLoaded(() => minutesApi.version(conferenceId, part, version.versionId), version.versionId);
  const [isAsking, setAsking] = useState(false);
  const act = useRouteAct();
  const time = timeOf(version);
  const restore = async () => {
    const done = await act.run(() => minutesApi.restore(conferenceId, part, version.versionId));
    setAsking(false);
    if (done === null) return;
    showDone(t('minutes.versions.restored', { time }));
    onRestored();
  };
  if (loaded.kind === 'loading') return <p className="dc-empty">{t('common.loading')}</p>;
  if (loaded.kind === 'failed') return <p className="dc-note dc-note--red">{loaded.reason[language]}</p>;
  return (
    <>
      <Comparison former={loaded.value} now={now} />
      {act.problem !== null && (
        <p className="dc-note dc-note--red" role="alert">
          {act.problem}
        </p>
      )}
      {mayRestore && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('minutes.versions.restore')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('minutes.versions.restore')}
          text={t('minutes.versions.restoreText', { time })}
          done={t('minutes.versions.restore')}
          pending={act.pending}
          onConfirm={() => void restore()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
