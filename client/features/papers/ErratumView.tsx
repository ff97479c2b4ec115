import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '#client/bindings/papers.ts';
import { erratumPath } from '#client/bindings/papers.ts';
import { usePdfFile } from '#client/bindings/pdf-file.tsx';
import { FileButtons } from './FileButtons.tsx';
import { Frame } from './Frame.tsx';
import { Sheets } from './Sheets.tsx';
import type { PapersRoom } from './use-room.ts';

export type ErratumViewProps = {
  readonly room: PapersRoom;
  readonly shown: Extract<PapersRoom['shown'], { kind: 'erratum' }>;
};

/** The letter that corrects an issued paper, as it will be printed. */
export function ErratumView({ room, shown: { paper, erratumId } }: ErratumViewProps) {
  const { t } = useTranslation();
  const { conferenceId } = room;
  const { errata, state } = room.state.minutes.paperByKind[paper];
  const erratum = errata.find((each) => each.erratumId === erratumId);
  const pathOf = (format: PaperFormat) => erratumPath({ conferenceId, paper, erratumId, format });
  // Numbers and dates of both papers are printed, and who signs is entered with the notice.
  const file = usePdfFile(pathOf('pdf'), JSON.stringify([erratum, state, room.state.minutes.notice]));
  const title = t('papers.erratumTitle', { paper: t(`papers.name.${paper}`) });
  return (
    <Frame
      title={title}
      aside={<FileButtons name={`${t('papers.fileName.erratum')}-${t(`papers.fileName.${paper}`)}`} pathOf={pathOf} />}
    >
      <Sheets file={file} label={title} />
    </Frame>
  );
}
