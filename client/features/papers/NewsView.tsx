import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { papersApi } from '#client/bindings/papers.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { dateOf, formatDate, formatTime } from '#client/i18n/format.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActButton } from '#client/ui/ActButton.tsx';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct, useSend } from '#client/ui/acts.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { copyText } from '#client/ui/copy-text.ts';
import { IconCopy } from '#client/ui/icons.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { showDone, showRefusal } from '#client/ui/toasts.ts';
import type { NewsField } from '#shared/minutes/index.ts';
import { newsFields } from '#shared/minutes/index.ts';
import { Frame } from './Frame.tsx';
import type { PapersRoom } from './use-room.ts';

type NewsProps = { readonly room: PapersRoom };

/** The draft of an article: what of it may be published, the chair's release, and its text to copy. */
export function NewsView({ room }: NewsProps) {
  const { t } = useTranslation();
  const isApproved = room.state.minutes.paperByKind.minutes.state.kind === 'approved';
  return (
    <Frame title={t('papers.news.title')}>
      <p className="dc-quiet dc-flat">{t('papers.news.about')}</p>
      <div className="dc-papers__news">
        <div className="dc-stack">
          <Marks room={room} />
          <Release room={room} />
        </div>
        {isApproved ? <NewsText room={room} /> : <p className="dc-empty">{t('papers.news.ofApproved')}</p>}
      </div>
    </Frame>
  );
}

function Marks({ room }: NewsProps) {
  const { t } = useTranslation();
  const { marked, mark, reason } = useMarks(room);
  return (
    <fieldset className="dc-papers__marks">
      <legend>{t('papers.news.fields')}</legend>
      {newsFields.map((field) => (
        <Checkbox
          key={field}
          label={t(`papers.news.field.${field}`)}
          checked={marked.includes(field)}
          disabled={reason !== null}
          onChange={(event) => void mark(field, event.currentTarget.checked)}
        />
      ))}
      <p className="dc-quiet dc-flat">
        {room.isSecretary ? t('papers.news.markAgain') : t('papers.news.onlySecretary')}
      </p>
    </fieldset>
  );
}

/** Marks as they stand, or as they will once the server has answered: one change at a time. */
function useMarks(room: PapersRoom) {
  const send = useSend();
  const { fields } = room.state.minutes.news;
  const { reason } = useAct({ type: 'minutes/markNews', fields: [...fields] });
  const [sent, setSent] = useState<{ readonly over: typeof fields; readonly marked: typeof fields } | null>(null);
  // Whatever comes from the server takes the place of what was sent.
  const isOpen = sent?.over === fields;
  const marked = isOpen ? sent.marked : fields;
  const mark = async (field: NewsField, isMarked: boolean) => {
    if (isOpen) return;
    const next = newsFields.filter((each) => (each === field ? isMarked : fields.includes(each)));
    setSent({ over: fields, marked: next });
    if (!(await send.run({ type: 'minutes/markNews', fields: next }))) setSent(null);
  };
  return { marked, mark, reason };
}

function Release({ room }: NewsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { fields, releasedAt } = room.state.minutes.news;
  const release = useAct({ type: 'minutes/releaseNews' });
  if (releasedAt !== null)
    return (
      <div className="dc-stack">
        <p className="dc-note dc-note--green dc-flat">
          {t('papers.news.releasedAt', { time: formatTime(releasedAt), date: formatDate(dateOf(releasedAt)) })}
        </p>
        <ActButton command={{ type: 'minutes/holdBackNews' }}>{t('papers.news.holdBack')}</ActButton>
      </div>
    );
  if (!room.isChair) return <p className="dc-note dc-flat">{t('papers.news.waitsForChair')}</p>;
  return (
    <>
      <ActionButton look="primary" reason={release.reason} onPress={() => setOpen(true)}>
        {t('papers.news.release')}
      </ActionButton>
      {isOpen && (
        <ConfirmDialog
          title={t('papers.news.release')}
          text={t('papers.news.releaseText')}
          done={t('papers.news.release')}
          pending={release.pending}
          onConfirm={() => void release.run().then(() => setOpen(false))}
          onClose={() => setOpen(false)}
        >
          <ul className="dc-papers__errata">
            {fields.map((field) => (
              <li key={field}>{t(`papers.news.field.${field}`)}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}

function NewsText({ room }: NewsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { news } = room.state.minutes;
  const loaded = useLoaded(() => papersApi.news(room.conferenceId), JSON.stringify(news));
  if (loaded.kind === 'loading') return <p className="dc-empty">{t('common.loading')}</p>;
  if (loaded.kind === 'failed')
    return (
      <div className="dc-note dc-note--red" role="alert">
        <p>{loaded.reason[language]}</p>
        <ActionButton size="xs" onPress={loaded.reload}>
          {t('common.retry')}
        </ActionButton>
      </div>
    );
  const { text, warnings } = loaded.value;
  return (
    <div className="dc-papers__article">
      {warnings.length > 0 && (
        <div className="dc-note dc-note--red" role="alert">
          <p className="dc-strong">{t('papers.news.warnings')}</p>
          <ul>
            {warnings.map(({ reason, phrase }) => (
              <li key={`${reason} ${phrase}`}>
                {phrase} ({t(`papers.news.reminder.${reason}`)})
              </li>
            ))}
          </ul>
        </div>
      )}
      {text === '' ? <p className="dc-empty">{t('papers.news.empty')}</p> : <Article text={text} />}
    </div>
  );
}

function Article({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    if (await copyText(text)) showDone(t('common.copied'));
    else showRefusal(t('papers.news.notCopied'));
  };
  return (
    <>
      <div className="dc-row">
        <ActionButton icon={<IconCopy size={15} />} onPress={() => void copy()}>
          {t('papers.news.copy')}
        </ActionButton>
      </div>
      <ScrollRegion className="dc-papers__words" label={t('papers.news.title')}>
        {text}
      </ScrollRegion>
    </>
  );
}
