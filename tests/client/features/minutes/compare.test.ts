import { describe, expect, it } from 'vitest';
import { comparedParagraphs, paragraphsOf } from '../../../../client/features/minutes/versions/compare.ts';

describe('old versions compared with the text as it stands', () => {
  it('by paragraph, and by word within a changed one', () => {
    const compared = comparedParagraphs(['Một', 'Hai ba bốn', 'Năm'], ['Một', 'Hai sáu bốn', 'Năm', 'Bảy']);
    expect(compared.map(({ pieces }) => pieces.map(({ kind, text }) => `${kind}:${text}`).join('|'))).toEqual([
      'same:Một',
      'same:Hai |removed:ba|added:sáu|same: bốn',
      'same:Năm',
      'added:Bảy',
    ]);
  });

  it('shows what is gone where it stood', () => {
    const compared = comparedParagraphs(['Một', 'Hai', 'Ba'], ['Một', 'Ba']);
    expect(compared[1]).toEqual({ pieces: [{ kind: 'removed', text: 'Hai' }] });
  });

  it('reads the words of a version through everything that stands around them', () => {
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
    ];
    expect(paragraphsOf(content)).toEqual(['Theo Phòng 1', 'Thiếu người']);
  });
});
