import { describe, expect, it } from 'vitest';
import type { Correction, RecordHead } from '#shared/conference/index.ts';
import { headOf, pausesOf, projectState, recordedClosing, recordRefs, viewOf } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { chair, deputy, id, item, room, Scenario, screen, secretary, site } from '#tests/support/scenario.ts';

const MINUTE = 60_000;

function corrects(scenario: Scenario, ref: string, correction: Correction | null): Scenario {
  return scenario.when(secretary, { type: 'conference/correctRecord', ref, correction });
}

/** Hà Trung had the floor for five minutes, one of them paused, and has ended. */
function spoken() {
  const scenario = Scenario.discussing();
  scenario.asks(site.haTrung).gives();
  const { floorId } = scenario;
  scenario.after(2 * MINUTE).when(chair, { type: 'floor/pause', speechId: floorId });
  scenario.after(MINUTE).when(chair, { type: 'floor/resume', speechId: floorId });
  scenario.after(2 * MINUTE).when(chair, { type: 'floor/end', speechId: floorId });
  return { scenario, ref: `speech:${floorId}` };
}

function speechIn(head: RecordHead | null): Speech {
  if (head?.kind !== 'speech') throw new Error('no speech');
  return head.speech;
}

describe('what the record says can be put right', () => {
  it('MI95 the times of a speech, with who did it and when; its pause stays, and the log keeps what happened', () => {
    const { scenario, ref } = spoken();
    const before = speechIn(headOf(scenario.state, ref));
    const refs = recordRefs(scenario.state);
    const [from, to] = [before.givenAt + MINUTE, scenario.now - 30_000];
    scenario.after(MINUTE);
    corrects(scenario, ref, { kind: 'speech', topic: 'Án quá hạn', from, to } as Correction);
    const after = speechIn(headOf(scenario.state, ref));
    expect([after.topic, after.givenAt, after.state]).toEqual(['Án quá hạn', from, { kind: 'ended', at: to }]);
    expect(pausesOf(scenario.state, after)).toHaveLength(1);
    expect(scenario.state.corrections[ref]).toMatchObject({ at: scenario.now, by: id('thu-ky') });
    expect(scenario.state.floor.speechById[before.speechId]).toEqual(before);
    expect(recordRefs(scenario.state)).toEqual(refs);
    corrects(scenario, ref, null);
    expect(headOf(scenario.state, ref)).toEqual({ kind: 'speech', speech: before });
  });

  it('MI95 the title and times of an item, a break, who presided, the opening and the closing', () => {
    const scenario = Scenario.discussing();
    scenario.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
    scenario.after(MINUTE).when(chair, { type: 'conference/startBreak', plannedMs: null });
    scenario.after(10 * MINUTE).when(chair, { type: 'conference/endBreak' });
    scenario.after(MINUTE).when(chair, { type: 'conference/close' });
    const { openedAt } = scenario.state;
    const at = scenario.now;
    const from = openedAt ?? at;
    const [breakRef = ''] = recordRefs(scenario.state).filter((ref) => ref.startsWith('break:'));
    const [handOver = ''] = recordRefs(scenario.state).filter((ref) => ref.startsWith('handOver:'));
    corrects(scenario, `item:${item.discussion}`, { kind: 'item', title: 'Thảo luận chung', from, to: at });
    corrects(scenario, breakRef, { kind: 'times', from, to: at });
    corrects(scenario, handOver, { kind: 'handOver', personId: id('thu-ky-2'), from, to: at });
    corrects(scenario, 'closed', { kind: 'moment', at: from });
    expect(headOf(scenario.state, `item:${item.discussion}`)).toMatchObject({
      item: { title: 'Thảo luận chung', spans: [{ from, to: expect.any(Number) }, { to: at }] },
    });
    expect(headOf(scenario.state, breakRef)).toMatchObject({ mark: { kind: 'break', at: from, to: at } });
    expect(headOf(scenario.state, handOver)).toMatchObject({ mark: { personId: 'thu-ky-2', to: at } });
    expect(recordedClosing(scenario.state)).toBe(from);
  });

  it('MI95 only what is over, in times that were, by those who keep the record, until it stands still', () => {
    const scenario = Scenario.discussing();
    scenario.asks(site.haTrung).gives();
    const ref = `speech:${scenario.floorId}`;
    const from = scenario.now;
    scenario.after(MINUTE);
    const times = { kind: 'speech', topic: '', from, to: scenario.now } as const;
    const tries = (actor = secretary, correction: Correction | null = times, of = ref) =>
      scenario.tries(actor, { type: 'conference/correctRecord', ref: of, correction }).refusal;
    expect(tries()).toBe('record/underWay');
    expect(tries(secretary, null)).toBe('record/notCorrected');
    scenario.when(chair, { type: 'floor/end', speechId: scenario.floorId });
    expect(tries(secretary, times, 'speech:khac')).toBe('record/noSuchEntry');
    expect(tries(secretary, { kind: 'moment', at: from })).toBe('record/otherKind');
    expect(tries(secretary, { ...times, from: times.to, to: from })).toBe('record/timesWrong');
    expect(tries(secretary, { ...times, to: (times.to + 1) as typeof from })).toBe('record/timesWrong');
    expect(tries(deputy)).toBe('permission/denied');
    expect(tries(room(site.haTrung))).toBe('permission/denied');
    scenario.when(chair, { type: 'conference/close' });
    scenario.when(secretary, { type: 'minutes/submit', paper: 'minutes', textId: id('ban-1') });
    expect(tries()).toBe('minutes/locked');
  });

  it('MI95 corrections are for those who keep the record: sites and halls do not see them', () => {
    const { scenario, ref } = spoken();
    corrects(scenario, ref, {
      kind: 'speech',
      topic: '',
      from: scenario.state.openedAt ?? scenario.now,
      to: scenario.now,
    });
    const seenBy = [secretary, room(site.haTrung), screen(site.hub)].map(
      (actor) => Object.keys(projectState(scenario.state, viewOf(scenario.state, actor)).corrections).length,
    );
    expect(seenBy).toEqual([1, 0, 0]);
  });

  it('MI96 who presided stays on record when the chair takes it back', () => {
    const scenario = Scenario.discussing();
    scenario.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
    const from = scenario.now;
    scenario.after(5 * MINUTE).when(chair, { type: 'agenda/takeBackPresiding' });
    expect(headOf(scenario.state, `handOver:${from}`)).toMatchObject({
      mark: { kind: 'handOver', at: from, to: scenario.now, personId: 'pho-vien-truong' },
    });
    expect(recordRefs(scenario.state)).toContain(`handOver:${from}`);
  });
});
