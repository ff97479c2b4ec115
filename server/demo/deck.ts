import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileRecords } from '#server/ports/file-records.ts';
import type { FileStore, KeptFile } from '#server/ports/file-store.ts';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import type { ConferenceId, IndicatorId, Instant, ItemId, PeriodId } from '#shared/kernel/index.ts';
import type { IndicatorView, SlidePlan } from '#shared/stage/index.ts';

export type DeckParts = {
  readonly files: FileStore;
  readonly fileRecords: FileRecords;
  readonly now: () => Instant;
  readonly state: ConferenceState;
  readonly periodId: PeriodId;
  /** By the codes of the catalogue. */
  readonly indicatorId: (code: string) => IndicatorId | undefined;
};

const PDF_PAGES = 2;

/** The commands that give the demo's conference a deck of every kind of slide, on the item that presents the results. */
export async function demoDeck(parts: DeckParts): Promise<PersonCommand[]> {
  const { state, periodId } = parts;
  const itemId = orderedItems(state.agenda).find(({ kind }) => kind === 'indicators')?.itemId ?? null;
  const slides = [...openingSlides(itemId), ...figureSlides(parts, itemId), ...(await fileSlides(parts, itemId))];
  const additions = slides.map((slide): PersonCommand => ({ type: 'stage/addSlide', slide, afterSlideId: null }));
  // Each goes to the head, so the last one is added first.
  return [...additions.reverse(), { type: 'stage/chooseFigures', periodId }];
}

function openingSlides(itemId: ItemId | null): SlidePlan[] {
  const body = 'Kết quả một số chỉ tiêu điển hình 8 tháng năm 2024 của VKSND hai cấp\nSố liệu minh họa';
  return [{ itemId, title: 'Hội nghị giao ban công tác 8 tháng năm 2024', content: { kind: 'text', body } }];
}

const views: readonly (readonly [view: IndicatorView, codes: readonly string[]])[] = [
  ['scorecard', []],
  ['card', ['TB-04', 'GG-02', 'GG-03', 'CH-01']],
  ['ranking', ['GG-02']],
  ['heatMap', ['TB-04', 'GG-02', 'GG-03', 'CH-01']],
  ['samePeriod', ['TB-04', 'GG-02', 'GG-03']],
  ['notReached', ['TB-04', 'GG-02', 'GG-03']],
];

function figureSlides({ periodId, indicatorId }: DeckParts, itemId: ItemId | null): SlidePlan[] {
  return views.map(([view, codes]) => {
    const indicatorIds = codes.flatMap((code) => indicatorId(code) ?? []);
    return { itemId, title: '', content: { kind: 'indicators', view, periodId, indicatorIds } };
  });
}

async function fileSlides(parts: DeckParts, itemId: ItemId | null): Promise<SlidePlan[]> {
  const pdf = await keep(parts, 'tai-lieu-hoi-nghi.pdf');
  const picture = await keep(parts, 'so-do-diem-cau.png');
  const film = await keep(parts, 'phong-su.mp4');
  return [
    {
      itemId,
      title: 'Tài liệu hội nghị (minh họa)',
      content: { kind: 'pdf', digest: pdf.digest, pageCount: PDF_PAGES },
    },
    { itemId, title: 'Sơ đồ điểm cầu (minh họa)', content: { kind: 'picture', digest: picture.digest } },
    {
      itemId,
      title: 'Phóng sự (minh họa)',
      content: { kind: 'video', digest: film.digest, durationMs: film.durationMs ?? 1 },
    },
  ];
}

async function keep({ files, fileRecords, now, state }: DeckParts, name: string): Promise<KeptFile> {
  const path = fileURLToPath(new URL(`./media/${name}`, import.meta.url));
  const received = await files.receive(createReadStream(path));
  if (received.kind === 'refused') throw new Error(`the demo's ${name} was refused: ${received.code}`);
  const conferenceId: ConferenceId = state.conferenceId;
  fileRecords.add(conferenceId, { ...received.file, name, addedAt: now() });
  return received.file;
}
