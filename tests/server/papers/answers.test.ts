import { expect, it } from 'vitest';
import type { TextNode } from '#server/collab/text-nodes.ts';
import { answersOf } from '#server/papers/difficulties-of-text.ts';
import type { PersonId } from '#shared/kernel/index.ts';

const title = 'Phó Viện trưởng VKSND tỉnh';
const people = [
  { personId: 'b' as PersonId, name: 'Trần Thị B', title },
  { personId: 'e' as PersonId, name: 'Hoàng Văn E', title },
];

function difficulty(block: string, route: { readonly personId?: string; readonly personName: string }): TextNode {
  const words: TextNode = { type: 'paragraph', content: [{ type: 'text', text: `Việc ${block}.` }] };
  const attrs = { unitName: 'VKSND s1', block, state: 'answered', ...route };
  return { type: 'difficulty', attrs, content: [words] };
}

const spoke = (name: string | null) => ({ speaker: { name, titles: title }, span: null, text: [] });

function told(speakers: readonly (string | null)[], nodes: readonly TextNode[]) {
  const answers = answersOf(speakers.map(spoke), [{ ref: 'x', head: null, also: [], item: null, nodes }], people);
  return answers.map(({ answeredBy, field, difficulties }) => [
    answeredBy?.name ?? answeredBy?.titles ?? '',
    field ?? '',
    difficulties.map((each) => each.difficulty).join(' '),
  ]);
}

it('MI80 each of two deputies of one title has the difficulties that went to them, once', () => {
  const byName = difficulty('hình sự', { personName: 'Trần Thị B' });
  const byTitle = difficulty('dân sự', { personName: title });
  const both = [
    ['Trần Thị B', 'hình sự', 'Việc hình sự.'],
    ['Hoàng Văn E', 'dân sự', 'Việc dân sự.'],
  ];
  expect(told(['Trần Thị B', 'Hoàng Văn E'], [byName, byTitle])).toEqual(both);
  const byId = difficulty('dân sự', { personId: 'e', personName: title });
  expect(told(['Trần Thị B', 'Hoàng Văn E'], [byName, byId])).toEqual(both);
});

it('MI80 nobody is given the answer of one whose title several have', () => {
  const byTitle = difficulty('dân sự', { personName: title });
  expect(told(['Trần Thị B', 'Hoàng Văn E'], [byTitle])).toEqual([
    ['Trần Thị B', '', ''],
    ['Hoàng Văn E', '', ''],
    [title, 'dân sự', 'Việc dân sự.'],
  ]);
  expect(told([null], [byTitle])).toEqual([[title, 'dân sự', 'Việc dân sự.']]);
  expect(told([], [difficulty('hình sự', { personName: 'Trần Thị B' })])).toEqual([
    ['Trần Thị B', 'hình sự', 'Việc hình sự.'],
  ]);
});
