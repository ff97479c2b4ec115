import { afterEach, describe, expect, it } from 'vitest';
import { newestUndo, UndoLine } from '#client/ui/UndoLine.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import { id, item, Scenario, secretary, site } from '../../support/scenario.ts';
import { Desk, pressKey } from '../features/secretary-desk.tsx';

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

function kindOf(scenario: Scenario) {
  return newestUndo(scenario.state, scenario.now)?.kind ?? null;
}

describe('the way back', () => {
  it('is that from the latest act, whatever it was', () => {
    const scenario = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
    expect(kindOf(scenario)).toBe('takeBack');
    const [requestId] = scenario.waiting;
    if (requestId === undefined) throw new Error('nobody waits');
    scenario.after(1_000).when(secretary, { type: 'floor/decline', requestId, reason: 'Hết giờ' });
    expect(kindOf(scenario)).toBe('declined');
    scenario
      .after(1_000)
      .when(secretary, { type: 'floor/end', speechId: id(scenario.state.floor.currentSpeechId ?? '') });
    expect(kindOf(scenario)).toBe('undoEnd');
    scenario.after(30_000);
    expect(kindOf(scenario)).toBeNull();
  });

  it('does not lead into a presentation whose item was left', () => {
    const scenario = Scenario.running().when(secretary, { type: 'agenda/startItem', itemId: id(item.report) });
    scenario.after(5_000).when(secretary, { type: 'agenda/startItem', itemId: id(item.discussion) });
    expect(kindOf(scenario)).toBeNull();
  });

  it('does not lead out of an item into the one before', () => {
    const scenario = Scenario.discussing().asks(site.haTrung).gives().after(5_000);
    scenario.when(secretary, { type: 'agenda/startItem', itemId: id(item.answers) });
    expect(kindOf(scenario)).toBeNull();
  });

  it('takes the floor from nobody when its key is pressed once too often', async () => {
    const scenario = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
    const [requestId] = scenario.waiting;
    if (requestId === undefined) throw new Error('nobody waits');
    scenario.after(1_000).when(secretary, { type: 'floor/decline', requestId, reason: 'Hết giờ' }).after(1_000);
    desk = new Desk(scenario, (state) => (
      <>
        <Keys />
        <UndoLine state={state} />
      </>
    ));
    await pressKey('u');
    expect(scenario.waiting).toEqual([requestId]);
    await pressKey('u');
    expect(scenario.state.floor.currentSpeechId).not.toBeNull();
    expect(desk.text).not.toContain('Thu hồi');
  });
});

function Keys() {
  useConsoleKeys();
  return null;
}
