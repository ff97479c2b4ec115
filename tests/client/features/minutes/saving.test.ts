import { describe, expect, it } from 'vitest';
import { nameOfCopy, TextCopies } from '#client/stores/text-copies.ts';
import { isNotApplied } from '../../../../client/features/minutes/sync/part-document.ts';
import type { PartFacts } from '../../../../client/features/minutes/sync/saving.ts';
import { savingOf } from '../../../../client/features/minutes/sync/saving.ts';

const joined: PartFacts = { line: 'joined', isThere: true, unsavedSince: null };

describe('what is told of saving', () => {
  it('is "saved" only when the server has confirmed every document', () => {
    expect(savingOf([joined, joined])).toEqual({ kind: 'saved' });
    expect(savingOf([joined, { ...joined, unsavedSince: 20 }, { ...joined, unsavedSince: 10 }])).toEqual({
      kind: 'unsaved',
      since: 10,
    });
  });

  it('is never "saved" while the server is away, whatever was confirmed before', () => {
    expect(savingOf([joined, { ...joined, line: 'away' }])).toEqual({ kind: 'reconnecting', since: null });
    expect(savingOf([{ line: 'away', isThere: true, unsavedSince: 5 }])).toEqual({ kind: 'reconnecting', since: 5 });
    expect(savingOf([{ line: 'connecting', isThere: true, unsavedSince: 5 }])).toEqual({
      kind: 'reconnecting',
      since: 5,
    });
  });

  it('leaves out documents that are not open to this person', () => {
    expect(savingOf([joined, { line: 'refused', isThere: false, unsavedSince: null }])).toEqual({ kind: 'saved' });
    expect(savingOf([])).toEqual({ kind: 'opening' });
  });
});

describe('messages of the server', () => {
  const named = (name: string, ...rest: number[]) =>
    new Uint8Array([
      (name.length % 128) | (name.length > 127 ? 128 : 0),
      ...(name.length > 127 ? [name.length >> 7] : []),
      ...new TextEncoder().encode(name),
      ...rest,
    ]);

  it('tell of a change that was not taken', () => {
    expect(isNotApplied(named('c1/minutes', 8, 0))).toBe(true);
    expect(isNotApplied(named('c'.repeat(200), 8, 0))).toBe(true);
    expect(isNotApplied(named('c1/minutes', 8, 1))).toBe(false);
    expect(isNotApplied(named('c1/minutes', 0, 0))).toBe(false);
    expect(isNotApplied(new Uint8Array([9]))).toBe(false);
    expect(isNotApplied(new Uint8Array([]))).toBe(false);
  });
});

describe('copies in this browser', () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
  };
  const copy = (accountId: string, part: string) => nameOfCopy({ accountId, conferenceId: 'c1', part });

  it('are of one account: neither shown nor asked for by another', () => {
    const copies = new TextCopies(shelf());
    copies.note(copy('a1', 'minutes'), 'unsaved');
    expect(copy('a1', 'minutes')).not.toBe(copy('a2', 'minutes'));
    expect(copies.hasUnsaved('a1')).toBe(true);
    expect(copies.hasUnsaved('a2')).toBe(false);
    expect(copies.isUnsaved(copy('a2', 'minutes'))).toBe(false);
  });

  it('are forgotten at sign-out only when the server has them', () => {
    const store = shelf();
    const copies = new TextCopies(store);
    copies.note(copy('a1', 'minutes'), 'unsaved');
    copies.note(copy('a1', 'conclusions'), 'saved');
    expect(copies.takeSaved()).toEqual([copy('a1', 'conclusions')]);
    const later = new TextCopies(store);
    expect(later.isUnsaved(copy('a1', 'minutes'))).toBe(true);
    later.note(copy('a1', 'minutes'), 'saved');
    expect(later.hasUnsaved('a1')).toBe(false);
  });

  it('survive a shelf that another program wrote to, or that is forbidden', () => {
    const store = shelf();
    store.setItem('diem-cau.text-copies', '{"x":1,"diem-cau.text/a/b/c":"unsaved"');
    expect(new TextCopies(store).hasUnsaved('a')).toBe(false);
    const forbidden = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('forbidden');
      },
    };
    const copies = new TextCopies(forbidden);
    copies.note('x', 'unsaved');
    expect(copies.takeSaved()).toEqual([]);
  });
});
