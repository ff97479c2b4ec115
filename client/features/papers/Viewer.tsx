import { useTranslation } from 'react-i18next';
import type { AnnexKind, PaperFormat } from '#client/bindings/papers.ts';
import { annexPath, paperPath } from '#client/bindings/papers.ts';
import { usePdfFile } from '#client/bindings/pdf-file.tsx';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import type { TextId } from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import { DecisionRow } from './DecisionRow.tsx';
import { ErratumView } from './ErratumView.tsx';
import { FileButtons } from './FileButtons.tsx';
import { FormChoice } from './FormChoice.tsx';
import { Frame } from './Frame.tsx';
import { NewsView } from './NewsView.tsx';
import { Review } from './Review.tsx';
import { Sheets } from './Sheets.tsx';
import type { ShownText } from './shown.ts';
import { shownText } from './shown.ts';
import type { PapersRoom } from './use-room.ts';

/** The large part of the room: a document as it will be printed, or the news. */
export function Viewer({ room }: { readonly room: PapersRoom }) {
  const { shown, state, drawn } = room;
  switch (shown.kind) {
    case 'paper': {
      const text = shownText(state.minutes, shown.paper, drawn);
      return text === null ? (
        <NoText room={room} paper={shown.paper} />
      ) : (
        <PaperView key={shown.paper} room={room} shown={shown} text={text} />
      );
    }
    case 'annex': {
      const text = shownText(state.minutes, 'minutes', drawn);
      return text === null ? (
        <NoAnnexYet room={room} annex={shown.annex} />
      ) : (
        <AnnexView key={shown.annex} room={room} annex={shown.annex} textId={text.textId} />
      );
    }
    case 'erratum':
      return <ErratumView key={shown.erratumId} room={room} shown={shown} />;
    case 'news':
      return <NewsView room={room} />;
  }
}

function NoText({ room, paper }: { readonly room: PapersRoom; readonly paper: PaperKind }) {
  const { t } = useTranslation();
  const words =
    room.drawing === paper ? 'papers.drawing' : room.mayRead ? 'papers.nothingDrawn' : 'papers.nothingToRead';
  return (
    <Frame title={t(`papers.name.${paper}`)}>
      <p className="dc-empty" role="status">
        {t(words)}
      </p>
    </Frame>
  );
}

type PaperViewProps = {
  readonly room: PapersRoom;
  readonly shown: Extract<PapersRoom['shown'], { kind: 'paper' }>;
  readonly text: ShownText;
};

function PaperView({ room, shown, text }: PaperViewProps) {
  const { t } = useTranslation();
  const { paper, form } = shown;
  const { textId } = text;
  const pathOf = (format: PaperFormat) => paperPath({ conferenceId: room.conferenceId, paper, textId, form, format });
  const { state } = room.state.minutes.paperByKind[paper];
  // Number and date are filled into the text that was approved.
  const file = usePdfFile(pathOf('pdf'), state.kind === 'approved' ? JSON.stringify(state.issue) : '');
  const title = t(`papers.name.${paper}`);
  return (
    <Frame
      title={title}
      aside={
        <>
          {paper === 'minutes' && (
            <FormChoice form={form} onChange={(chosen) => room.show({ ...shown, form: chosen })} />
          )}
          <FileButtons name={t(`papers.fileName.${paper}`)} pathOf={pathOf} />
        </>
      }
    >
      <DecisionRow room={room} paper={paper} text={text} isSeen={file.kind === 'open'} />
      {room.mayRead && state.kind !== 'approved' && <Review key={textId} room={room} paper={paper} textId={textId} />}
      <Sheets file={file} label={title} />
    </Frame>
  );
}

type AnnexProps = { readonly room: PapersRoom; readonly annex: AnnexKind };

/** An annex is made of what the minutes were drawn from. */
function NoAnnexYet({ room, annex }: AnnexProps) {
  const { t } = useTranslation();
  return (
    <Frame title={t(`papers.annex.${annex}`)}>
      <p className="dc-flat">{t('papers.annexOfMinutes')}</p>
      <div className="dc-row">
        <ActionButton pending={room.drawing === 'minutes'} onPress={() => void room.draw('minutes')}>
          {t('papers.drawMinutes')}
        </ActionButton>
      </div>
    </Frame>
  );
}

function AnnexView({ room, annex, textId }: AnnexProps & { readonly textId: TextId }) {
  const { t } = useTranslation();
  const { conferenceId } = room;
  const pathOf = (format: PaperFormat) => annexPath({ conferenceId, annex, textId, format });
  const file = usePdfFile(pathOf('pdf'));
  const title = t(`papers.annex.${annex}`);
  return (
    <Frame
      title={title}
      aside={file.kind === 'open' && <FileButtons name={t(`papers.fileName.${annex}`)} pathOf={pathOf} />}
    >
      <Sheets file={file} label={title} absent={t(`papers.annexEmpty.${annex}`)} />
    </Frame>
  );
}
