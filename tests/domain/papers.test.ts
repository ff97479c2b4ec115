import { describe, expect, it } from 'vitest';
import { headOf, projectState, recordRefs, viewOf } from '#shared/conference/index.ts';
import type { Actor, CommitmentId } from '#shared/kernel/index.ts';
import type { Commitment, PaperKind } from '#shared/minutes/index.ts';
import { isPartLocked } from '#shared/minutes/index.ts';
import { chair, deputy, id, room, Scenario, screen, secretary, site, system } from '#tests/support/scenario.ts';

function submits(scenario: Scenario, textId = 'ban-1', paper: PaperKind = 'minutes'): Scenario {
  return scenario.when(secretary, { type: 'minutes/submit', paper, textId: id(textId) });
}

function approves(scenario: Scenario, textId = 'ban-1', paper: PaperKind = 'minutes'): Scenario {
  return scenario.when(chair, { type: 'minutes/approve', paper, textId: id(textId) });
}

function commitment(over: Partial<Commitment> = {}): Commitment {
  return {
    commitmentId: id('cam-ket-1'),
    siteId: site.haTrung,
    unitId: id('don-vi-ha-trung'),
    unitName: 'VKSND huyện Hà Trung',
    wording: 'Hoàn thành trong tháng 10',
    duePhrase: 'trong tháng 10',
    dueDate: '2024-10-31',
    ...over,
  };
}

function notes(scenario: Scenario, ...commitments: Commitment[]): Scenario {
  return scenario.when(system, { type: 'minutes/noteCommitments', commitments });
}

const objects = (scenario: Scenario, actor: Actor) =>
  scenario.tries(actor, {
    type: 'minutes/objectToCommitment',
    commitmentId: id('cam-ket-1'),
    text: 'Chưa đủ biên chế',
  });

describe('life of a paper', () => {
  it('MI20 a paper is submitted once the conference is closed, by a secretary, and stands still from then on', () => {
    const running = Scenario.discussing();
    expect(running.tries(secretary, { type: 'minutes/submit', paper: 'minutes', textId: id('ban-1') }).refusal).toBe(
      'conference/notClosed',
    );
    const scenario = Scenario.closed();
    expect(scenario.tries(chair, { type: 'minutes/submit', paper: 'minutes', textId: id('ban-1') }).refusal).toBe(
      'permission/denied',
    );
    submits(scenario);
    expect(
      ['minutes', 'conclusions', 'remarks'].map((part) => isPartLocked(scenario.state.minutes, part as never)),
    ).toEqual([true, true, false]);
    expect(scenario.tries(secretary, { type: 'minutes/submit', paper: 'minutes', textId: id('ban-1') }).refusal).toBe(
      'minutes/alreadySubmitted',
    );
  });

  it('MI21 a text that was written on after it was drawn is not submitted', () => {
    const scenario = Scenario.closed();
    expect(scenario.tries(secretary, { type: 'minutes/submit', paper: 'minutes', textId: id('ban-3') }).refusal).toBe(
      'minutes/textMovedOn',
    );
  });

  it('MI22 the chair approves the text that the chair has seen, and no other', () => {
    const scenario = submits(Scenario.closed(), 'ban-2');
    expect(scenario.tries(chair, { type: 'minutes/approve', paper: 'minutes', textId: id('ban-1') }).refusal).toBe(
      'minutes/textMovedOn',
    );
    expect(scenario.tries(secretary, { type: 'minutes/approve', paper: 'minutes', textId: id('ban-2') }).refusal).toBe(
      'permission/denied',
    );
    approves(scenario, 'ban-2');
    expect(scenario.state.minutes.paperByKind.minutes.state).toMatchObject({ kind: 'approved', issue: null });
  });

  it('MI22 what came back and was submitted anew is another text', () => {
    const scenario = submits(Scenario.closed());
    scenario.when(chair, { type: 'minutes/return', paper: 'minutes', reason: 'Thiếu ý kiến của VKSND huyện Hà Trung' });
    expect(scenario.state.minutes.paperByKind.minutes.state).toMatchObject({
      kind: 'draft',
      returned: { reason: 'Thiếu ý kiến của VKSND huyện Hà Trung' },
    });
    submits(scenario, 'ban-2');
    expect(scenario.tries(chair, { type: 'minutes/approve', paper: 'minutes', textId: id('ban-1') }).refusal).toBe(
      'minutes/textMovedOn',
    );
  });

  it('MI23 a secretary may withdraw what nobody has decided on', () => {
    const scenario = submits(Scenario.closed()).when(secretary, { type: 'minutes/withdraw', paper: 'minutes' });
    expect(isPartLocked(scenario.state.minutes, 'minutes')).toBe(false);
    submits(scenario);
    approves(scenario);
    expect(scenario.tries(secretary, { type: 'minutes/withdraw', paper: 'minutes' }).refusal).toBe(
      'minutes/notSubmitted',
    );
  });

  it('MI24 directives are official from the approval of the minutes on, not before', () => {
    const scenario = submits(Scenario.closed());
    expect(scenario.state.minutes.directives).toEqual([]);
    approves(scenario);
    expect(scenario.state.minutes.directives.map(({ wording }) => wording)).toEqual([
      'Rà soát lại toàn bộ các chỉ tiêu',
    ]);
  });

  it('MI25 the notice comes after the minutes, and is approved by itself', () => {
    const scenario = Scenario.closed();
    expect(scenario.tries(secretary, { type: 'minutes/submit', paper: 'notice', textId: id('ban-1') }).refusal).toBe(
      'minutes/minutesFirst',
    );
    approves(submits(scenario));
    approves(submits(scenario, 'ban-2', 'notice'), 'ban-2', 'notice');
    expect(scenario.state.minutes.paperByKind.notice.state.kind).toBe('approved');
    const { notice } = scenario.state.minutes;
    expect(scenario.tries(secretary, { type: 'minutes/changeNotice', notice }).refusal).toBe('minutes/locked');
  });

  it('MI26 number and date are entered once the paper is approved, and can be put right', () => {
    const scenario = submits(Scenario.closed());
    const issue = { number: 12, date: '2024-08-12' };
    expect(scenario.tries(secretary, { type: 'minutes/issue', paper: 'minutes', issue }).refusal).toBe(
      'minutes/notApproved',
    );
    approves(scenario).when(secretary, { type: 'minutes/issue', paper: 'minutes', issue });
    expect(scenario.tries(secretary, { type: 'minutes/issue', paper: 'minutes', issue }).refusal).toBe(
      'minutes/nothingChanged',
    );
    const other = { number: 13, date: '2024-08-12' };
    scenario.when(secretary, { type: 'minutes/issue', paper: 'minutes', issue: other });
    expect(scenario.state.minutes.paperByKind.minutes.state).toMatchObject({ issue: other });
  });

  it('MI137 a date of issue is neither before the conference nor more than 31 days ahead', () => {
    const scenario = approves(submits(Scenario.closed()));
    const tries = (date: string) =>
      scenario.tries(secretary, { type: 'minutes/issue', paper: 'minutes', issue: { number: 12, date } }).refusal;
    expect(tries('2023-08-12')).toBe('minutes/issuedTooEarly');
    expect(tries('2050-08-15')).toBe('minutes/issuedTooLate');
    scenario.when(secretary, { type: 'minutes/issue', paper: 'minutes', issue: { number: 12, date: '2024-08-12' } });
    scenario.when(secretary, { type: 'minutes/addErratum', paper: 'minutes', text: 'trang 2' });
    const erratumId = scenario.state.minutes.paperByKind.minutes.errata[0]?.erratumId ?? id('-');
    const corrects = (date: string) =>
      scenario.tries(secretary, {
        type: 'minutes/issueErratum',
        paper: 'minutes',
        erratumId,
        issue: { number: 15, date },
      }).refusal;
    expect(corrects('2050-08-15')).toBe('minutes/issuedTooLate');
    expect(corrects('2024-08-11')).toBe('minutes/erratumTooEarly');
  });

  it('MI27 what was issued is corrected by an erratum only', () => {
    const scenario = approves(submits(Scenario.closed()));
    const erratum = { type: 'minutes/addErratum', paper: 'minutes', text: 'Dòng 3: 68 kiến nghị' } as const;
    expect(scenario.tries(secretary, erratum).refusal).toBe('minutes/notIssued');
    scenario.when(secretary, { type: 'minutes/issue', paper: 'minutes', issue: { number: 12, date: '2024-08-12' } });
    scenario.when(secretary, erratum);
    expect(scenario.state.minutes.paperByKind.minutes.errata).toHaveLength(1);
  });

  it('MI91 an erratum has number and date of its own, once the registry has given them, and they can be put right', () => {
    const scenario = approves(submits(Scenario.closed()));
    scenario.when(secretary, { type: 'minutes/issue', paper: 'minutes', issue: { number: 12, date: '2024-08-12' } });
    const words = { text: 'trang 2', printed: '86 kiến nghị', corrected: '68 kiến nghị' };
    scenario.when(secretary, { type: 'minutes/addErratum', paper: 'minutes', ...words });
    const [erratum] = scenario.state.minutes.paperByKind.minutes.errata;
    expect(erratum).toMatchObject({ ...words, issue: null });
    const erratumId = erratum?.erratumId ?? id('-');
    const command = { type: 'minutes/issueErratum', paper: 'minutes', erratumId } as const;
    const issue = { number: 15, date: '2024-08-15' };
    scenario.when(secretary, { ...command, issue });
    expect(scenario.tries(secretary, { ...command, issue }).refusal).toBe('minutes/nothingChanged');
    scenario.when(secretary, { ...command, issue: { ...issue, number: 16 } });
    expect(scenario.state.minutes.paperByKind.minutes.errata).toMatchObject([{ ...words, issue: { number: 16 } }]);
    expect(scenario.tries(secretary, { ...command, paper: 'notice', issue }).refusal).toBe('minutes/noSuchErratum');
    expect(scenario.tries(chair, { ...command, issue }).refusal).toBe('permission/denied');
  });

  it('MI28 the record stands still with the minutes', () => {
    const scenario = submits(Scenario.closed());
    expect(scenario.tries(chair, { type: 'conference/reopen', reason: 'Còn nội dung' }).refusal).toBe('minutes/locked');
    expect(
      scenario.tries(room(site.haTrung), { type: 'roster/reportAttendance', siteId: site.haTrung, unnamedCount: 3 })
        .refusal,
    ).toBe('minutes/locked');
    scenario.when(secretary, { type: 'minutes/withdraw', paper: 'minutes' });
    scenario.when(chair, { type: 'conference/reopen', reason: 'Còn nội dung' });
  });
});

describe('commitments and news', () => {
  it('MI29 a unit sees its commitments from their capture on, and may object in one line; others do not see them', () => {
    const scenario = notes(Scenario.discussing(), commitment());
    const seenBy = (actor: Actor) =>
      Object.keys(projectState(scenario.state, viewOf(scenario.state, actor)).minutes.commitmentById);
    expect([room(site.haTrung), room(site.ngaSon), screen(site.hub), chair].map(seenBy)).toEqual([
      ['cam-ket-1'],
      [],
      [],
      ['cam-ket-1'],
    ]);
    expect(objects(scenario, room(site.ngaSon)).refusal).toBe('permission/otherSite');
    expect(objects(scenario, room(site.haTrung)).happened).toEqual(['minutes/commitmentObjected']);
  });

  it('MI29 an objection outlives a change of the wording, and ends with the commitment', () => {
    const scenario = objects(notes(Scenario.discussing(), commitment()), room(site.haTrung));
    notes(scenario, commitment({ wording: 'Hoàn thành trong quý IV' }));
    expect(scenario.happened).toEqual(['minutes/commitmentCaptured']);
    expect(scenario.state.minutes.commitmentById[id<CommitmentId>('cam-ket-1')]?.objection?.text).toBe(
      'Chưa đủ biên chế',
    );
    notes(scenario, commitment({ siteId: site.ngaSon }));
    expect(scenario.happened).toEqual(['minutes/commitmentDropped', 'minutes/commitmentCaptured']);
    expect(scenario.state.minutes.commitmentById[id<CommitmentId>('cam-ket-1')]?.objection).toBeNull();
    expect(notes(scenario).happened).toEqual(['minutes/commitmentDropped']);
  });

  it('MI30 nothing is published but what a secretary marked and the chair released; marking anew needs a new release', () => {
    const scenario = Scenario.closed();
    expect(scenario.state.minutes.news).toEqual({ fields: [], releasedAt: null });
    expect(scenario.tries(chair, { type: 'minutes/releaseNews' }).refusal).toBe('minutes/nothingMarked');
    scenario.when(secretary, { type: 'minutes/markNews', fields: ['report'] });
    expect(scenario.tries(secretary, { type: 'minutes/releaseNews' }).refusal).toBe('permission/denied');
    scenario.when(chair, { type: 'minutes/releaseNews' });
    scenario.when(secretary, { type: 'minutes/markNews', fields: ['report', 'conclusion'] });
    expect(scenario.state.minutes.news.releasedAt).toBeNull();
  });
});

describe('entries of the minutes', () => {
  it('MI31 everything on record has one entry, from the moment the floor is given', () => {
    const scenario = Scenario.discussing().asks(site.haTrung).gives();
    const refs = recordRefs(scenario.state);
    expect(refs.filter((ref) => ref === `speech:${scenario.floorId}`)).toHaveLength(1);
    expect(refs[0]).toBe('attendance');
    expect(new Set(refs).size).toBe(refs.length);
    for (const ref of refs) expect(headOf(scenario.state, ref), ref).not.toBeNull();
  });

  it('MI31 a floor that was taken back has no entry, and its head is gone', () => {
    const scenario = Scenario.discussing().asks(site.haTrung).gives();
    const ref = `speech:${scenario.floorId}`;
    scenario.when(chair, { type: 'floor/takeBack', speechId: scenario.floorId });
    expect(recordRefs(scenario.state)).not.toContain(ref);
    expect(headOf(scenario.state, ref)).toBeNull();
  });

  it('MI31 who presides, breaks, interruptions and the end stand on record', () => {
    const scenario = Scenario.discussing().after(60_000);
    scenario.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
    scenario.after(60_000).when(deputy, { type: 'conference/startBreak', plannedMs: null });
    scenario.after(60_000).when(chair, { type: 'conference/endBreak' });
    scenario.after(60_000).when(chair, { type: 'conference/close' });
    const kinds = recordRefs(scenario.state).map((ref) => ref.split(':')[0]);
    expect(kinds).toEqual(expect.arrayContaining(['attendance', 'item', 'handOver', 'break', 'closed']));
    expect(kinds.at(-1)).toBe('closed');
  });
});
