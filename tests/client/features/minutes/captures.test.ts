import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import type { UnitId } from '#shared/kernel/index.ts';
import type { Issuer, TextPart } from '#shared/minutes/index.ts';
import {
  capturedDirective,
  offeredParts,
  readDirective,
  splitDirectives,
  supportLeftOpen,
} from '../../../../client/features/minutes/panels/directive.ts';
import { withPhrase } from '../../../../client/features/minutes/panels/due.ts';
import {
  addToTasks,
  changeCaptured,
  foundById,
  leaveMarked,
  markDifficulty,
  markedIn,
  openAnswer,
  releaseCaptured,
  splitCaptured,
} from '../../../../client/features/minutes/text/captures.ts';
import { schemaExtensions } from '../../../../client/features/minutes/text/extensions.ts';
import { Guards, plainSlice, tablesAsLines } from '../../../../client/features/minutes/text/guards.ts';
import { Writing } from '../../../../client/features/minutes/text/writing.ts';

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function editorOf(part: TextPart, content: object[]): Editor {
  const editor = new Editor({
    extensions: [...schemaExtensions(part), Guards, Writing],
    content: { type: 'doc', content },
    injectCSS: false,
  });
  editors.push(editor);
  return editor;
}

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const entry = (ref: string, ...texts: string[]) => ({ type: 'entry', attrs: { ref }, content: texts.map(paragraph) });
const section = (kind: string, ...texts: string[]) => ({
  type: 'section',
  attrs: { kind },
  content: texts.map(paragraph),
});

const unit = (id: string, name: string, levelLabel: string, order: number) => ({
  id: id as UnitId,
  name,
  shortName: name,
  levelLabel,
  parentId: 'tinh' as UnitId,
  order,
});
const units = [
  unit('p1', 'Phòng 1', 'phòng', 1),
  unit('p2', 'Phòng 2', 'phòng', 2),
  unit('h1', 'VKSND huyện Hà Trung', 'cấp huyện', 3),
];
const context = {
  units,
  blocks: [],
  deadline: {
    on: '2022-10-05',
    workingYear: { startMonth: 12, startDay: 1 },
    calendar: { holidays: [], makeUpDays: [] },
  },
};
const chair: Issuer = { kind: 'chair', personId: null, name: '', title: 'Viện trưởng' };
const words = 'Yêu cầu các phòng nghiệp vụ hoàn thành báo cáo trong tháng 10 năm 2022.';

function select(editor: Editor, text: string): void {
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (at >= 0) editor.commands.setTextSelection({ from: position + at, to: position + at + text.length });
  });
}

describe('from a selection to a directive', () => {
  it('takes the selected words with the entry they stand in, or the paragraph around the caret', () => {
    const editor = editorOf('minutes', [entry('speech:s1', `Mở đầu. ${words}`)]);
    select(editor, words);
    expect(markedIn(editor)).toMatchObject({ text: words, ref: 'speech:s1' });
    editor.commands.setTextSelection(4);
    expect(markedIn(editor)?.text).toBe(`Mở đầu. ${words}`);
  });

  it('leaves the caret behind what was selected, so that what is typed next replaces nothing', () => {
    const editor = editorOf('minutes', [entry('speech:s1', words)]);
    select(editor, words);
    leaveMarked(editor);
    editor.commands.insertContent(' Tiếp.');
    expect(editor.state.doc.textContent).toBe(`${words} Tiếp.`);
  });

  it('puts it into the tasks with its id, its words as spoken, for whom and until when', () => {
    const editor = editorOf('conclusions', [section('results', ''), section('tasks', '')]);
    const captured = capturedDirective({ text: words, issuer: chair, source: words, context });
    expect(addToTasks(editor, [captured])).toBe(true);
    const id = String(captured.attributes['directiveId']);
    const found = foundById(editor.state.doc, id);
    expect(found?.node.textContent).toBe(words);
    const fields = readDirective(found?.node.attrs ?? {});
    expect(fields).toMatchObject({ issuer: chair, dueDate: '2022-10-31', source: words, unitIds: [] });
    expect(fields.assignees.map(({ phrase }) => phrase)).toEqual(['các phòng nghiệp vụ']);
    expect(editor.state.doc.lastChild?.childCount).toBe(1);
  });

  it('invents no date for mere urgency', () => {
    const { attributes } = capturedDirective({ text: 'Khẩn trương rà soát.', issuer: chair, source: '', context });
    expect(attributes['dueDate']).toBeNull();
  });

  it('MI98 MI99 gives lead and support, and leaves who is not listed to a person, after a split too', () => {
    const fieldsOf = (text: string) =>
      readDirective(capturedDirective({ text, issuer: chair, source: '', context }).attributes);
    const led = fieldsOf('giao Phòng 1 chủ trì, phối hợp với Phòng 2 và VKSND cấp huyện kiểm tra nhà tạm giữ');
    expect(led).toMatchObject({ leadUnitId: 'p1', supportUnitIds: ['p2', 'h1'] });
    expect(led.assignees.map(({ phrase }) => phrase)).toEqual(['Phòng 1']);
    expect(fieldsOf('giao Phòng 1, Phòng 2 chủ trì rà soát').leadUnitId).toBeNull();
    expect(fieldsOf('giao Phòng 1 rà soát').leadUnitId).toBeNull();
    const said =
      'Yêu cầu các phòng rà soát án tồn; giao Phòng 8 chủ trì, phối hợp với VKSND cấp huyện, Phòng 9 kiểm tra.';
    const [, second] = splitDirectives(said, readDirective({}), context);
    const fields = readDirective(second?.attributes ?? {});
    expect(fields.assignees).toEqual([{ kind: 'unlisted', phrase: 'Phòng 8' }]);
    expect(fields).toMatchObject({ leadUnitId: null, supportUnitIds: ['h1'] });
    expect(supportLeftOpen(second?.text ?? '', context).map(({ assignee }) => assignee.phrase)).toEqual(['Phòng 9']);
  });

  it('MI127 whoever leads is not among those who support, though a class names both', () => {
    const text = 'Giao Phòng 1 chủ trì, phối hợp với các phòng rà soát';
    const { attributes } = capturedDirective({ text, issuer: chair, source: '', context });
    const { leadUnitId, supportUnitIds } = readDirective(attributes);
    expect(leadUnitId).toBe('p1');
    expect(supportUnitIds).not.toContain('p1');
    expect(supportUnitIds).toContain('p2');
  });

  it('MI133 keeps the words of a class that supports beside its units', () => {
    const text = 'Giao Phòng 1 chủ trì, phối hợp với các phòng và Phòng 2 rà soát';
    const { attributes } = capturedDirective({ text, issuer: chair, source: '', context });
    const { supportUnitIds, supportClasses } = readDirective(attributes);
    expect(supportClasses).toEqual([{ phrase: 'các phòng', unitIds: supportUnitIds }]);
  });

  it('MI127 a day that was read from the words follows them, and one set by hand stays', () => {
    const read = { duePhrase: 'trước ngày 15/10/2022', dueDate: '2022-10-14' };
    const { deadline } = context;
    expect(withPhrase(read, 'thường xuyên', deadline)).toEqual({ duePhrase: 'thường xuyên', dueDate: null });
    expect(withPhrase(read, 'trong tháng 10 năm 2022', deadline).dueDate).toBe('2022-10-31');
    expect(withPhrase({ ...read, dueDate: '2022-10-20' }, 'thường xuyên', deadline).dueDate).toBe('2022-10-20');
    expect(withPhrase({ duePhrase: '', dueDate: null }, 'trong tháng 10 năm 2022', deadline).dueDate).toBe(
      '2022-10-31',
    );
  });

  it('MI126 gives each part of a split its deadline, and what was entered for the whole', () => {
    const said =
      'Trong tháng 10 năm 2022, yêu cầu Phòng 1 rà soát án tồn; giao Phòng 2 tổng hợp, báo cáo trước ngày 15/10/2022.';
    const whole = capturedDirective({ text: said, issuer: chair, source: '', context });
    const entered = { product: 'Báo cáo', field: 'Hình sự', indicatorIds: ['i1'] };
    const dues = (former: object) =>
      splitDirectives(said, { ...readDirective(whole.attributes), ...entered, ...former }, context)
        .map(({ attributes }) => readDirective(attributes))
        .map(({ duePhrase, dueDate, product, field, indicatorIds }) => {
          expect({ product, field, indicatorIds }).toEqual(entered);
          return `${duePhrase} ${dueDate ?? ''}`;
        });
    expect(dues({})).toEqual(['Trong tháng 10 năm 2022 2022-10-31', 'trước ngày 15/10/2022 2022-10-14']);
    expect(dues({ dueDate: '2022-10-20' })[0]).toBe('Trong tháng 10 năm 2022 2022-10-20');
  });

  it('MI126 keeps a deadline that was entered by hand, and a confirmed list for those to whom it applies', () => {
    const [one, two] = ['Yêu cầu các phòng rà soát án tồn.', 'Giao Phòng 1 tổng hợp, báo cáo.'];
    const former = readDirective(capturedDirective({ text: one, issuer: chair, source: '', context }).attributes);
    const byHand = { ...former, duePhrase: 'hai tuần nữa', dueDate: '2022-10-01', unitIds: ['p1', 'p2'] as UnitId[] };
    const parts = splitDirectives(`${one} ${two}`, byHand, context).map(({ attributes }) => readDirective(attributes));
    const due = { duePhrase: 'hai tuần nữa', dueDate: '2022-10-01' };
    expect(parts).toMatchObject([
      { ...due, unitIds: ['p1', 'p2'] },
      { ...due, unitIds: [] },
    ]);
  });

  it('offers a split, and keeps the sentence as the source of each part', () => {
    const long = 'Yêu cầu Phòng 1 rà soát các vụ án quá hạn; giao Phòng 2 tổng hợp, báo cáo trước ngày 15/10/2022.';
    expect(offeredParts(words, context)).toEqual([]);
    const parts = splitDirectives(long, readDirective({}), context);
    expect(parts.length).toBe(2);
    expect(parts.every(({ attributes }) => attributes['source'] === long)).toBe(true);
    const editor = editorOf('conclusions', [section('tasks', '')]);
    const whole = capturedDirective({ text: long, issuer: chair, source: '', context });
    addToTasks(editor, [whole]);
    splitCaptured(editor, String(whole.attributes['directiveId']), parts);
    expect(editor.state.doc.lastChild?.childCount).toBe(2);
  });
});

describe('difficulties', () => {
  it('are marked in their entry, answered, changed, and unmarked without losing a word', () => {
    const editor = editorOf('minutes', [entry('speech:s1', 'Thiếu biên chế.', 'Khác.')]);
    editor.commands.setTextSelection(4);
    expect(markDifficulty(editor, { difficultyId: 'd1', unitName: 'Hà Trung' })).toBe(true);
    expect(markDifficulty(editor, { difficultyId: 'd2' })).toBe(false);
    expect(openAnswer(editor)).toBe(true);
    editor.commands.insertContent('Sẽ bổ sung.');
    changeCaptured(editor, 'd1', { block: 'khối tổ chức' });
    expect(foundById(editor.state.doc, 'd1')?.node.attrs).toMatchObject({ state: 'answered', block: 'khối tổ chức' });
    releaseCaptured(editor, 'd1');
    expect(foundById(editor.state.doc, 'd1')).toBeNull();
    const [kept] = editor.state.doc.content.content;
    expect(kept?.content.content.map(({ textContent }) => textContent)).toEqual([
      'Thiếu biên chế.',
      'Sẽ bổ sung.',
      'Khác.',
    ]);
  });
});

describe('keys and pastes', () => {
  it('take no entry away and double none', () => {
    const editor = editorOf('minutes', [entry('speech:s1', 'Một'), entry('speech:s2', 'Hai')]);
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    expect(editor.state.doc.childCount).toBe(2);
    editor.commands.insertContentAt(0, entry('speech:s1', 'Lại'));
    expect(editor.state.doc.childCount).toBe(2);
    editor.commands.setTextSelection({ from: 2, to: 5 });
    editor.commands.deleteSelection();
    expect(editor.state.doc.content.content.map(({ textContent }) => textContent)).toEqual(['', 'Hai']);
  });

  it('bring pasted text without what was around it where it was copied', () => {
    const editor = editorOf('minutes', [entry('speech:s1', 'Một'), entry('speech:s2', 'Hai')]);
    const pasted = plainSlice(editor.state.doc.slice(0, editor.state.doc.content.size));
    expect(pasted.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'paragraph']);
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5)).replaceSelection(pasted),
    );
    expect(editor.state.doc.childCount).toBe(2);
    expect(editor.state.doc.child(0).textContent).toBe('MộtMộtHai');
  });

  it('leave a directive by Enter, which never makes a second of it', () => {
    const editor = editorOf('conclusions', [section('tasks', '')]);
    const captured = capturedDirective({ text: words, issuer: chair, source: '', context });
    addToTasks(editor, [captured]);
    editor.commands.setTextSelection(5);
    const enter = new KeyboardEvent('keydown', { key: 'Enter' });
    editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, enter));
    const tasks = editor.state.doc.lastChild;
    expect(tasks?.child(0).textContent).toBe(words);
    expect(tasks?.child(1).type.name).toBe('paragraph');
    expect(editor.state.selection.$from.parent).toBe(tasks?.child(1));
  });
});

describe('a table that is pasted', () => {
  it('MI128 becomes a line for each row, so that no figures run together', () => {
    const table =
      '<p>Trước</p><table><tr><th>Loại</th><th>Số</th></tr><tr><td>Án hình sự</td><td><p>12</p></td><td>34</td></tr></table>';
    expect(tablesAsLines(table)).toBe('<p>Trước</p><p>Loại; Số</p><p>Án hình sự; 12; 34</p>');
    expect(tablesAsLines('<p>Không có bảng</p>')).toBe('<p>Không có bảng</p>');
  });
});
