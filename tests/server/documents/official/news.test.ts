import { expect, it } from 'vitest';
import { type NewsInput, newsText, type Publishable } from '#server/documents/official/news-text.ts';

const chair = { name: null, titles: 'Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh' };
const reporter = { name: null, titles: 'Chánh Văn phòng tổng hợp VKSND tỉnh' };

function news(isPublishable: boolean, isReleased = true): NewsInput {
  const may = <T>(value: T): Publishable<T> => ({ value, isPublishable });
  return {
    isReleased,
    organisation: 'VKSND tỉnh Thanh Hóa',
    conference: may('Hội nghị giao ban công tác 9 tháng năm 2022'),
    held: may({ date: '2022-09-12', session: 'morning' }),
    linked: may('điểm cầu VKSND tỉnh đến 27 điểm cầu VKSND cấp huyện'),
    chair: may(chair),
    attended: [may({ where: 'điểm cầu VKSND tỉnh', who: 'các đồng chí Phó Viện trưởng, Trưởng phòng' })],
    report: may({
      presenter: reporter,
      title: 'báo cáo kết quả công tác 9 tháng năm 2022',
      words: 'VKSND hai cấp cơ bản đã hoàn thành tốt các chỉ tiêu của Quốc hội và của Ngành giao',
    }),
    results: [may('chất lượng kháng nghị phúc thẩm án hình sự vượt chỉ tiêu yêu cầu đề ra')],
    shortcomings: may('còn một số hạn chế như: án trả hồ sơ để điều tra bổ sung'),
    discussion: may({ speechCount: 14, words: 'nêu lên những cách làm hay' }),
    answers: may(
      'Các đồng chí Phó Viện trưởng VKSND tỉnh phụ trách khối đã giải đáp, tháo gỡ những khó khăn, vướng mắc',
    ),
    awards: null,
    guidance: [],
    reply: null,
    conclusion: may({
      appreciated: 'kết quả công tác đã đạt được trong 9 tháng đầu năm 2022',
      demanded: [
        { ofWhom: null, wording: 'Yêu cầu rà soát nhiệm vụ.' },
        { ofWhom: null, wording: 'tập trung triển khai thực hiện các chỉ tiêu chưa đạt' },
      ],
    }),
    captions: [may('Các điểm cầu tham dự Hội nghị')],
    byline: may('Văn phòng tổng hợp'),
  };
}

it('MI64 an article is made of what is marked as publishable and was released, and of nothing else', () => {
  expect(newsText(news(false))).toEqual({ text: '', reminders: [] });
  expect(newsText(news(true, false))).toEqual({ text: '', reminders: [] });
  const some = { ...news(false), conference: { value: 'Hội nghị giao ban', isPublishable: true } };
  expect(newsText(some).text).toBe(
    'VKSND tỉnh Thanh Hóa tổ chức Hội nghị giao ban\n\nVKSND tỉnh Thanh Hóa tổ chức Hội nghị giao ban./.',
  );
});

it('MI64 an article has title, lead, who attended, report, shortcomings, discussion, answers, conclusion', () => {
  expect(newsText(news(true)).text.split('\n\n')).toEqual([
    'VKSND tỉnh Thanh Hóa tổ chức Hội nghị giao ban công tác 9 tháng năm 2022',
    'Sáng ngày 12/9/2022, VKSND tỉnh Thanh Hóa tổ chức Hội nghị giao ban công tác 9 tháng năm 2022. Hội nghị được tổ chức trực tuyến từ điểm cầu VKSND tỉnh đến 27 điểm cầu VKSND cấp huyện. Đồng chí Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh chủ trì Hội nghị.',
    'Tham dự Hội nghị tại điểm cầu VKSND tỉnh có các đồng chí Phó Viện trưởng, Trưởng phòng.',
    'Tại Hội nghị, đồng chí Chánh Văn phòng tổng hợp VKSND tỉnh trình bày báo cáo kết quả công tác 9 tháng năm 2022, theo đó, VKSND hai cấp cơ bản đã hoàn thành tốt các chỉ tiêu của Quốc hội và của Ngành giao. Một số chỉ tiêu điển hình như: chất lượng kháng nghị phúc thẩm án hình sự vượt chỉ tiêu yêu cầu đề ra.',
    'Tuy nhiên, bên cạnh những kết quả đạt được, còn một số hạn chế như: án trả hồ sơ để điều tra bổ sung.',
    'Tại Hội nghị có 14 ý kiến tham luận, thảo luận, nêu lên những cách làm hay.',
    'Các đồng chí Phó Viện trưởng VKSND tỉnh phụ trách khối đã giải đáp, tháo gỡ những khó khăn, vướng mắc.',
    'Phát biểu kết luận Hội nghị, đồng chí Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh ghi nhận, đánh giá cao kết quả công tác đã đạt được trong 9 tháng đầu năm 2022; đồng thời yêu cầu rà soát nhiệm vụ; tập trung triển khai thực hiện các chỉ tiêu chưa đạt./.',
    '[Ảnh] Các điểm cầu tham dự Hội nghị.',
    'Văn phòng tổng hợp',
  ]);
});

it('MI65 names of people in cases are pointed out', () => {
  const answers = { value: 'Giải đáp về vụ án bị can Lê Văn C', isPublishable: true };
  const { text, reminders } = newsText({ ...news(true), answers });
  expect(reminders).toMatchObject([{ reason: 'namedInCase', phrase: 'bị can Lê Văn C' }]);
  expect(text.slice(reminders[0]?.span.from, reminders[0]?.span.to)).toBe('bị can Lê Văn C');
  expect(newsText(news(true)).reminders).toEqual([]);
});

it('MI103 what the chair praised and asked for runs on within the sentence, and nothing is asked for twice', () => {
  const demanded = [
    'Viện trưởng VKSND cấp huyện báo cáo.',
    'Yêu cầu các phòng rà soát.',
    'Yêu cầu điều tra phải sát.',
  ].map((wording) => ({ ofWhom: null, wording }));
  const conclusion = { value: { appreciated: 'Đánh giá cao Các đơn vị đã cố gắng.', demanded }, isPublishable: true };
  expect(newsText({ ...news(true), conclusion }).text).toContain(
    'ghi nhận, đánh giá cao các đơn vị đã cố gắng; đồng thời yêu cầu Viện trưởng VKSND cấp huyện báo cáo; các phòng rà soát; yêu cầu điều tra phải sát./.',
  );
});

it('MI132 an article says of whom things are asked, what is praised as a thing, what lacks once, and counts plainly', () => {
  const may = <T>(value: T): Publishable<T> => ({ value, isPublishable: true });
  const text = (words: string) =>
    newsText({
      ...news(true),
      chair: may({ name: 'Trần Văn A', titles: 'Viện trưởng' }),
      results: [may('Các VKSND cấp huyện ban hành 07 kiến nghị; đạt 05,5%, ngày 07/9')],
      shortcomings: may(words),
      conclusion: may({
        appreciated: 'Ghi nhận, đánh giá cao thực hiện tốt các chỉ tiêu.',
        demanded: [{ ofWhom: 'các phòng nghiệp vụ', wording: 'Rà soát 03 nhiệm vụ theo Nghị quyết số 05-NQ/TW.' }],
      }),
    }).text;
  expect(text('Còn một số hạn chế như: án trả hồ sơ')).toContain('đạt được, còn một số hạn chế như: án trả hồ sơ.');
  expect(text('Một số tồn tại kéo dài.')).toContain('đạt được, vẫn còn một số tồn tại kéo dài.');
  const all = text('Án trả hồ sơ điều tra bổ sung.');
  expect(all).toContain('đạt được, vẫn còn hạn chế: án trả hồ sơ điều tra bổ sung.');
  expect(all).toContain('điển hình như: các VKSND cấp huyện ban hành 7 kiến nghị; đạt 05,5%, ngày 07/9.');
  expect(all).toContain(
    'đánh giá cao việc thực hiện tốt các chỉ tiêu; đồng thời yêu cầu các phòng nghiệp vụ rà soát 3 nhiệm vụ theo Nghị quyết số 05-NQ/TW./.',
  );
  expect(all).toContain('Đồng chí Trần Văn A, Viện trưởng, chủ trì Hội nghị.');
  const report = may({ presenter: reporter, title: 'Trình bày báo cáo sơ kết (tóm tắt)', words: 'Đã hoàn thành' });
  expect(newsText({ ...news(true), report }).text).toContain('VKSND tỉnh trình bày báo cáo sơ kết, theo đó, đã hoàn');
});

it('MI132 an article praises only what was written, and asks once, before what is no order by its own words', () => {
  const may = <T>(value: T): Publishable<T> => ({ value, isPublishable: true });
  const told = (...wordings: string[]) => {
    const demanded = wordings.map((wording) => ({ ofWhom: null, wording }));
    const [last = ''] = newsText({ ...news(true), conclusion: may({ appreciated: null, demanded }) })
      .text.split('\n\n')
      .slice(-3);
    return last.replace(/^.*Viện trưởng VKSND tỉnh /u, '');
  };
  expect(told('Giao Phòng 1 chủ trì.', 'Rà soát án tồn.')).toBe('giao Phòng 1 chủ trì; yêu cầu rà soát án tồn./.');
  expect(told('Rà soát án tồn.')).toBe('yêu cầu rà soát án tồn./.');
});
