import { expect, it } from 'vitest';
import { forWhom, leadAndSupport, type UnitNames } from '#server/papers/directive-words.ts';
import type { OfficialDirective } from '#shared/minutes/index.ts';
import { paperTextOf } from '#tests/support/paper-texts.ts';
import { id } from '#tests/support/test-ids.ts';

const eighth = 'Phòng 8 - Kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự';
const body: UnitNames = {
  record: { sites: [] },
  unitNames: { p8: eighth, p9: 'Phòng 9 - Kiểm sát án dân sự', vp: 'Văn phòng tổng hợp' },
};

function directive(more: Partial<OfficialDirective>): OfficialDirective {
  const [made] = paperTextOf('ban-1', 'minutes').directives;
  if (made === undefined) throw new Error('the text has a directive');
  return { ...made, unitIds: [], assigneeWords: [], ...more };
}

it('MI98 who leads is not told a second time among those who support', () => {
  const told = (words: string, leadUnitId: 'p8' | 'vp' = 'p8') =>
    leadAndSupport(directive({ assigneeWords: [words], leadUnitId: id(leadUnitId), supportUnitIds: [id('p9')] }), body);
  const alone = { lead: eighth, support: 'Phòng 9 - Kiểm sát án dân sự' };
  for (const words of ['Phòng 8', 'phòng số 8', 'Trưởng phòng 8', eighth]) expect(told(words)).toEqual(alone);
  for (const words of ['Phòng 7', 'Phòng 8 và 9', 'VKSND cấp huyện'])
    expect(told(words).support).toBe(`${words}; Phòng 9 - Kiểm sát án dân sự`);
  expect(told('các phòng nghiệp vụ').support).toMatch(/^Các phòng nghiệp vụ; /u);
  expect(told('Văn phòng', 'vp')).toEqual({ ...alone, lead: 'Văn phòng tổng hợp' });
});

it('MI133 a class that supports is told in its words as long as all of its units support, and by names after that', () => {
  const told = (...units: string[]) =>
    leadAndSupport(
      directive({
        leadUnitId: id('p8'),
        supportUnitIds: units.map((unit) => id(unit)),
        supportClasses: [{ phrase: 'Các phòng nghiệp vụ', unitIds: [id('p9'), id('p7')] }],
      }),
      body,
    ).support;
  expect(told('p9', 'p7', 'vp')).toBe('Các phòng nghiệp vụ; Văn phòng tổng hợp');
  expect(told('p9', 'vp')).toBe('Phòng 9 - Kiểm sát án dân sự; Văn phòng tổng hợp');
});

it('MI73 where nobody was named and no unit chosen, nobody is', () => {
  const nobody = directive({});
  expect([forWhom(nobody, body, ', '), leadAndSupport(nobody, body)]).toEqual([null, { lead: '', support: '' }]);
  expect(forWhom(directive({ assigneeWords: ['các phòng nghiệp vụ', 'Phòng 6'] }), body, ', ')).toBe(
    'các phòng nghiệp vụ, Phòng 6',
  );
  expect(forWhom(directive({ unitIds: [id('p9')] }), body, '; ')).toBe('Phòng 9 - Kiểm sát án dân sự');
});
