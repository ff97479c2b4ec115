import type { CreationForm } from '#shared/conference/index.ts';
import { decimal } from '#shared/indicators/index.ts';
import type { IndicatorId } from '#shared/kernel/index.ts';
import { conclusionsOfSixMonths2022 } from '#tests/support/report-conclusions.ts';
import { directiveNode, type Mended, offeredTasks } from './directive-nodes.ts';
import { createGolden, type GoldenConference, type GoldenEnds } from './golden-conference.ts';
import { enterFigures } from './golden-figures.ts';
import { person, unitIdOf, unitsOfDay, unitsOfProvince } from './province.ts';
import { paragraph, writeInEntry, writeInSection } from './written-nodes.ts';

// VKSND tỉnh Vĩnh Long, the first six months of 2022, after its public report: eight sites with 82 delegates, 14 opinions,
// 19 tasks. People by their titles. What the report does not say is ours: the day, the times, who spoke, how the 82 and
// the figures are spread over the units.

const districts = [
  ['thanh-pho-vinh-long', 'VKSND thành phố Vĩnh Long', 'TP Vĩnh Long'],
  ['thi-xa-binh-minh', 'VKSND thị xã Bình Minh', 'TX Bình Minh'],
  ['huyen-binh-tan', 'VKSND huyện Bình Tân', 'Bình Tân'],
  ['huyen-long-ho', 'VKSND huyện Long Hồ', 'Long Hồ'],
  ['huyen-mang-thit', 'VKSND huyện Mang Thít', 'Mang Thít'],
  ['huyen-tam-binh', 'VKSND huyện Tam Bình', 'Tam Bình'],
  ['huyen-tra-on', 'VKSND huyện Trà Ôn', 'Trà Ôn'],
  ['huyen-vung-liem', 'VKSND huyện Vũng Liêm', 'Vũng Liêm'],
] as const;
const units = unitsOfProvince({ code: 'tinh-vinh-long', name: 'VKSND tỉnh Vĩnh Long', districts });
const inspected = ['huyen-long-ho', 'huyen-tam-binh', 'huyen-tra-on'].map(unitIdOf);

const DAY = '2022-06-10';
const OFFICE = 'Chánh Văn phòng VKSND tỉnh Vĩnh Long';

/** How many came to each site, in the order of the sites: 82. */
const PRESENT = [14, 11, 9, 10, 9, 10, 9, 10] as const;
/** Protests, petitions about violations, petitions for prevention of the office and of each unit: 16, 24 and 7. */
const FIGURES = [
  [4, 3, 1],
  [3, 4, 1],
  [2, 3, 1],
  [1, 2, 0],
  [2, 3, 1],
  [1, 2, 1],
  [1, 3, 1],
  [1, 2, 0],
  [1, 2, 1],
] as const;

const form: CreationForm = {
  hasStateSecrets: false,
  template: 'B',
  kind: 'soKet',
  title: 'Hội nghị sơ kết công tác kiểm sát 6 tháng đầu năm 2022',
  period: '6 tháng đầu năm 2022',
  date: DAY,
  audience: 'public',
  hubUnitId: unitIdOf('tinh-vinh-long'),
  siteUnitIds: districts.map(([code]) => unitIdOf(code)),
  chair: person('chair', 'Viện trưởng VKSND tỉnh Vĩnh Long'),
  presiding: person('deputy', 'Phó Viện trưởng VKSND tỉnh Vĩnh Long'),
  reporter: person('reporter', OFFICE),
  technician: person('technician', 'Cán bộ kỹ thuật'),
  secretaries: [person('secretary', 'Chuyên viên Văn phòng tổng hợp')],
  signer: 0,
};

/** Holds the conference and writes its minutes and conclusions. */
export async function holdVinhLong(ends?: GoldenEnds): Promise<GoldenConference> {
  const golden = await createGolden({ units, form, begins: `${DAY}T07:30:00+07:00`, ends });
  const indicatorIds = reportFigures(golden);
  prepare(golden);
  const spoken = hold(golden);
  await writeMinutes(golden, spoken);
  await writeConclusions(golden, indicatorIds);
  return golden;
}

function reportFigures(golden: GoldenConference): readonly IndicatorId[] {
  const unitIds = [form.hubUnitId, ...form.siteUnitIds];
  const column = (at: 0 | 1 | 2) =>
    FIGURES.map((row, of) => [unitIds[of] ?? form.hubUnitId, counted(row[at])] as const);
  const period = { label: '6 tháng đầu năm 2022', from: '2021-12-01', to: '2022-05-31', isSample: false };
  return enterFigures(golden, period, [
    {
      like: 'XX-01',
      fields: { code: 'KN-00', group: 'Kháng nghị, kiến nghị', name: 'Kháng nghị', sentence: 'đã ban hành {kết quả}' },
      figures: column(0),
    },
    { like: 'KN-01', fields: { sentence: 'đã ban hành {kết quả} khắc phục vi phạm' }, figures: column(1) },
    {
      like: 'KN-02',
      fields: { sentence: 'đã ban hành {kết quả} phòng ngừa tội phạm và vi phạm pháp luật' },
      figures: column(2),
    },
    { like: 'CH-01', figures: unitIds.map((unitId) => [unitId, counted(0)] as const) },
  ]);
}

function counted(value: number) {
  return { kind: 'count', value: decimal(value) } as const;
}

function prepare(golden: GoldenConference): void {
  const { itemId } = golden.item('report');
  golden.did('secretary', { type: 'agenda/renameItem', itemId, title: 'Báo cáo sơ kết 6 tháng đầu năm 2022' });
  const leaders = { 'Viện trưởng VKSND tỉnh': 1, 'Phó Viện trưởng VKSND tỉnh': 3 };
  golden.attend(golden.hub, { ...leaders, 'Trưởng phòng': 1, 'Phó Trưởng phòng': 1, 'Kiểm sát viên trung cấp': 1 }, 26);
  golden.sites.forEach(({ siteId, name }, at) => {
    golden.attend(siteId, { [`Viện trưởng ${name}`]: 1, [`Phó Viện trưởng ${name}`]: 1 }, (PRESENT[at] ?? 2) - 2);
  });
}

type Spoken = { readonly papers: readonly string[]; readonly discussion: readonly string[] };

/** Six papers, eight further opinions. */
function hold(golden: GoldenConference): Spoken {
  golden.open();
  golden.begin('rollCall', { minutes: 8 });
  for (const kind of ['introduction', 'opening', 'report', 'indicators'] as const) {
    golden.begin(kind, { minutes: kind === 'report' ? 25 : 8 });
  }
  golden.begin('papers');
  const ofSites = golden.sites.map(({ siteId, name }) => ({ siteId, title: `Viện trưởng ${name}`, unit: name }));
  const ofDepartments = departmentHeads(golden);
  const chair = golden.actor('chair');
  const papers = [...ofDepartments.slice(0, 2), ...ofSites.slice(0, 4)].map((speaker) =>
    golden.speak({ ...speaker, type: 'paper', minutes: 6, by: chair }),
  );
  golden.begin('recess', { minutes: 15 });
  const itemIds = [golden.item('discussion').itemId];
  golden.did('chair', { type: 'agenda/handOverPresiding', personId: golden.personId('deputy'), itemIds });
  golden.begin('discussion');
  const deputy = golden.actor('deputy');
  const discussion = [...ofSites, ...ofDepartments.slice(2, 3)]
    .slice(-8)
    .map((speaker) => golden.speak({ ...speaker, type: 'discussion', minutes: 4, by: deputy }));
  for (const kind of ['answers', 'awards', 'directiveSpeech', 'acknowledgement'] as const) {
    golden.did('chair', { type: 'agenda/skipItem', itemId: golden.item(kind).itemId });
  }
  golden.begin('conclusion', { minutes: 22 });
  golden.begin('closing', { minutes: 2 });
  golden.did('chair', { type: 'conference/close' });
  return { papers, discussion };
}

function departmentHeads({ hub }: GoldenConference) {
  return ['Phòng 1', 'Phòng 7', 'Phòng 15'].map((unit) => ({ siteId: hub, title: `Trưởng ${unit}`, unit }));
}

const reported = [
  'VKSND hai cấp tỉnh Vĩnh Long đã thực hiện tốt các chủ trương của Đảng, Nhà nước, Chỉ thị và Kế hoạch công tác kiểm sát năm 2022 của Ngành; thực hiện đạt và vượt một số chỉ tiêu nghiệp vụ.',
  'Chất lượng công tác thực hành quyền công tố và kiểm sát hoạt động tư pháp được nâng cao; các vi phạm trong hoạt động tư pháp được phát hiện kịp thời, được các cơ quan hữu quan chấp nhận.',
];
const said = [
  'Nêu những cách làm hay trong thực hành quyền công tố, kiểm sát điều tra.',
  'Nêu biện pháp khắc phục hạn chế, thiếu sót để nâng cao chất lượng công tác.',
  'Đề xuất nhiệm vụ trọng tâm trong 6 tháng cuối năm 2022.',
];

async function writeMinutes(golden: GoldenConference, { papers, discussion }: Spoken): Promise<void> {
  const desk = await golden.hall.seated('secretary');
  const write = (ref: string, texts: readonly string[]) => writeInEntry(desk, ref, texts.map(paragraph));
  write(golden.itemRef('introduction'), ['Tuyên bố lý do, giới thiệu đại biểu tham dự Hội nghị.']);
  write(golden.itemRef('opening'), ['Khai mạc Hội nghị, đặt vấn đề các nội dung cần tập trung thảo luận.']);
  write(golden.itemRef('report'), reported);
  [...papers, ...discussion].forEach((ref, at) => {
    write(ref, [said[at % said.length] ?? '']);
  });
  await desk.saved();
}

/** What the secretary adds to the tasks as they are offered, by their numbers. */
function mendedTasks(indicatorIds: readonly IndicatorId[]): Readonly<Record<number, Mended>> {
  return {
    5: { field: 'Công tác kiểm tra' },
    6: { field: 'Công tác kiểm tra', product: 'Kết quả tự kiểm tra' },
    9: { field: 'Chỉ tiêu nghiệp vụ', indicatorIds },
    12: { field: 'Tổ chức cán bộ', leadUnitId: unitIdOf('phong-15') },
    18: { field: 'Công nghệ thông tin', supportUnits: [unitIdOf('van-phong'), unitIdOf('phong-1')] },
  };
}

async function writeConclusions(golden: GoldenConference, indicatorIds: readonly IndicatorId[]): Promise<void> {
  const desk = await golden.hall.seated('chair', 'conclusions');
  const ofDay = unitsOfDay(units, inspected);
  const { title } = form.chair;
  const issuer = { kind: 'chair', personId: golden.personId('chair'), name: '', title } as const;
  const mended = mendedTasks(indicatorIds);
  const directives = offeredTasks(conclusionsOfSixMonths2022, { on: DAY, units: ofDay }).map((task, at) =>
    directiveNode(task, { on: DAY, units: ofDay, issuer }, { id: `chi-dao-${at + 1}`, mended: mended[at + 1] }),
  );
  writeInSection(desk, 'results', [
    paragraph(
      'Thực hiện đạt và vượt một số chỉ tiêu nghiệp vụ; công tác xây dựng Đảng, xây dựng Ngành có nhiều đổi mới.',
    ),
  ]);
  writeInSection(desk, 'shortcomings', [
    paragraph(
      'Còn một số hạn chế như: án trả hồ sơ để điều tra bổ sung, án bị hủy, sửa có trách nhiệm của Viện kiểm sát.',
    ),
  ]);
  writeInSection(desk, 'tasks', directives);
  await desk.saved();
}
