import { beforeAll, expect, it } from 'vitest';
import { type GoldenPapers, papersOf, thanhHoaIssues } from '#tests/support/papers/golden/golden-papers.ts';
import { holdThanhHoa } from '#tests/support/papers/golden/thanh-hoa-2022.ts';
import { bothContents, headingsOf, untilAllAreOver, wordsOf } from './golden-checks.ts';

const ends = untilAllAreOver();
let papers: GoldenPapers;

beforeAll(async () => {
  papers = await papersOf(holdThanhHoa, thanhHoaIssues, ends);
}, 120_000);

it('MI73 each directive stands in notice and annex, with those for whom it is and its deadline', () => {
  const { directives } = papers.golden.hall.hosted.host.state.minutes;
  expect(directives.map(({ assigneeWords, dueDate }) => [assigneeWords.length, dueDate])).toEqual([
    [1, '2022-11-30'],
    [2, '2022-11-30'],
    [2, '2022-11-30'],
    [2, '2022-11-30'],
  ]);
  const [notice, tasks] = [wordsOf(papers.printed.notice), wordsOf(papers.printed.tasks)];
  expect(notice).toContain('1. Đối với các đồng chí Phó Viện trưởng VKSND tỉnh Rà soát nhiệm vụ');
  expect(notice).toContain('2. Đối với các đồng chí trưởng phòng trực thuộc, Viện trưởng VKSND cấp huyện');
  for (const { wording } of directives) {
    expect(notice).toContain(`${wording.slice(1)} (thời hạn: trong 03 tháng cuối năm)`);
    expect(tasks).toContain(wording.slice(1));
  }
  expect(tasks.match(/trong 03 tháng cuối năm \(30\/11\/2022\)/gu)).toHaveLength(4);
});

it('MI76 the parts of the minutes follow one another as in the decree, with the answers of the deputies', () => {
  expect(headingsOf(papers.printed.minutes)).toEqual([
    'I. KHAI MẠC, TUYÊN BỐ LÝ DO',
    'II. BÁO CÁO',
    'III. THAM LUẬN, THẢO LUẬN (05 Ý KIẾN)',
    'IV. GIẢI ĐÁP KHÓ KHĂN, VƯỚNG MẮC',
    'V. KẾT LUẬN CỦA CHỦ TỌA',
  ]);
  expect(headingsOf(papers.printed.shortMinutes)).toEqual(headingsOf(papers.printed.minutes));
});

it('MI77 what secretaries wrote of the attendance stands with its counts', () => {
  const minutes = wordsOf(papers.printed.minutes);
  expect(minutes).toContain('Địa điểm: Điểm cầu VKSND tỉnh và 27 điểm cầu VKSND cấp huyện');
  expect(minutes).toContain(
    '3. Vắng: 01 đồng chí: đồng chí Kiểm sát viên, VKSND thành phố Thanh Hóa (đi công tác). Tại các điểm cầu VKSND cấp huyện có toàn thể Kiểm sát viên, công chức các đơn vị.',
  );
});

it('MI78 a status without a number stands in words, and units that reported nothing in no table', () => {
  expect(wordsOf(papers.printed.minutes)).toContain(
    'Chất lượng kháng nghị phúc thẩm án hình sự, dân sự, hành chính vượt chỉ tiêu yêu cầu đề ra.',
  );
  expect(wordsOf(papers.printed.indicators)).not.toContain('chưa có số liệu');
});

it('MI79 both formats of every paper have the same words', () => {
  for (const files of Object.values(papers.printed)) {
    const [pdf, docx] = bothContents(files);
    expect(pdf).toEqual(docx);
  }
});

it('MI80 joined speeches count one by one and are told together; what deputies answered stands under their block', () => {
  const minutes = wordsOf(papers.printed.minutes);
  expect(minutes).toContain(
    '4, 5. Đồng chí Viện trưởng VKSND huyện Thọ Xuân; đồng chí Viện trưởng VKSND huyện Yên Định: Thống nhất với báo cáo',
  );
  expect(minutes).toContain('2. Đồng chí Viện trưởng VKSND huyện Mường Lát.');
  expect(minutes).toMatch(
    /Khối hình sự: đồng chí Phó Viện trưởng VKSND tỉnh phụ trách khối hình sự giải đáp \(.*?\) Giải đáp, tháo gỡ .*? VKSND huyện Hậu Lộc: .*? Giải đáp: Thực hiện theo hướng dẫn/u,
  );
  expect(minutes).toMatch(
    /Khối dân sự: .*? VKSND huyện Mường Lát: .*? Giải đáp: ghi nhận, trả lời sau bằng văn bản\./u,
  );
  expect(minutes).toContain('Chủ trì thảo luận: Đồng chí Phó Viện trưởng VKSND tỉnh phụ trách khối hình sự');
  expect(minutes).toContain('VKSND thị xã Nghi Sơn: Hoàn thành chỉ tiêu kiểm sát trực tiếp (thời hạn: trong tháng 10');
});

it('MI71 issuing leaves the text and its digest alone', () => {
  for (const { digest, digestAfterIssue } of [papers.minutes, papers.notice]) expect(digestAfterIssue).toBe(digest);
  expect(wordsOf(papers.printed.notice)).toContain('Số: 07/TB-VKS');
  expect(wordsOf(papers.printed.notice)).toContain('Thanh Hóa, ngày 15 tháng 9 năm 2022');
});
