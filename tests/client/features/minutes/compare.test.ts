import { describe, expect, it } from 'vitest';
import type { ComparedLine, HeadingOf } from '../../../../client/features/minutes/versions/compare.ts';
import { comparedLines, linesOf } from '../../../../client/features/minutes/versions/compare.ts';

const linesFrom = (texts: readonly string[]) => texts.map((text) => ({ text }));
const written = ({ pieces }: ComparedLine) => pieces.map(({ kind, text }) => `${kind}:${text}`).join('|');

describe('old versions compared with the text as it stands', () => {
  it('by paragraph, and by word within a changed one', () => {
    const compared = comparedLines(
      linesFrom(['Một', 'Hai ba bốn', 'Năm']),
      linesFrom(['Một', 'Hai sáu bốn', 'Năm', 'Bảy']),
    );
    expect(compared.map(written)).toEqual([
      'same:Một',
      'same:Hai |removed:ba|added:sáu|same: bốn',
      'same:Năm',
      'added:Bảy',
    ]);
  });

  it('shows what is gone where it stood', () => {
    const compared = comparedLines(linesFrom(['Một', 'Hai', 'Ba']), linesFrom(['Một', 'Ba']));
    expect(compared[1]).toEqual({ pieces: [{ kind: 'removed', text: 'Hai' }] });
  });

  it('never takes a head for a paragraph that changed', () => {
    const former = [{ text: 'Đơn vị A', isHead: true as const }, { text: 'Một' }];
    const now = [{ text: 'Một' }, { text: 'Đơn vị B', isHead: true as const }, { text: 'Hai' }];
    expect(comparedLines(former, now).map((line) => `${line.isHead ? '#' : ''}${written(line)}`)).toEqual([
      '#removed:Đơn vị A',
      'same:Một',
      '#added:Đơn vị B',
      'added:Hai',
    ]);
  });

  it('reads the words of a version through everything that stands around them, below their heads', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const content = [
      {
        type: 'entry',
        attrs: { ref: 'speech:s1' },
        content: [
          { type: 'paragraph', content: [text('Theo '), { type: 'mention', attrs: { label: 'Phòng 1' } }] },
          { type: 'paragraph' },
          { type: 'difficulty', content: [{ type: 'paragraph', content: [text('Thiếu người')] }] },
        ],
      },
      { type: 'entry', attrs: { ref: 'speech:s2' }, content: [{ type: 'paragraph' }] },
    ];
    const heads = new Map([
      ['speech:s1', 'Đơn vị A'],
      ['speech:s2', 'Đơn vị B'],
    ]);
    const headingOf: HeadingOf = ({ attrs }) => heads.get(String(attrs?.['ref'])) ?? null;
    expect(linesOf(content, headingOf)).toEqual([
      { text: 'Đơn vị A', isHead: true },
      { text: 'Theo Phòng 1' },
      { text: 'Thiếu người' },
    ]);
  });
});
