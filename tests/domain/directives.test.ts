import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assignee,
  assigneeSchema,
  assigneesIn,
  offerSplit,
  resolveAssignees,
  secrecyReminders,
  type UnitOfDay,
} from '#shared/directives/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import {
  conclusionsOfEightMonths2024,
  conclusionsOfNineMonths2022,
  conclusionsOfSixMonths2022,
} from '#tests/support/report-conclusions.ts';
import { id } from '#tests/support/test-ids.ts';

const province = id<UnitId>('tinh');

function unit(name: string, more: Partial<UnitOfDay> = {}): UnitOfDay {
  const ascii = name.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
  return { id: id(ascii), name, shortName: name, levelLabel: 'cấp huyện', parentId: province, order: 0, ...more };
}

const department = (name: string, shortName = name) => unit(name, { shortName, levelLabel: 'phòng' });

const units: readonly UnitOfDay[] = [
  unit('VKSND tỉnh Hậu Giang', { id: province, levelLabel: 'cấp tỉnh', parentId: null }),
  department('Văn phòng tổng hợp', 'VPTH'),
  department('Phòng 1 - THQCT, kiểm sát điều tra', 'Phòng 1'),
  department('Phòng 7 - THQCT, kiểm sát xét xử phúc thẩm hình sự', 'Phòng 7'),
  department('Phòng 15 - Tổ chức cán bộ', 'Phòng 15'),
  department('Phòng Nghiên cứu', 'PNC'),
  unit('VKSND thành phố Vị Thanh', { isInspected: true, hasInspectionConclusion: true }),
  unit('VKSND thị xã Long Mỹ', { isInspected: false, hasInspectionConclusion: false }),
  unit('VKSND huyện Long Mỹ', { isInspected: true }),
  unit('VKSND huyện Châu Thành'),
  unit('VKSND huyện Châu Thành A', { isInspected: false }),
].map((each, order) => ({ ...each, order }));

const nameById = new Map(units.map((each) => [each.id, each.name]));

/** What is recognised, in short: the words, and what they were taken for. */
function recognised(sentence: string, among = units): string[] {
  return assigneesIn(sentence, among).map(({ phrase, readings, role }) => {
    const taken = readings.map((reading) => inShort(reading)).join(' | ');
    return `${phrase} → ${taken}${role === 'support' ? ' (support)' : ''}`;
  });
}

function inShort(assignee: Assignee): string {
  switch (assignee.kind) {
    case 'unit':
      return nameById.get(assignee.unitId) ?? '?';
    case 'units':
      return assignee.unitIds.map((unitId) => nameById.get(unitId) ?? '?').join(' + ');
    case 'unlisted':
      return 'unlisted';
    case 'level':
      return `level ${assignee.levelLabel ?? 'any'}`;
    case 'departments':
      return `departments ${assignee.group}`;
    case 'title':
      return `title ${assignee.title} ${assignee.levelLabel ?? 'any'}`;
    case 'condition':
      return `${assignee.condition} of ${inShort(assignee.base)}`;
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const tasksOf = (text: string) => offerSplit(text, units).flatMap(({ tasks }) => tasks);
const wordings = (text: string) => tasksOf(text).map(({ wording }) => wording);

describe('splitting', () => {
  it('MI10 the conclusions of the first six months of 2022 are 19 tasks', () => {
    expectBeginnings(wordings(conclusionsOfSixMonths2022), [
      'Tiếp tục quán triệt',
      'Triển khai thực hiện Kế',
      'Tăng cường trách nhiệm nêu',
      'chấp hành nghiêm nội quy',
      'Viện trưởng các VKSND',
      'đối với các đơn vị',
      'Các Phòng nghiệp vụ',
      'Các đơn vị chú ý',
      'rà soát chỉ tiêu nghiệp',
      'Tiếp tục phối hợp Tòa',
      'Chú ý nâng cao chất',
      'Tiếp tục kiện toàn tổ',
      'tiếp tục thực hiện kế',
      'Tăng cường kiểm tra việc',
      'Đẩy mạnh việc nâng cao',
      'Nâng cao chất lượng công',
      'tiếp tục nâng cao chất',
      'tăng cường ứng dụng công',
      'Quản lý và sử dụng',
    ]);
  });

  it('MI10 those of eight months of 2024 are five', () => {
    expect(wordings(conclusionsOfEightMonths2024)).toEqual([
      'yêu cầu lãnh đạo phòng, Viện trưởng cấp huyện rà soát lại toàn bộ các chỉ tiêu công tác nghiệp vụ',
      'triển khai đồng bộ các giải pháp nhằm nâng cao chất lượng thực hành quyền công tố và kiểm sát hoạt động tư pháp',
      'tích cực phối hợp với các cơ quan tư pháp khẩn trương đẩy nhanh tiến độ giải quyết các vụ án, vụ việc',
      'Đối với các đơn vị VKSND tỉnh đã ban hành kết luận kiểm tra cần nhanh chóng xây dựng và báo cáo kế hoạch khắc phục tồn tại, hạn chế',
      'Bên cạnh đó, Kiểm sát viên Viện kiểm sát hai cấp quyết tâm, nỗ lực hoàn thành xuất sắc nhiệm vụ công tác năm 2024 theo kế hoạch đơn vị đã đề ra',
    ]);
  });

  it('MI10 those of nine months of 2022 are four, after a sentence of praise', () => {
    const [praise, ordered] = offerSplit(conclusionsOfNineMonths2022, units);
    expect(praise?.tasks).toHaveLength(1);
    expect(ordered?.lead).toBe(
      'Để bảo đảm hoàn thành tốt các chỉ tiêu nhiệm vụ trong 03 tháng cuối năm, đồng chí Viện trưởng',
    );
    expectBeginnings(ordered?.tasks.map(({ wording }) => wording) ?? [], [
      'yêu cầu các đồng chí Phó',
      'yêu cầu các đồng chí trưởng',
      'các chỉ tiêu đạt phấn đấu',
      'tăng cường triển khai ứng dụng',
    ]);
  });

  it('MI81 who gives an order is not one of those for whom it is', () => {
    const ordered =
      'Kết luận hội nghị, đồng chí Viện trưởng VKSND tỉnh Hậu Giang yêu cầu các đơn vị thực hiện: Rà soát.';
    const phrasesOf = (text: string) => tasksOf(text).map(({ assignees }) => assignees.map(({ phrase }) => phrase));
    expect(phrasesOf(ordered)).toEqual([['các đơn vị']]);
    expect(phrasesOf('Viện trưởng VKSND cấp huyện: rà soát án tồn.')).toEqual([['Viện trưởng VKSND cấp huyện']]);
  });

  it('MI10 what has one verb stays one, whatever commas and quotes it holds', () => {
    const one = [
      'Phòng 7 rà soát án hình sự, dân sự, hành chính.',
      'Các đơn vị thực hiện phương châm “Đoàn kết; tiếp tục đổi mới; tăng cường kỷ cương”.',
      'Yêu cầu lãnh đạo phòng, các VKSND cấp huyện tập trung giải quyết án.',
      'TP. Vị Thanh rà soát 1.180 vụ (yêu cầu tại mục 2; rà soát lại) theo yêu cầu của Ngành.',
      'Yêu cầu các đơn vị rà soát án tồn, qua đó phòng ngừa vi phạm, tăng cường uy tín của Ngành.',
      '1. Rà soát hồ sơ.',
    ];
    for (const text of one) expect(wordings(text)).toHaveLength(1);
  });

  it('MI10 an announced list and several orders are split', () => {
    expect(
      wordings('Yêu cầu Phòng 7 rà soát án tồn, tăng cường kiểm tra; Phòng 1 báo cáo trước ngày 31/10/2022.'),
    ).toEqual(['Yêu cầu Phòng 7 rà soát án tồn', 'tăng cường kiểm tra', 'Phòng 1 báo cáo trước ngày 31/10/2022']);
    expect(
      wordings('Các đơn vị thực hiện các nhiệm vụ sau:\n- Rà soát án tồn…Tăng cường kiểm tra\n- Báo cáo.'),
    ).toEqual(['Rà soát án tồn', 'Tăng cường kiểm tra', 'Báo cáo']);
  });

  it.each([conclusionsOfSixMonths2022, conclusionsOfEightMonths2024, conclusionsOfNineMonths2022])(
    'MI11 no word of a report is lost or added',
    (text) => expectSameWords(text),
  );

  it('MI112 numbers of a list part tasks, and stay out of their wording', () => {
    const cases: Record<string, string[]> = {
      'Yêu cầu: (1) Rà soát án tồn, tăng cường kiểm tra; (2) Phòng 7 tham mưu kế hoạch; (3) Báo cáo.': [
        ...['Rà soát án tồn, tăng cường kiểm tra', 'Phòng 7 tham mưu kế hoạch', 'Báo cáo'],
      ],
      'Các đơn vị thực hiện: a) Rà soát án tồn; b) Báo cáo; c) Kiểm điểm.': ['Rà soát án tồn', 'Báo cáo', 'Kiểm điểm'],
      '1. Rà soát án tồn. 2. Báo cáo Phòng 7.': ['Rà soát án tồn', 'Báo cáo Phòng 7'],
      '1. Rà soát án tồn; 2. Báo cáo Phòng 7.': ['Rà soát án tồn', 'Báo cáo Phòng 7'],
      'a) Rà soát án tồn.\nb) Báo cáo.': ['Rà soát án tồn', 'Báo cáo'],
    };
    for (const [text, expected] of Object.entries(cases)) {
      expect(wordings(text), text).toEqual(expected);
      expect(wordings(text.normalize('NFD')).map((each) => each.normalize('NFC'))).toEqual(expected);
    }
    const none = ['Rà soát theo điểm a) và b) khoản 2', 'Báo cáo mục (2); (3) vụ', '1.180 vụ án phải rà soát'];
    for (const text of none) expect(wordings(text)).toEqual([text]);
  });

  it('MI112 each task of a list is for whom it names, else for whom the list is', () => {
    const text = 'Yêu cầu các đơn vị: (1) Rà soát án tồn; (2) Phòng 7 tham mưu kế hoạch; (3) Báo cáo kết quả.';
    expect(tasksOf(text).map(({ assignees }) => assignees.map(({ phrase }) => phrase))).toEqual([
      ['các đơn vị'],
      ['Phòng 7'],
      ['các đơn vị'],
    ]);
  });

  it('MI11 splitting loses no word and adds none, whatever is said', () => {
    const pieces = [
      ...['yêu cầu', 'rà soát', 'tăng cường', 'Tiếp tục', 'các đơn vị', 'Phòng 7', 'đồng chí', 'sau:', 'để', 'đối với'],
      ...[
        ', ',
        '; ',
        '. ',
        '…',
        './.',
        '\n',
        '“',
        '”',
        '(',
        ')',
        ' ',
        ' 1. ',
        ' (2) ',
        'b) ',
        'hoá',
        'ệ\u0301',
        'TP. ',
        'góp phần',
      ],
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 3 })),
        ),
        (parts) => {
          const text = parts.join('');
          expectSameWords(text, isNoNumber);
          expectSameWords(text.normalize('NFD'), isNoNumber);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('MI12 a task is for whom it names, else for whom was addressed before', () => {
    const assigned = tasksOf(conclusionsOfSixMonths2022).map(({ assignees }) => assignees.map(({ phrase }) => phrase));
    const all = ['các đơn vị'];
    const inspected = ['Viện trưởng các VKSND cấp huyện được kiểm tra trong 6 tháng đầu năm'];
    const others = ['các đơn vị không được VKSND tỉnh\u00a0 kiểm tra'];
    const guides = ['Các Phòng nghiệp vụ VKSND tỉnh', 'Kiểm sát viên phụ trách địa phương'];
    const named = ['Các đơn vị'];
    expect(assigned.map((phrases) => phrases.map((phrase) => phrase.replace(/\s+/g, ' ')))).toEqual(
      [
        all,
        all,
        ['người đứng đầu'],
        all,
        inspected,
        others,
        guides,
        named,
        named,
        ...Array<string[]>(10).fill(all),
      ].map((phrases) => phrases.map((phrase) => phrase.replace(/\s+/g, ' '))),
    );
    const [first, second] = tasksOf(
      'Yêu cầu Phòng 7 rà soát án tồn, tiếp tục phối hợp với Phòng 1 hướng dẫn cấp dưới.',
    );
    expect(first?.assignees.map(({ phrase, role }) => [phrase, role])).toEqual([['Phòng 7', 'lead']]);
    expect(second?.assignees.map(({ phrase, role }) => [phrase, role])).toEqual([
      ['Phòng 7', 'lead'],
      ['Phòng 1', 'support'],
    ]);
  });
});

/** Numbers of lists part tasks and are in none (MI112). */
function isNoNumber(word: string): boolean {
  return !/^(?:\d{1,2}|[a-zđ])$/u.test(word);
}

function expectBeginnings(texts: readonly string[], beginnings: readonly string[]): void {
  expect(texts.map((text, index) => text.slice(0, beginnings[index]?.length))).toEqual(beginnings);
}

/** Lead and tasks of each sentence hold its words in their order, and each stands where it says. */
function expectSameWords(text: string, isWord: (word: string) => boolean = () => true): void {
  const sentences = offerSplit(text, units);
  expect(sentences.flatMap(({ source }) => wordsOf(source))).toEqual(wordsOf(text));
  for (const { source, lead, tasks } of sentences) {
    const kept = [lead, ...tasks.map(({ wording }) => wording)].flatMap(wordsOf);
    expect(kept.filter(isWord)).toEqual(wordsOf(source).filter(isWord));
    for (const { wording, span } of tasks) expect(text.slice(span.from, span.to)).toBe(wording);
  }
}

describe('assignees', () => {
  it('MI13 classes are recognised where they are addressed', () => {
    const cases: Record<string, string[]> = {
      'yêu cầu lãnh đạo phòng, Viện trưởng cấp huyện rà soát lại': [
        'lãnh đạo phòng → title departmentLeaders any',
        'Viện trưởng cấp huyện → title head cấp huyện',
      ],
      'Các phòng nghiệp vụ và Kiểm sát viên phụ trách địa phương tăng cường theo dõi': [
        'Các phòng nghiệp vụ → departments professional',
        'Kiểm sát viên phụ trách địa phương → title procuratorInCharge any',
      ],
      'yêu cầu các đồng chí Phó Viện trưởng VKSND tỉnh rà soát': [
        'các đồng chí Phó Viện trưởng VKSND tỉnh → title provinceLeaders any',
      ],
      'Đề nghị Viện trưởng VKSND khu vực, Phó Viện trưởng các VKSND khu vực chỉ đạo': [
        'Viện trưởng VKSND khu vực → title head khu vực',
        'Phó Viện trưởng các VKSND khu vực → title deputyHead khu vực',
      ],
      'Giao Văn phòng tổng hợp theo dõi, đôn đốc': ['Văn phòng tổng hợp → departments office'],
      'Chánh Văn phòng tham mưu': ['Chánh Văn phòng → title officeChief any'],
      'Kiểm sát viên hai cấp quyết tâm': ['Kiểm sát viên hai cấp → title procurator any'],
      'Thủ trưởng các đơn vị chịu trách nhiệm': ['Thủ trưởng các đơn vị → title leader any'],
      'Các đơn vị chú ý': ['Các đơn vị → level any'],
      'VKSND cấp huyện báo cáo': ['VKSND cấp huyện → level cấp huyện'],
      'Yêu cầu các huyện, thị xã, thành phố rà soát': ['các huyện, thị xã, thành phố → level cấp huyện'],
      'Viện trưởng các VKSND huyện, thị xã và thành phố chỉ đạo': [
        'Viện trưởng các VKSND huyện, thị xã và thành phố → title head cấp huyện',
      ],
      'các đồng chí trưởng phòng trực thuộc tập trung': [
        'các đồng chí trưởng phòng trực thuộc → title departmentHead any',
      ],
    };
    for (const [sentence, expected] of Object.entries(cases)) {
      expect(recognised(sentence)).toEqual(expected);
      expect(recognised(sentence.normalize('NFD')).map((each) => each.normalize('NFC'))).toEqual(expected);
    }
  });

  it('MI13 those that are told of are left alone, and who helps supports', () => {
    expect(recognised('tăng cường hướng dẫn nghiệp vụ cho VKSND cấp huyện')).toEqual([]);
    expect(recognised('nhiệm vụ thuộc trách nhiệm của các đơn vị mà mình được phân công')).toEqual([]);
    expect(recognised('phối hợp với các huyện ủy; yêu cầu các huyện Vĩnh Châu, Long Phú rà soát')).toEqual([]);
    expect(recognised('báo cáo Văn phòng tổng hợp trước ngày 30/9/2022')).toEqual([]);
    expect(recognised('Văn phòng tổng hợp chủ trì, phối hợp với Phòng 7, Phòng 1 và VKSND cấp huyện tổ chức')).toEqual([
      'Văn phòng tổng hợp → departments office',
      'Phòng 7 → Phòng 7 - THQCT, kiểm sát xét xử phúc thẩm hình sự (support)',
      'Phòng 1 → Phòng 1 - THQCT, kiểm sát điều tra (support)',
      'VKSND cấp huyện → level cấp huyện (support)',
    ]);
  });

  it('MI98 whoever is to lead leads, and who is listed with them', () => {
    const leading = (sentence: string) =>
      assigneesIn(sentence, units).map(({ phrase, role, isToLead }) => `${phrase}: ${isToLead ? 'to lead' : role}`);
    const cases: Record<string, string[]> = {
      'Giao Phòng 7 chủ trì, phối hợp với VKSND cấp huyện kiểm tra': ['Phòng 7: to lead', 'VKSND cấp huyện: support'],
      'Giao Phòng 7 (chủ trì), Phòng 1 theo dõi': ['Phòng 7: to lead', 'Phòng 1: lead'],
      'Giao Phòng 7 là đơn vị chủ trì; Phòng 1 làm đầu mối': ['Phòng 7: to lead', 'Phòng 1: to lead'],
      'Giao Phòng 7, Phòng 1 chủ trì, phối hợp với Phòng 15 và VKSND cấp huyện': [
        ...['Phòng 7: to lead', 'Phòng 1: to lead'],
        ...['Phòng 15: support', 'VKSND cấp huyện: support'],
      ],
      'Phòng 7 phối hợp với Phòng 1, chủ trì họp': ['Phòng 7: lead', 'Phòng 1: support'],
      'Phòng 7 rà soát, tham mưu chủ trì cuộc họp': ['Phòng 7: lead'],
    };
    for (const [sentence, expected] of Object.entries(cases)) expect(leading(sentence), sentence).toEqual(expected);
    const [, next] = tasksOf('Giao Phòng 7 chủ trì rà soát án tồn, tăng cường kiểm tra.');
    expect(next?.assignees.map(({ phrase, isToLead }) => [phrase, isToLead])).toEqual([['Phòng 7', false]]);
  });

  it('MI99 who is named but not listed stands with the words, and nobody before is taken instead', () => {
    const said =
      'Yêu cầu các phòng nghiệp vụ rà soát án tồn; giao Phòng 8 chủ trì, phối hợp với VKSND cấp huyện kiểm tra nhà tạm giữ.';
    expect(tasksOf(said).map(({ assignees }) => assignees.map(({ phrase, role }) => [phrase, role]))).toEqual([
      [['các phòng nghiệp vụ', 'lead']],
      [
        ['Phòng 8', 'lead'],
        ['VKSND cấp huyện', 'support'],
      ],
    ]);
    const cases: Record<string, string[]> = {
      'Giao Trưởng phòng 8, Phòng 7 rà soát': [
        'Trưởng phòng 8 → unlisted',
        'Phòng 7 → Phòng 7 - THQCT, kiểm sát xét xử phúc thẩm hình sự',
      ],
      'Yêu cầu các phòng 8, 9 rà soát': ['các phòng 8, 9 → unlisted'],
      'Giao Phòng Thống kê tội phạm và CNTT phối hợp với Phòng Thanh tra - Khiếu tố': [
        'Phòng Thống kê tội phạm và CNTT → unlisted',
        'Phòng Thanh tra - Khiếu tố → unlisted (support)',
      ],
      'Giao Phòng Tổ chức cán bộ tham mưu': ['Phòng Tổ chức cán bộ → Phòng 15 - Tổ chức cán bộ'],
      'Yêu cầu VKSND huyện Vĩnh Châu, VKSND khu vực 14 báo cáo': [
        'VKSND huyện Vĩnh Châu → unlisted',
        'VKSND khu vực 14 → unlisted',
      ],
      'Giao Thanh tra chủ trì': ['Thanh tra → unlisted'],
    };
    for (const [sentence, expected] of Object.entries(cases)) {
      expect(recognised(sentence), sentence).toEqual(expected);
      expect(recognised(sentence.normalize('NFD')).map((each) => each.normalize('NFC'))).toEqual(expected);
    }
    const none = ['Phòng 8 vụ án', 'Thanh tra việc chấp hành', 'Đề nghị phòng, chống oan, sai', 'báo cáo Phòng 8'];
    for (const sentence of none) expect(recognised(sentence), sentence).toEqual([]);
  });

  it('MI99 what is not listed is open, and comes to its unit once that is listed', () => {
    const openOf = (sentence: string, among = units) => {
      const assignees = assigneesIn(sentence, units).flatMap(({ readings }) => readings);
      const { units: found, open } = resolveAssignees(assignees, among);
      return [found.map(({ unitId }) => unitId), open.map(({ assignee, reason }) => [assignee.phrase, reason])];
    };
    const eighth = department('Phòng 8 - Kiểm sát việc tạm giữ, tạm giam', 'Phòng 8');
    const since = [...units, { ...eighth, order: 99 }];
    expect(openOf('Giao Phòng 8 rà soát')).toEqual([[], [['Phòng 8', 'noSuchUnit']]]);
    expect(openOf('Giao Phòng 8 rà soát', since)).toEqual([[eighth.id], []]);
    expect(openOf('Giao các phòng 8, 9 rà soát', since)).toEqual([[eighth.id], [['các phòng 8, 9', 'notAllListed']]]);
    const [found, open] = openOf('Giao các phòng 1, 7 và 9 rà soát');
    expect(found).toHaveLength(2);
    expect(open).toEqual([['các phòng 1, 7 và 9', 'notAllListed']]);
    expect(openOf('Giao các phòng 1, 7 rà soát')[1]).toEqual([]);
  });

  it('MI14 the longest name counts, and none as the beginning of another', () => {
    expect(recognised('Yêu cầu VKSND huyện Châu Thành A, VKSND huyện Châu Thành rà soát')).toEqual([
      'VKSND huyện Châu Thành A → VKSND huyện Châu Thành A',
      'VKSND huyện Châu Thành → VKSND huyện Châu Thành',
    ]);
    const withoutA = units.filter(({ name }) => name !== 'VKSND huyện Châu Thành A');
    expect(recognised('Yêu cầu Châu Thành A rà soát', withoutA)).toEqual([]);
    expect(recognised('Phòng 15 rà soát; Phòng 1 báo cáo')).toEqual([
      'Phòng 15 → Phòng 15 - Tổ chức cán bộ',
      'Phòng 1 → Phòng 1 - THQCT, kiểm sát điều tra',
    ]);
    const thanhHoa = [unit('VKSND huyện Như Thanh'), unit('VKSND huyện Như Xuân'), unit('VKSND thành phố Thanh Hóa')];
    const found = assigneesIn('yêu cầu các huyện Như Thanh, Như Xuân và TP. Thanh Hoá khẩn trương', thanhHoa);
    expect(found.flatMap(({ readings }) => readings)).toEqual(
      thanhHoa.map((each) => expect.objectContaining({ kind: 'unit', unitId: each.id })),
    );
    expect(assigneesIn('yêu cầu VKSND tỉnh Thanh Hóa rà soát', thanhHoa)).toEqual([]);
  });

  it('MI7 names are found in whatever letters and forms they come', () => {
    const thanhHoa = [unit('VKSND huyện Hoằng Hóa'), unit('VKSND huyện Cẩm Thủy')];
    for (const written of ['VKSND huyện Hoằng Hoá', 'huyện Hoằng Hóa', 'HUYỆN HOẰNG  HOÁ', 'Huyện\u00a0Cẩm Thuỷ']) {
      for (const form of ['NFC', 'NFD'] as const) {
        const text = `Yêu cầu ${written.normalize(form)} rà soát`;
        const [mention] = assigneesIn(text, thanhHoa);
        expect(mention?.phrase).toBe(written.normalize(form));
        expect(mention?.readings).toHaveLength(1);
      }
    }
  });

  it('MI14 a name that fits several units offers all of them', () => {
    expect(recognised('Đề nghị VKSND Long Mỹ báo cáo')).toEqual([
      'VKSND Long Mỹ → VKSND thị xã Long Mỹ | VKSND huyện Long Mỹ',
    ]);
    expect(recognised('Đề nghị TX Long Mỹ, huyện Long Mỹ báo cáo')).toEqual([
      'TX Long Mỹ → VKSND thị xã Long Mỹ',
      'huyện Long Mỹ → VKSND huyện Long Mỹ',
    ]);
  });

  it('MI15 a condition is told by what is known; the rest is undetermined and seen', () => {
    expect(standings('Viện trưởng các VKSND cấp huyện được kiểm tra trong 6 tháng đầu năm, chỉ đạo khắc phục')).toEqual(
      {
        'VKSND thành phố Vị Thanh': 'included',
        'VKSND thị xã Long Mỹ': 'excluded',
        'VKSND huyện Long Mỹ': 'included',
        'VKSND huyện Châu Thành': 'undetermined',
        'VKSND huyện Châu Thành A': 'excluded',
      },
    );
    expect(standings('đối với các đơn vị VKSND cấp huyện chưa được VKSND tỉnh kiểm tra, phải tự kiểm tra')).toEqual({
      'VKSND thành phố Vị Thanh': 'excluded',
      'VKSND thị xã Long Mỹ': 'included',
      'VKSND huyện Long Mỹ': 'excluded',
      'VKSND huyện Châu Thành': 'undetermined',
      'VKSND huyện Châu Thành A': 'included',
    });
    const concluded = standings('Đối với các đơn vị VKSND tỉnh đã ban hành kết luận kiểm tra cần nhanh chóng');
    expect(concluded['VKSND thành phố Vị Thanh']).toBe('included');
    expect(concluded['VKSND thị xã Long Mỹ']).toBe('excluded');
    expect(concluded['VKSND huyện Long Mỹ']).toBe('undetermined');
    const worded = standings('Các đơn vị có kết quả thực hiện chỉ tiêu còn thấp cần tập trung');
    expect(new Set(Object.values(worded))).toEqual(new Set(['undetermined']));
    expect(recognised('Các đơn vị có kết quả thực hiện chỉ tiêu còn thấp cần tập trung')).toEqual([
      'Các đơn vị có kết quả thực hiện chỉ tiêu còn thấp → worded of level any',
    ]);
    expect(recognised('Các đơn vị không được để xảy ra oan, sai')).toEqual(['Các đơn vị → level any']);
  });

  it('MI15 a condition in words ends where the task begins', () => {
    const cases: Record<string, string> = {
      'Yêu cầu các đơn vị chưa đạt chỉ tiêu xây dựng kế hoạch trong quý IV.':
        'các đơn vị chưa đạt chỉ tiêu → worded of level any',
      'Viện trưởng VKSND các huyện chưa đạt chỉ tiêu kiến nghị khẩn trương rà soát':
        'Viện trưởng VKSND các huyện chưa đạt chỉ tiêu kiến nghị → worded of title head cấp huyện',
      'VKSND các huyện miền núi tăng cường phối hợp': 'VKSND các huyện miền núi → worded of level cấp huyện',
      'VKSND cấp huyện có kết quả báo cáo chậm phải kiểm điểm':
        'VKSND cấp huyện có kết quả báo cáo chậm → worded of level cấp huyện',
    };
    for (const [sentence, expected] of Object.entries(cases)) expect(recognised(sentence)).toEqual([expected]);
  });

  it('MI15 inspected and not inspected part every class in two', () => {
    const known = fc.option(fc.boolean(), { nil: null });
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 8 }), (facts) => {
        const some = facts.map((isInspected, order) =>
          unit(`VKSND khu vực ${order + 1}`, {
            order,
            levelLabel: 'khu vực',
            ...(isInspected !== null && { isInspected }),
          }),
        );
        const base = { kind: 'level', phrase: 'VKSND khu vực', levelLabel: 'khu vực' } as const;
        const resolved = (condition: 'inspected' | 'notInspected') =>
          resolveAssignees([{ kind: 'condition', phrase: 'x', condition, base }], some).units.map(
            ({ standing }) => standing,
          );
        const opposite = { included: 'excluded', excluded: 'included', undetermined: 'undetermined' } as const;
        expect(resolved('notInspected')).toEqual(resolved('inspected').map((standing) => opposite[standing]));
        expect(resolved('inspected').map((standing) => standing === 'undetermined')).toEqual(
          facts.map((fact) => fact === null),
        );
      }),
    );
  });

  it('MI16 classes come to the units of the day', () => {
    expect(standings('Các phòng nghiệp vụ tăng cường')).toEqual({
      'Phòng 1 - THQCT, kiểm sát điều tra': 'included',
      'Phòng 7 - THQCT, kiểm sát xét xử phúc thẩm hình sự': 'included',
      'Phòng Nghiên cứu': 'undetermined',
    });
    expect(standings('Văn phòng tổng hợp theo dõi')).toEqual({
      'Văn phòng tổng hợp': 'included',
      'Phòng Nghiên cứu': 'undetermined',
    });
    expect(Object.keys(standings('yêu cầu lãnh đạo phòng rà soát'))).toHaveLength(5);
    expect(Object.keys(standings('Viện trưởng VKSND cấp huyện rà soát'))).toHaveLength(5);
    expect(Object.keys(standings('Các đơn vị rà soát'))).toHaveLength(10);
    expect(Object.keys(standings('yêu cầu VKSND huyện Châu Thành A, VKSND cấp huyện rà soát'))).toHaveLength(5);
  });

  it('MI16 people by title, and classes of which no unit is there, are left open', () => {
    const left = (sentence: string) => {
      const { units: found, open } = resolveAssignees(assigneesOf(sentence), units);
      return { count: found.length, open: open.map(({ assignee, reason }) => [assignee.phrase, reason]) };
    };
    expect(left('các đồng chí Phó Viện trưởng VKSND tỉnh rà soát')).toEqual({
      count: 0,
      open: [['các đồng chí Phó Viện trưởng VKSND tỉnh', 'people']],
    });
    expect(left('Kiểm sát viên phụ trách địa phương theo dõi').open).toEqual([
      ['Kiểm sát viên phụ trách địa phương', 'people'],
    ]);
    expect(left('VKSND khu vực rà soát').open).toEqual([['VKSND khu vực', 'noSuchUnit']]);
  });

  it('MI108 a title at professional departments is of those only', () => {
    for (const words of ['Trưởng phòng nghiệp vụ', 'Trưởng các phòng nghiệp vụ', 'Lãnh đạo phòng nghiệp vụ'])
      expect(standings(`${words} rà soát`)).toEqual({
        'Phòng 1 - THQCT, kiểm sát điều tra': 'included',
        'Phòng 7 - THQCT, kiểm sát xét xử phúc thẩm hình sự': 'included',
        'Phòng Nghiên cứu': 'undetermined',
      });
  });

  it('MI109 whom the words of a class leave out is not on its list', () => {
    const missing = (sentence: string, of: string) => {
      const all = Object.keys(standings(of));
      return all.filter((name) => standings(sentence)[name] === undefined);
    };
    const first = 'VKSND cấp huyện (trừ VKSND huyện Châu Thành A) báo cáo';
    for (const form of ['NFC', 'NFD'] as const)
      expect(missing(first.normalize(form), 'VKSND cấp huyện báo cáo')).toEqual(['VKSND huyện Châu Thành A']);
    expect(recognised(first)).toEqual(['VKSND cấp huyện (trừ VKSND huyện Châu Thành A) → level cấp huyện']);
    const second = 'Các đơn vị, trừ Phòng 7, Phòng 1, gửi báo cáo';
    expect(recognised(second)).toEqual(['Các đơn vị, trừ Phòng 7, Phòng 1 → level any']);
    expect(missing(second, 'Các đơn vị báo cáo')).toHaveLength(2);
    expect(missing('Các đơn vị ngoại trừ các phòng 1, 7 và 15 báo cáo', 'Các đơn vị báo cáo')).toHaveLength(3);
    expect(missing('Các đơn vị (không kể Văn phòng tổng hợp) báo cáo', 'Các đơn vị báo cáo')).toEqual([
      'Văn phòng tổng hợp',
    ]);
    expect(standings('VKSND cấp huyện (trừ VKSND Long Mỹ) báo cáo')).toEqual({
      'VKSND thành phố Vị Thanh': 'included',
      'VKSND thị xã Long Mỹ': 'undetermined',
      'VKSND huyện Long Mỹ': 'undetermined',
      'VKSND huyện Châu Thành': 'included',
      'VKSND huyện Châu Thành A': 'included',
    });
    expect(recognised('Các đơn vị, trừ Phòng 7, Phòng 1 chủ trì rà soát')[0]).toBe(
      'Các đơn vị, trừ Phòng 7 → level any',
    );
    expect(recognised('Các đơn vị (trừ các huyện miền núi) phải gửi')).toEqual([
      'Các đơn vị (trừ các huyện miền núi) → worded of level any',
    ]);
    expect(recognised('Các đơn vị trừ các huyện miền núi phải gửi')).toEqual([
      'Các đơn vị trừ các huyện miền núi → worded of level any',
    ]);
    expect(recognised('Các đơn vị báo cáo trong 05 ngày không kể ngày nghỉ')).toEqual(['Các đơn vị → level any']);
  });

  it('MI110 beside somebody who is to lead, whoever is to "phối hợp" supports', () => {
    const roles = (sentence: string) =>
      assigneesIn(sentence, units).map(({ phrase, role, isToLead }) => `${phrase}: ${isToLead ? 'to lead' : role}`);
    const cases: Record<string, string[]> = {
      'Giao Phòng 7 chủ trì; Phòng 1, VKSND huyện Long Mỹ phối hợp rà soát': [
        ...['Phòng 7: to lead', 'Phòng 1: support', 'VKSND huyện Long Mỹ: support'],
      ],
      'Phòng 1 (chủ trì), Phòng 7 (phối hợp) rà soát': ['Phòng 1: to lead', 'Phòng 7: support'],
      'Phòng 15 chủ trì tham mưu, các đơn vị phối hợp': ['Phòng 15: to lead', 'các đơn vị: support'],
      'Giao Phòng 1 chủ trì rà soát, Phòng 7 phối hợp thực hiện': ['Phòng 1: to lead', 'Phòng 7: support'],
      'Giao Phòng 1 chủ trì, các đơn vị có liên quan phối hợp thực hiện': [
        ...['Phòng 1: to lead', 'các đơn vị có liên quan: support'],
      ],
      'Chủ trì: Phòng 1; phối hợp: Phòng 7, Phòng 15': ['Phòng 1: to lead', 'Phòng 7: support', 'Phòng 15: support'],
      'Phòng 1 chủ trì hướng dẫn; Phòng 7 phối hợp với Tòa án rà soát': ['Phòng 1: to lead', 'Phòng 7: lead'],
      'Giao Phòng 1 chủ trì, phối hợp chặt chẽ với Phòng 7': ['Phòng 1: to lead', 'Phòng 7: support'],
      'Giao Phòng 1 chủ trì, phối hợp Phòng 7 rà soát': ['Phòng 1: to lead', 'Phòng 7: support'],
      'Phòng 1, Phòng 7 phối hợp rà soát': ['Phòng 1: lead', 'Phòng 7: lead'],
    };
    for (const [sentence, expected] of Object.entries(cases)) expect(roles(sentence), sentence).toEqual(expected);
  });

  it('MI111 units that are told by what is said of them, or counted, are found', () => {
    const cases: Record<string, string[]> = {
      'Những đơn vị có án bị hủy, sửa phải kiểm điểm': ['Những đơn vị có án bị hủy, sửa → worded of level any'],
      'Đơn vị nào chưa hoàn thành phải giải trình': ['Đơn vị nào chưa hoàn thành → worded of level any'],
      'Đơn vị nào để xảy ra oan, sai phải kiểm điểm': ['Đơn vị nào để xảy ra oan → worded of level any'],
      'Yêu cầu 5 đơn vị cấp huyện báo cáo': ['5 đơn vị cấp huyện → level cấp huyện'],
      'Yêu cầu 03 đơn vị cấp huyện báo cáo': ['03 đơn vị cấp huyện → worded of level cấp huyện'],
      'Yêu cầu Viện trưởng VKSND 05 huyện, thị xã, thành phố rà soát': [
        'Viện trưởng VKSND 05 huyện, thị xã, thành phố → title head cấp huyện',
      ],
      'Yêu cầu 05 huyện, thị xã, thành phố rà soát': ['05 huyện, thị xã, thành phố → level cấp huyện'],
      'Toàn thể cán bộ, Kiểm sát viên VKSND hai cấp nghiêm túc chấp hành': [
        'Toàn thể cán bộ, Kiểm sát viên VKSND hai cấp → title procurator any',
      ],
      'Đơn vị rà soát 05 vụ án': [],
    };
    for (const [sentence, expected] of Object.entries(cases)) {
      expect(recognised(sentence), sentence).toEqual(expected);
      expect(recognised(sentence.normalize('NFD')).map((each) => each.normalize('NFC'))).toEqual(expected);
    }
  });

  it('MI17 what is recognised is stored and read back; anything else is refused', () => {
    const every = `${conclusionsOfSixMonths2022}\n${conclusionsOfEightMonths2024}\n${conclusionsOfNineMonths2022}\nPhòng 7 rà soát; Phòng 8 báo cáo`;
    const assignees = tasksOf(every).flatMap((task) => task.assignees.flatMap(({ readings }) => readings));
    expect(new Set(assignees.map(({ kind }) => kind))).toEqual(
      new Set(['unit', 'unlisted', 'level', 'departments', 'title', 'condition']),
    );
    for (const assignee of assignees)
      expect(assigneeSchema.parse(JSON.parse(JSON.stringify(assignee)))).toEqual(assignee);
    const level = { kind: 'level', phrase: 'các đơn vị', levelLabel: null };
    const nested = { kind: 'condition', phrase: 'x', condition: 'inspected', base: level };
    expect(assigneeSchema.safeParse(nested).success).toBe(true);
    expect(assigneeSchema.safeParse({ ...nested, base: nested }).success).toBe(false);
    expect(assigneeSchema.safeParse({ ...level, more: 1 }).success).toBe(false);
    expect(assigneeSchema.safeParse({ ...level, phrase: ' ' }).success).toBe(false);
  });
});

function assigneesOf(sentence: string): Assignee[] {
  return assigneesIn(sentence, units).flatMap(({ readings }) => readings);
}

function standings(sentence: string): Record<string, string> {
  const resolved = resolveAssignees(assigneesOf(sentence), units).units;
  return Object.fromEntries(resolved.map(({ unitId, standing }) => [nameById.get(unitId) ?? '?', standing]));
}

describe('secrecy', () => {
  const reminded = (text: string) => secrecyReminders(text).map(({ reason, phrase }) => `${reason}: ${phrase}`);

  it('MI19 reminds of secret matters, degrees of secrecy and names in cases', () => {
    expect(reminded('Vụ án do Ban Chỉ đạo Trung ương theo dõi; chuyên án về AN NINH QUỐC GIA.')).toEqual([
      'secretMatter: Ban Chỉ đạo Trung ương',
      'secretMatter: chuyên án',
      'secretMatter: AN NINH QUỐC GIA',
    ]);
    expect(reminded('Tài liệu MẬT, độ Tối mật, dấu tuyệt mật, xếp loại Mật')).toEqual([
      'secrecyDegree: Tài liệu MẬT',
      'secrecyDegree: Tối mật',
      'secrecyDegree: tuyệt mật',
      'secrecyDegree: Mật',
    ]);
    expect(reminded('khởi tố bị can Đỗ Thị Ví Dụ và Bị cáo: ông Lò Văn Ví Dụ về tội trộm cắp')).toEqual([
      'namedInCase: bị can Đỗ Thị Ví Dụ',
      'namedInCase: Bị cáo: ông Lò Văn Ví Dụ',
    ]);
    expect(reminded('bị can Đỗ Thị Ví Dụ'.normalize('NFD'))).toHaveLength(1);
  });

  it('MI19 ordinary words bring none', () => {
    const ordinary = [
      '2.358 bị can, bị cáo; khởi tố bị can về tội trộm cắp',
      'Mật độ dân số, mật khẩu, quan hệ mật thiết, bảo mật thông tin. Mật thiết hơn.',
      'ĐỔI MẬT KHẨU; GIẢM MẬT ĐỘ; đổi Mật khẩu',
      'các chuyên đề án hình sự',
      conclusionsOfSixMonths2022,
      conclusionsOfEightMonths2024,
      conclusionsOfNineMonths2022,
    ];
    for (const text of ordinary) expect(reminded(text)).toEqual([]);
  });

  it('MI19 each stands where it says', () => {
    const pieces = ['chuyên án', 'MẬT', ' ', 'bị can Trần Ví Dụ', 'ệ\u0301', '😀', '\n', 'tối mật'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const text = parts.join('').normalize('NFD');
        for (const { phrase, span } of secrecyReminders(text)) expect(text.slice(span.from, span.to)).toBe(phrase);
      }),
    );
  });
});
