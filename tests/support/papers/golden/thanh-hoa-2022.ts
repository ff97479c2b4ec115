import { demoUnits } from '#server/demo/thanh-hoa-2024.ts';
import type { CreationForm } from '#shared/conference/index.ts';
import { conclusionsOfNineMonths2022 } from '#tests/support/report-conclusions.ts';
import { difficultyNode, directiveNode, type Mended, type NotedDifficulty, offeredTasks } from './directive-nodes.ts';
import { createGolden, type GoldenConference, type GoldenEnds } from './golden-conference.ts';
import { enterFigures } from './golden-figures.ts';
import { person, unitIdOf, unitsOfDay, unitsOfProvince } from './province.ts';
import { element, joinEntries, paragraph, writeInEntry, writeInSection } from './written-nodes.ts';

// VKSND tỉnh Thanh Hóa, nine months of 2022, after its public report: 27 sites on the morning of 12 September, answers by
// the deputies of each block, four tasks. People by their titles. What the report does not say is ours: the times, how
// many came, who spoke of what difficulty, the commitment.

const districts = demoUnits()
  .filter(({ level }) => level === 'cap_huyen')
  .map(({ id, name, shortName }) => [id.replace('vks-', ''), name, shortName] as const);
const units = unitsOfProvince({ code: 'tinh-thanh-hoa', name: 'VKSND tỉnh Thanh Hóa', districts });

const DAY = '2022-09-12';
const OFFICE = 'Chánh Văn phòng tổng hợp VKSND tỉnh';
const CRIMINAL_DEPUTY = 'Phó Viện trưởng VKSND tỉnh phụ trách khối hình sự';
const CIVIL_DEPUTY = 'Phó Viện trưởng VKSND tỉnh phụ trách khối dân sự';

const form: CreationForm = {
  hasStateSecrets: false,
  template: 'A',
  kind: 'giaoBan',
  title: 'Hội nghị giao ban công tác 9 tháng năm 2022',
  period: '9 tháng năm 2022',
  date: DAY,
  audience: 'internal',
  hubUnitId: unitIdOf('tinh-thanh-hoa'),
  siteUnitIds: districts.map(([code]) => unitIdOf(code)),
  chair: person('chair', 'Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh'),
  presiding: person('deputy', CRIMINAL_DEPUTY),
  reporter: person('reporter', OFFICE),
  technician: person('technician', 'Cán bộ kỹ thuật'),
  secretaries: [
    person('secretary', 'Phó Chánh Văn phòng tổng hợp VKSND tỉnh'),
    person('secretary2', 'Chuyên viên Văn phòng tổng hợp'),
  ],
  signer: 0,
};

/** Holds the conference and writes its minutes and conclusions. */
export async function holdThanhHoa(ends?: GoldenEnds): Promise<GoldenConference> {
  const golden = await createGolden({ units, form, begins: `${DAY}T08:00:00+07:00`, ends });
  reportFigures(golden);
  prepare(golden);
  const spoken = hold(golden);
  await writeMinutes(golden, spoken);
  await writeConclusions(golden);
  return golden;
}

/** A status without a number, and what must not happen: all that the report says. */
function reportFigures(golden: GoldenConference): void {
  const everywhere = [form.hubUnitId, ...form.siteUnitIds];
  const period = { label: '9 tháng năm 2022', from: '2021-12-01', to: '2022-08-31', isSample: false };
  enterFigures(golden, period, [
    {
      like: 'XX-02',
      fields: { code: 'XX-10', name: 'Chất lượng kháng nghị phúc thẩm án hình sự, dân sự, hành chính' },
      figures: everywhere.slice(0, 1).map((unitId) => [unitId, { kind: 'status', status: 'exceeded' }] as const),
      extent: 'total',
    },
  ]);
}

function prepare(golden: GoldenConference): void {
  const { itemId } = golden.item('report');
  golden.did('secretary', { type: 'agenda/renameItem', itemId, title: 'Báo cáo kết quả công tác 9 tháng năm 2022' });
  golden.attend(
    golden.hub,
    {
      'Phó Viện trưởng VKSND tỉnh': 2,
      'Trưởng phòng': 1,
      'Phó Trưởng phòng': 1,
      'Kế toán trưởng': 1,
      'Trưởng các đoàn thể thuộc VKSND tỉnh': 1,
    },
    24,
  );
  golden.sites.forEach(({ siteId, name }, at) => {
    golden.attend(siteId, { [`Viện trưởng ${name}`]: 1, [`Phó Viện trưởng ${name}`]: 1 }, 5 + (at % 4));
  });
  const [first] = golden.sites;
  if (!first) throw new Error('there are sites');
  const attendance = { kind: 'absentExcused', reason: 'đi công tác' } as const;
  const delegate = { name: '', title: 'Kiểm sát viên', organisation: null, standing: 'member', attendance } as const;
  golden.did('secretary', { type: 'roster/addDelegate', siteId: first.siteId, delegate });
}

const SPEAKERS = ['huyen-hau-loc', 'huyen-muong-lat', 'thi-xa-nghi-son', 'huyen-tho-xuan', 'huyen-yen-dinh'];

type Spoken = { readonly discussion: readonly string[]; readonly answers: readonly string[] };

function hold(golden: GoldenConference): Spoken {
  golden.open();
  golden.begin('rollCall', { minutes: 8 });
  golden.begin('introduction', { minutes: 5 });
  golden.begin('report', { minutes: 25 });
  golden.begin('indicators', { minutes: 8 });
  golden.begin('prompts', { minutes: 4 });
  const itemIds = (['discussion', 'answers'] as const).map((kind) => golden.item(kind).itemId);
  golden.did('chair', { type: 'agenda/handOverPresiding', personId: golden.personId('deputy'), itemIds });
  golden.begin('discussion');
  const by = golden.actor('deputy');
  const discussion = SPEAKERS.map((code) => {
    const site = golden.sites.find(({ unitId }) => unitId === unitIdOf(code));
    if (!site) throw new Error(`no site ${code}`);
    const { siteId, name } = site;
    return golden.speak({ siteId, title: `Viện trưởng ${name}`, unit: name, type: 'discussion', minutes: 5, by });
  });
  golden.did('chair', { type: 'conference/startBreak', plannedMs: null });
  golden.pass(15);
  golden.did('chair', { type: 'conference/endBreak' });
  golden.begin('answers', { by: 'deputy' });
  const answers = [CRIMINAL_DEPUTY, CIVIL_DEPUTY].map((title) =>
    golden.speak({ siteId: golden.hub, title, unit: 'VKSND tỉnh Thanh Hóa', type: 'answer', minutes: 12, by }),
  );
  golden.begin('conclusion', { minutes: 20 });
  golden.begin('closing', { minutes: 2 });
  golden.did('chair', { type: 'conference/close' });
  return { discussion, answers };
}

const reported = [
  'VKSND tỉnh đã triển khai, thực hiện tốt Chỉ thị số 01/CT-VKSTC ngày 27/12/2021 của Viện trưởng VKSND tối cao về công tác của ngành Kiểm sát nhân dân năm 2022, Kế hoạch, nhiệm vụ công tác, Chương trình công tác năm 2022 của VKSND tỉnh Thanh Hóa.',
  'Chất lượng, hiệu quả công tác nghiệp vụ của VKSND hai cấp tiếp tục có sự chuyển biến tích cực và cơ bản đã hoàn thành tốt các chỉ tiêu của Quốc hội và của Ngành giao.',
];

const difficulties: readonly NotedDifficulty[] = [
  {
    id: 'vuong-mac-1',
    unitName: 'VKSND huyện Hậu Lộc',
    block: 'khối hình sự',
    deputy: CRIMINAL_DEPUTY,
    difficulty: 'Khó khăn, vướng mắc trong công tác thực hành quyền công tố.',
    answer: 'Thực hiện theo hướng dẫn nghiệp vụ của VKSND tối cao; phòng nghiệp vụ theo dõi, tháo gỡ.',
  },
  {
    id: 'vuong-mac-2',
    unitName: 'VKSND huyện Mường Lát',
    block: 'khối dân sự',
    deputy: CIVIL_DEPUTY,
    difficulty: 'Vướng mắc trong kiểm sát các hoạt động tư pháp lĩnh vực dân sự.',
    answer: null,
  },
];

async function writeMinutes(golden: GoldenConference, { discussion, answers }: Spoken): Promise<void> {
  const [desk, other] = [await golden.hall.seated('secretary'), await golden.hall.seated('secretary2')];
  writeInEntry(desk, 'attendance', [
    paragraph('Tại các điểm cầu VKSND cấp huyện có toàn thể Kiểm sát viên, công chức các đơn vị.'),
  ]);
  writeInEntry(desk, golden.itemRef('introduction'), [paragraph('Tuyên bố lý do, thông qua chương trình Hội nghị.')]);
  writeInEntry(desk, golden.itemRef('report'), reported.map(paragraph));
  await desk.saved();
  const [hauLoc = '', muongLat = '', nghiSon = '', thoXuan = '', yenDinh = ''] = discussion;
  writeInEntry(other, hauLoc, [
    paragraph('Chỉ ra những tồn tại, hạn chế của đơn vị; nguyên nhân và giải pháp khắc phục.'),
    ...difficulties.slice(0, 1).map(difficultyNode),
  ]);
  writeInEntry(other, muongLat, difficulties.slice(1).map(difficultyNode));
  writeInEntry(other, nghiSon, [
    element('bulletList', {}, [
      element('listItem', {}, [paragraph('Về công tác xây dựng Ngành của đơn vị: biên chế còn thiếu;')]),
      element('listItem', {}, [paragraph('Đề xuất tiếp tục đẩy mạnh ứng dụng công nghệ thông tin.')]),
    ]),
  ]);
  writeInEntry(other, thoXuan, [paragraph('Thống nhất với báo cáo; bổ sung giải pháp thực hiện chỉ tiêu còn lại.')]);
  joinEntries(other, thoXuan, yenDinh);
  writeInEntry(other, answers[0] ?? '', [paragraph('Giải đáp, tháo gỡ vướng mắc về nghiệp vụ cho các đơn vị.')]);
  await other.saved();
}

/** The wording of the notice, without the order that each task began with as spoken. */
const mended: readonly Mended[] = [
  {},
  {
    wording:
      'Rà soát nhiệm vụ thuộc trách nhiệm của các đơn vị mà mình được phân công phụ trách để có sự chỉ đạo thực hiện hiệu quả',
    product: 'Kết quả rà soát',
  },
  { wording: 'Tập trung triển khai thực hiện các chỉ tiêu chưa đạt', field: 'Chỉ tiêu' },
  {
    wording: 'Các chỉ tiêu đạt phấn đấu vượt và vượt sâu so với yêu cầu của Quốc hội và của Ngành đề ra',
    field: 'Chỉ tiêu',
  },
  {
    field: 'Chuyển đổi số',
    supportUnits: [unitIdOf('van-phong')],
  },
];

async function writeConclusions(golden: GoldenConference): Promise<void> {
  const desk = await golden.hall.seated('chair', 'conclusions');
  const ofDay = unitsOfDay(units, []);
  const issuer = { kind: 'chair', personId: golden.personId('chair'), name: '', title: form.chair.title } as const;
  const [, ...tasks] = offeredTasks(conclusionsOfNineMonths2022, { on: DAY, units: ofDay });
  const directives = tasks.map((task, at) =>
    directiveNode(task, { on: DAY, units: ofDay, issuer }, { id: `chi-dao-${at + 1}`, mended: mended[at + 1] }),
  );
  writeInSection(desk, 'results', [
    paragraph('Đánh giá cao kết quả công tác đã đạt được trong 9 tháng đầu năm 2022 của ngành Kiểm sát Thanh Hóa.'),
  ]);
  const nghiSon = golden.sites.find(({ unitId }) => unitId === unitIdOf('thi-xa-nghi-son'));
  const commitment = {
    ...{ commitmentId: 'cam-ket-1', unitId: unitIdOf('thi-xa-nghi-son'), siteId: nghiSon?.siteId ?? '' },
    ...{ unitName: nghiSon?.name ?? '', duePhrase: 'trong tháng 10 năm 2022', dueDate: '2022-10-31' },
  };
  writeInSection(desk, 'tasks', [
    ...directives,
    element('commitment', commitment, ['Hoàn thành chỉ tiêu kiểm sát trực tiếp']),
  ]);
  await desk.saved();
  await golden.noted((state) => Object.keys(state.minutes.commitmentById).length > 0);
}
