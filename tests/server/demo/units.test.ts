import { expect, it } from 'vitest';
import { demoBlocks, demoConference, demoUnits } from '#server/demo/thanh-hoa-2024.ts';
import { assigneesIn, isDepartment, resolveAssignees, type UnitOfDay } from '#shared/directives/index.ts';

const onDay = (day: string): readonly UnitOfDay[] =>
  demoUnits()
    .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day))
    .map(({ work, ...unit }) => (work === null ? unit : { ...unit, work }));

/** Those to which a directive comes for certain, by their short names, and what is left open. */
function comesTo(sentence: string, day: string = demoConference.date) {
  const units = onDay(day);
  const assignees = assigneesIn(sentence, units).flatMap(({ readings }) => readings);
  const { units: found, open } = resolveAssignees(assignees, units);
  expect([open, found.filter(({ standing }) => standing !== 'included')]).toEqual([[], []]);
  return found.map(({ unitId }) => units.find(({ id }) => id === unitId)?.shortName);
}

it("MI16 classes and names of departments come to the demo's own", () => {
  const numbered = [1, 2, 3, 7, 8, 9, 10, 11, 12].map((number) => `Phòng ${number}`);
  for (const day of [demoConference.date, '2026-11-02'])
    expect(comesTo('Yêu cầu các phòng nghiệp vụ rà soát án tồn', day)).toEqual(numbered);
  expect(comesTo('Giao Văn phòng tổng hợp theo dõi')).toEqual(['Văn phòng tổng hợp']);
  expect(comesTo('Giao Phòng 8 rà soát')).toEqual(['Phòng 8']);
  expect(comesTo('Giao Phòng Thống kê tội phạm và Công nghệ thông tin tổng hợp')).toEqual(['Phòng TKTP-CNTT']);
  expect(comesTo('Giao Thanh tra VKSND tỉnh, Phòng 1 theo dõi')).toEqual(['Phòng 1', 'Thanh tra VKSND tỉnh']);
  expect(comesTo('Yêu cầu lãnh đạo phòng, Viện trưởng cấp huyện rà soát')).toHaveLength(13 + 27);
});

it('MI83 each unit of a block is there, and each professional department in one', () => {
  const known = new Set(demoUnits().map(({ id }) => id));
  const inBlocks = demoBlocks().flatMap(({ unitIds }) => unitIds);
  expect(inBlocks.filter((unitId) => !known.has(unitId))).toEqual([]);
  expect(new Set(inBlocks).size).toBe(inBlocks.length);
  const professional = demoUnits().filter((unit) => isDepartment(unit) && unit.work === 'professional');
  for (const { id } of professional) expect(inBlocks).toContain(id);
  expect(inBlocks).toHaveLength(27 + 13 + professional.length);
});
