import { expect, it } from 'vitest';
import { decide, evolve } from '#shared/conference/index.ts';
import type { FigurePin, PeriodId } from '#shared/kernel/index.ts';
import { chair, id, Scenario, secretary } from '#tests/support/scenario.ts';

const pin: FigurePin = { periodId: id<PeriodId>('8t-2024'), revision: 12, previousRevision: 3, catalogueVersion: 7 };

it('IN28 closing a conference pins the figures that it shows, and reopening unpins them', () => {
  const hall = Scenario.discussing();
  const context = { ...hall.contextOf(chair), facts: { figurePins: [pin] } };
  const decision = decide(hall.state, { type: 'conference/close' }, context);
  if (decision.kind === 'refusal') throw new Error(decision.refusal.code);
  const types = decision.events.map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['stage/figuresPinned', 'conference/closed']);
  const as = { at: context.at, actor: chair, actingAs: { role: 'chair', onBehalfOfChair: false } } as const;
  const closed = decision.events.reduce(
    (state, event) => evolve(state, { ...as, version: state.version + 1, event }),
    hall.state,
  );
  expect(closed.stage.pinByPeriod).toEqual({ [pin.periodId]: pin });
  const reopening = { type: 'conference/reopened', at: context.at, reason: 'Bế mạc nhầm' } as const;
  const reopened = evolve(closed, { ...as, version: closed.version + 1, event: reopening });
  expect(reopened.stage.pinByPeriod).toEqual({});
});

it('IN28 nothing is pinned where a conference shows no figures, nor by anything but the closing', () => {
  const hall = Scenario.discussing().when(secretary, { type: 'conference/startBreak', plannedMs: null });
  hall.when(chair, { type: 'conference/close' });
  expect(hall.state.stage.pinByPeriod).toEqual({});
});
