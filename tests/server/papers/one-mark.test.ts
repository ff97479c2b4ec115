import { expect, it } from 'vitest';
import { entry, openSpoken, written } from '#tests/support/papers/spoken-conference.ts';

it('MI119 a question that was raised, and its answer, end in one mark each', async () => {
  const held = await openSpoken({ discussion: null });
  held.begin('discussion');
  const said = held.speak('s1', 'Viện trưởng');
  const attrs = { unitName: 'VKSND s1', block: '', personName: '', state: 'answered' };
  const answer = { type: 'answer', content: [written('Phải nâng chất lượng!')] };
  const asked = { type: 'difficulty', attrs, content: [written('Có kháng nghị được không?'), answer] };
  const open = { type: 'difficulty', attrs: { ...attrs, state: 'open' }, content: [written('Thiếu biên chế?')] };
  const lines = held.course([entry(said, [asked, open])]);
  expect(lines).toContain('VKSND s1: Có kháng nghị được không?');
  expect(lines).toContain('Giải đáp: Phải nâng chất lượng!');
  expect(lines).toContain('VKSND s1: Thiếu biên chế?');
});
