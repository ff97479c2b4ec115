import { expect, test } from 'vitest';
import { checklistOf } from '#client/features/prepare/checklist.ts';
import { formerChairItems } from '#client/features/prepare/FormerChairItems.tsx';
import type { FieldDraft } from '#client/features/prepare/field-draft.ts';
import {
  changedFields,
  clashingFields,
  keepingTyped,
  seenValues,
  shownValues,
  withoutTyped,
  withTyped,
} from '#client/features/prepare/field-draft.ts';
import { commandsOf, newPerson, peopleInOrder, withAccount } from '#client/features/prepare/person-form.ts';
import type { AccountId } from '#shared/kernel/index.ts';
import { chair, hallSetup, id, item, Scenario, secretary, site } from '#tests/support/scenario.ts';

type Plan = { readonly title: string; readonly period: string; readonly roles: readonly string[] };

const present: Plan = { title: 'Giao ban', period: 'tháng 8', roles: ['a', 'b'] };
const typed = (draft: FieldDraft<Plan>, text: string, stands = present) =>
  withTyped(draft, { present: stands, field: 'title', typed: text });

test('what is typed stays as somebody else changes another field', () => {
  const draft = typed({}, 'Sơ kết');
  const elsewhere = { ...present, period: 'tháng 9' };
  expect(shownValues(draft, elsewhere)).toEqual({ ...elsewhere, title: 'Sơ kết' });
  expect(changedFields(draft, elsewhere)).toEqual(['title']);
  expect(clashingFields(draft, elsewhere)).toEqual([]);
});

test('what somebody else changes in the same field shows as a clash, and either side can be taken', () => {
  const draft = typed(typed({}, 'Sơ'), 'Sơ kết');
  const theirs = { ...present, title: 'Tổng kết' };
  expect(clashingFields(draft, theirs)).toEqual(['title']);
  expect(shownValues(draft, theirs).title).toBe('Sơ kết');
  expect(seenValues(draft, theirs).title).toBe('Giao ban');
  const mine = keepingTyped(draft, theirs, 'title');
  expect(clashingFields(mine, theirs)).toEqual([]);
  expect(seenValues(mine, theirs).title).toBe('Tổng kết');
  expect(shownValues(withoutTyped(draft, 'title'), theirs)).toEqual(theirs);
});

test('what the server has cleaned, or somebody else set to the same, counts as saved', () => {
  const draft = typed({}, '  Sơ kết ');
  expect(changedFields(draft, { ...present, title: 'Sơ kết' })).toEqual([]);
  const reordered = withTyped<Plan, 'roles'>({}, { present, field: 'roles', typed: ['b', 'a'] });
  expect(changedFields(reordered, present)).toEqual([]);
});

test('a form of a person sends what was changed, with what was seen', () => {
  const seen = { ...newPerson(site.hub), title: 'Phó', roles: ['observer' as const] };
  const values = { ...seen, title: 'Phó Viện trưởng', accountId: id<AccountId>('tk') };
  const personId = id<never>('p');
  expect(commandsOf(personId, { values, seen, changed: ['title', 'accountId'] })).toEqual([
    {
      type: 'roster/changePerson',
      personId,
      name: '',
      title: 'Phó Viện trưởng',
      roles: ['observer'],
      was: { name: '', title: 'Phó', roles: ['observer'] },
    },
    { type: 'roster/linkAccount', personId, accountId: 'tk' },
  ]);
});

test('an account gives name and title to an empty form, and overwrites nothing that was typed', () => {
  const account = { id: id<AccountId>('tk'), name: 'Lê Thị Hồng', title: 'Kiểm sát viên', unitId: null };
  const empty = newPerson(site.hub);
  expect(withAccount(empty, account)).toMatchObject({ name: 'Lê Thị Hồng', title: 'Kiểm sát viên', accountId: 'tk' });
  expect(withAccount({ ...empty, title: 'Thư ký' }, account)).toMatchObject({ name: '', title: 'Thư ký' });
  expect(withAccount(empty, { ...account, name: 'Phó', title: 'Phó' })).toMatchObject({ name: '', title: 'Phó' });
});

test('people stand by their role, the chair first', () => {
  const { state } = Scenario.created();
  expect(peopleInOrder(state).map(({ personId }) => personId)).toEqual([
    'vien-truong',
    'thu-ky',
    'thu-ky-2',
    'bao-cao-vien',
    'ky-thuat',
    'du-thinh',
    'pho-o-dong-son',
    'pho-vien-truong',
  ]);
});

test('the checklist says what is missing before the opening', () => {
  const missing = (setup = hallSetup()) =>
    checklistOf(Scenario.created(setup).state)
      .filter(({ isMet }) => !isMet)
      .map(({ name }) => name);
  expect(missing()).toEqual(['deck']);
  const setup = hallSetup();
  const people = setup.people.map((person) => ({ ...person, accountId: null }));
  const plan = { ...setup.plan, capMs: 1_800_000 };
  expect(missing({ ...setup, people, plan, signerPersonId: null })).toEqual([
    'chairAccount',
    'secretaryAccount',
    'signer',
    'cap',
    'deck',
  ]);
  expect(missing({ ...setup, items: [] })).toEqual(['agenda', 'deck']);
});

test('slides that cannot be shown as they were meant are in the checklist, an empty deck apart', () => {
  const named = (hall: Scenario, faultCount: number) =>
    checklistOf(hall.state, faultCount).flatMap(({ name, isMet }) =>
      name.startsWith('deck') ? [{ name, isMet }] : [],
    );
  const hall = Scenario.ready();
  expect(named(hall, 0)).toEqual([{ name: 'deck', isMet: false }]);
  const slide = { itemId: null, title: 'Lời mở đầu', content: { kind: 'text', body: 'Lời mở đầu' } } as const;
  hall.when(chair, { type: 'stage/addSlide', slide, afterSlideId: null });
  expect(named(hall, 0)).toEqual([{ name: 'deckWhole', isMet: true }]);
  expect(named(hall, 1)).toEqual([{ name: 'deckWhole', isMet: false }]);
});

test('items of a former chair are pointed out until they are handed on', () => {
  const hall = Scenario.ready();
  const presenter = { siteId: site.hub, name: '', title: 'Đồng chí vien-truong' };
  hall.when(chair, { type: 'agenda/changeItemPresenter', itemId: id(item.conclusion), presenter });
  expect(formerChairItems(hall.state)).toEqual([]);
  hall.when(secretary, { type: 'roster/nameChair', personId: id('pho-vien-truong') });
  expect(formerChairItems(hall.state).map(({ itemId }) => itemId)).toEqual([item.conclusion]);
  const title = 'Đồng chí pho-vien-truong';
  hall.when(secretary, {
    type: 'agenda/changeItemPresenter',
    itemId: id(item.conclusion),
    presenter: { ...presenter, title },
  });
  expect(formerChairItems(hall.state)).toEqual([]);
});
