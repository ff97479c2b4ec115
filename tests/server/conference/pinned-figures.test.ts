import { expect, it } from 'vitest';
import type { Host } from '#server/conference/host.ts';
import { Registry } from '#server/conference/registry.ts';
import { createConferenceDesk } from '#server/conference-desk.ts';
import { factsOfFigures } from '#server/facts-of-figures.ts';
import { tellConferencesOfFigures } from '#server/figure-news.ts';
import type { Principal } from '#server/ports/sessions.ts';
import { RandomIds } from '#server/random-ids.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { AccountId } from '#shared/kernel/index.ts';
import { author, count, type FigureHall, openFigures, unit } from '../figures/figure-hall.ts';
import {
  administrator,
  commandId,
  joinDevice,
  personActor,
  registryParts,
  siteActor,
  smallSetup,
} from './small-conference.ts';

const chair = personActor('chair');
const chairAccount: Principal = {
  kind: 'account',
  accountId: 'account-chair' as AccountId,
  name: 'chair',
  isAdministrator: false,
};

let asked = 0;
function ask(host: Host, command: PersonCommand, actor = chair): void {
  asked += 1;
  host.ask({ actor, commandId: commandId(`pin-${asked}`), command }, (answer) =>
    expect(answer).toMatchObject({ ok: true }),
  );
}

/** A conference that runs and shows a slide of figures, with everything about these. */
function openShow() {
  const figures = openFigures();
  const periodId = figures.period();
  const { options } = registryParts();
  const registry = new Registry({ ...options, facts: factsOfFigures(figures.figures) });
  registry.load();
  tellConferencesOfFigures({ registry, figures });
  const made = registry.create({ setup: smallSetup(), actor: administrator });
  const host = made.ok ? registry.find(made.conferenceId)?.host : undefined;
  if (!host) throw new Error('no host');
  ask(host, { type: 'conference/makeReady' });
  ask(host, joinDevice('s1'), siteActor('s1'));
  ask(host, { type: 'conference/open' });
  const indicatorIds = [figures.idOf('TB-04')];
  const content = { kind: 'indicators', view: 'card', periodId, indicatorIds } as const;
  ask(host, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  const slideId = host.state.stage.deck.order[0];
  if (!slideId) throw new Error('no slide');
  const { units } = figures.stores;
  const parts = { registry, units, hasAccount: () => true, ids: new RandomIds(), capabilities: async () => undefined };
  const desk = createConferenceDesk(parts);
  const ownFigure = () => {
    const query = desk.figuresOfSlide(chairAccount, host.conferenceId, slideId);
    const book = query && figures.figures.book(query.periodId, { pin: query.pin });
    return book?.kind === 'book' ? book.input.figures.map(({ content: figure }) => figure) : undefined;
  };
  return { figures, host, periodId, ownFigure };
}

function enter(
  figures: FigureHall,
  periodId: Parameters<FigureHall['figures']['book']>[0],
  value: number,
  from?: number,
) {
  const changes = [figures.cell('TB-04', 'ct', count(value), from === undefined ? { kind: 'none' } : count(from))];
  figures.figures.change({ periodId, changes, author, reason: '' });
}

it('a closed conference shows the figures of its closing, and a reopened one learns of those of today', () => {
  const { figures, host, periodId, ownFigure } = openShow();
  enter(figures, periodId, 8);
  ask(host, { type: 'conference/close' });
  const { stage } = host.state;
  expect(stage.pinByPeriod).toMatchObject({ [periodId]: { revision: 1, previousRevision: null } });
  enter(figures, periodId, 99, 8);
  expect(ownFigure()).toEqual([count(8)]);
  expect(host.state.stage.editionByPeriod).toEqual(stage.editionByPeriod);
  ask(host, { type: 'conference/reopen', reason: 'Bế mạc nhầm' });
  expect(ownFigure()).toEqual([count(99)]);
  expect(host.state.stage.pinByPeriod).toEqual({});
  expect(host.state.stage.editionByPeriod[periodId]).toBeGreaterThan(stage.editionByPeriod[periodId] ?? 0);
});

it('a unit that is called otherwise, or ends, is told to a conference that shows its figures, once', () => {
  const { figures, host, periodId } = openShow();
  enter(figures, periodId, 8);
  const { version, stage } = host.state;
  figures.stores.units.replace(unit('vt', 'Vị Thủy', { order: 5, validTo: '2024-01-31' }));
  figures.noteUnits();
  expect(host.state.version).toBe(version + 1);
  expect(host.state.stage.editionByPeriod[periodId]).toBeGreaterThan(stage.editionByPeriod[periodId] ?? 0);
});

it('a conference whose figures cannot be pinned is not closed', () => {
  const { figures, host } = openShow();
  figures.database.limitPages(1);
  asked += 1;
  const id = commandId(`pin-${asked}`);
  host.ask({ actor: chair, commandId: id, command: { type: 'conference/close' } }, (answer) =>
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'storage/notStored' } }),
  );
  expect(host.state.phase.kind).toBe('running');
});
