import type { PaperText } from '#shared/minutes/index.ts';
import { id } from './test-ids.ts';

/** The kept text that a story knows by this id: every text of a story is known, and current unless it is "ban-3". */
export function paperTextOf(textId: string, paper: PaperText['paper']): PaperText {
  return {
    textId: id(textId),
    paper,
    digest: 'cd'.repeat(32),
    isCurrent: textId !== 'ban-3',
    directives: [
      {
        directiveId: id('chi-dao-1'),
        wording: 'Rà soát lại toàn bộ các chỉ tiêu',
        issuer: { kind: 'chair', personId: id('vien-truong'), name: '', title: 'Viện trưởng' },
        assigneeWords: ['lãnh đạo phòng'],
        unitIds: [id('don-vi-ha-trung')],
        leadUnitId: null,
        supportUnitIds: [],
        duePhrase: 'trong tháng 10 năm 2024',
        dueDate: '2024-10-31',
        product: '',
        indicatorIds: [],
        field: '',
        source: '',
      },
    ],
  };
}
