import { describe, expect, it } from 'vitest';
import { heardSites, isHolderAway, projectEvent, projectState, viewOf } from '#shared/conference/index.ts';
import type { FileDigest, IndicatorId, PeriodId, SlideId } from '#shared/kernel/index.ts';
import type { SlidePlan } from '#shared/stage/index.ts';
import { isVideoPlaying, videoPosition } from '#shared/stage/index.ts';
import {
  administrator,
  chair,
  deputy,
  hallSetup,
  id,
  item,
  observer,
  reporter,
  room,
  Scenario,
  screen,
  secretary,
  site,
  system,
  technician,
} from '#tests/support/scenario.ts';

const digest = 'a'.repeat(64) as FileDigest; // 64 digits, as a digest has
const period = id<PeriodId>('8t-2024');
const text: SlidePlan = { itemId: null, title: 'Mở đầu', content: { kind: 'text', body: 'Kính chào các đồng chí' } };
const pdf: SlidePlan = { itemId: null, title: 'Báo cáo', content: { kind: 'pdf', digest, pageCount: 12 } };
const film: SlidePlan = { itemId: null, title: 'Phóng sự', content: { kind: 'video', digest, durationMs: 60_000 } };
const ranking: SlidePlan = {
  itemId: null,
  title: 'Xếp thứ tự',
  content: { kind: 'indicators', view: 'ranking', periodId: period, indicatorIds: [id<IndicatorId>('kn-tin-bao')] },
};

/** Adds slides one after another; gives their ids. */
function withSlides(hall: Scenario, ...plans: readonly SlidePlan[]): SlideId[] {
  return plans.map((slide) => {
    const afterSlideId = hall.state.stage.deck.order.at(-1) ?? null;
    hall.when(secretary, { type: 'stage/addSlide', slide, afterSlideId });
    return hall.lastId<SlideId>();
  });
}

function titles({ state }: Scenario): (string | undefined)[] {
  return state.stage.deck.order.map((slideId) => state.stage.deck.slideById[slideId]?.title);
}

describe('the deck', () => {
  it('ST5 slides are added, put right, moved and removed by those who prepare the show until the closing', () => {
    const hall = Scenario.created();
    const [first, second, third] = withSlides(hall, text, pdf, ranking) as [SlideId, SlideId, SlideId];
    hall.when(reporter, { type: 'stage/moveSlide', slideId: third, afterSlideId: null });
    expect(titles(hall)).toEqual(['Xếp thứ tự', 'Mở đầu', 'Báo cáo']);
    expect(hall.when(chair, { type: 'stage/moveSlide', slideId: second, afterSlideId: first }).refusal).toBe(
      'stage/nothingChanged',
    );
    hall.when(administrator, { type: 'stage/changeSlide', slideId: first, slide: { ...text, title: 'Khai mạc' } });
    hall.when(chair, { type: 'stage/removeSlide', slideId: second });
    expect(titles(hall)).toEqual(['Xếp thứ tự', 'Khai mạc']);
    expect(hall.when(chair, { type: 'stage/removeSlide', slideId: second }).refusal).toBe('stage/noSuchSlide');
    for (const actor of [technician, observer, room(site.haTrung), screen(site.hub)])
      expect(hall.when(actor, { type: 'stage/addSlide', slide: text, afterSlideId: null }).refusal).toBe(
        'permission/denied',
      );
  });

  it('ST5 a slide belongs to an item of the agenda or to none', () => {
    const hall = Scenario.created();
    hall.when(secretary, {
      type: 'stage/addSlide',
      slide: { ...text, itemId: id(item.report) },
      afterSlideId: null,
    });
    expect(
      hall.when(secretary, { type: 'stage/addSlide', slide: { ...text, itemId: id('khong-co') }, afterSlideId: null })
        .refusal,
    ).toBe('agenda/noSuchItem');
  });

  it('ST6 a slide that is removed leaves the stage to the speaker', () => {
    const hall = Scenario.running();
    const [slideId] = withSlides(hall, text) as [SlideId];
    hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
    hall.when(secretary, { type: 'stage/removeSlide', slideId });
    expect(hall.state.stage.source).toEqual({ kind: 'speaker' });
    expect(hall.state.stage.show.slideId).toBeNull();
  });
});

describe('the show', () => {
  it('ST7 one holder at a time turns the slides; chair or presiding person may take them', () => {
    const hall = Scenario.running();
    const [slideId] = withSlides(hall, pdf) as [SlideId];
    const show = { type: 'stage/showSlide', slideId, page: 1 } as const;
    expect(hall.when(reporter, show).refusal).toBe('stage/notHolder');
    hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, show);
    expect(hall.when(reporter, { type: 'stage/takeShow' }).refusal).toBe('stage/alreadyHolder');
    expect(hall.when(chair, { ...show, page: 2 }).refusal).toBe('stage/notHolder');
    hall.when(chair, { type: 'stage/takeShow' }).when(chair, { ...show, page: 2 });
    expect(hall.when(reporter, { ...show, page: 3 }).refusal).toBe('stage/notHolder');
    hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
    hall.when(deputy, { type: 'stage/takeShow' });
    expect(hall.state.stage.show.holder).toEqual({ kind: 'person', personId: 'pho-vien-truong' });
    for (const actor of [technician, observer, room(site.haTrung), screen(site.hub)])
      expect(hall.when(actor, { type: 'stage/takeShow' }).refusal).toBe('permission/denied');
  });

  it('ST8 a holder who drops keeps the slides until somebody entitled takes them', () => {
    const hall = Scenario.running();
    const enters = { siteId: site.hub, abilities: { sound: false, camera: false, console: true, display: false } };
    hall.when(chair, { type: 'roster/joinDevice', label: 'Bàn chủ trì', takesSoundFrom: null, ...enters });
    hall.when(chair, { type: 'stage/takeShow' });
    expect(hall.when(reporter, { type: 'stage/takeShow' }).refusal).toBe('stage/holderPresent');
    expect(isHolderAway(hall.state)).toBe(false);
    hall.when(system, { type: 'roster/loseDevice', deviceId: id('may-vien-truong'), asOf: hall.now });
    expect(hall.state.stage.show.holder).toEqual({ kind: 'person', personId: 'vien-truong' });
    expect(isHolderAway(hall.state)).toBe(true);
    hall.when(reporter, { type: 'stage/takeShow' });
    expect(hall.state.stage.show.holder).toEqual({ kind: 'person', personId: 'bao-cao-vien' });
  });

  it('ST9 starting an item with a presenter gives them the slides, and shows the first of the item', () => {
    const setup = hallSetup();
    const items = setup.items.map((each) =>
      each.itemId === item.discussion
        ? { ...each, presenter: { siteId: site.haTrung, name: '', title: 'Viện trưởng Hà Trung' } }
        : each,
    );
    const hall = Scenario.running({ ...setup, items });
    withSlides(hall, text, { ...pdf, itemId: id(item.report) }, { ...ranking, itemId: id(item.report) });
    hall.when(chair, { type: 'agenda/startItem', itemId: id(item.report) });
    const { source, show } = hall.state.stage;
    expect(show.holder).toEqual({ kind: 'person', personId: 'bao-cao-vien' });
    expect(source).toEqual({ kind: 'slides' });
    expect(hall.state.stage.deck.slideById[show.slideId ?? id('')]?.title).toBe('Báo cáo');
    hall.when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) });
    expect(hall.state.stage.show.holder).toEqual({ kind: 'site', siteId: site.haTrung });
    expect(hall.state.stage.show.slideId).toBe(show.slideId);
  });

  it('ST10 everybody gets the same slide and page; only pages that there are can be shown, and none before opening the doors', () => {
    const draft = Scenario.created();
    const [early] = withSlides(draft, text) as [SlideId];
    draft.when(reporter, { type: 'stage/takeShow' });
    expect(draft.when(reporter, { type: 'stage/showSlide', slideId: early, page: 1 }).refusal).toBe(
      'conference/notOpenYet',
    );
    const hall = Scenario.running();
    const [slideId] = withSlides(hall, pdf) as [SlideId];
    hall.when(reporter, { type: 'stage/takeShow' });
    expect(hall.when(reporter, { type: 'stage/showSlide', slideId, page: 13 }).refusal).toBe('stage/noSuchPage');
    expect(hall.when(reporter, { type: 'stage/showSlide', slideId: id('khong-co'), page: 1 }).refusal).toBe(
      'stage/noSuchSlide',
    );
    hall.when(reporter, { type: 'stage/showSlide', slideId, page: 12 });
    expect(hall.when(reporter, { type: 'stage/showSlide', slideId, page: 12 }).refusal).toBe('stage/alreadyShown');
    expect(hall.state.stage.show).toMatchObject({ slideId, page: 12, shownSlides: { [slideId]: true } });
    hall.when(reporter, { type: 'stage/showSpeaker' });
    expect(hall.state.stage.source).toEqual({ kind: 'speaker' });
    hall.when(reporter, { type: 'stage/showSlide', slideId, page: 12 });
    expect(hall.state.stage.source).toEqual({ kind: 'slides' });
  });
});

describe('a video', () => {
  function showing(): { hall: Scenario; slideId: SlideId } {
    const hall = Scenario.discussing();
    const [slideId] = withSlides(hall, film) as [SlideId];
    hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
    return { hall, slideId };
  }

  it('ST11 is started, paused and moved by its holder; its place follows from the clock', () => {
    const { hall, slideId } = showing();
    const place = () => {
      const { video } = hall.state.stage.show;
      return video === null ? null : videoPosition(video, 60_000, hall.now);
    };
    expect(hall.when(reporter, { type: 'stage/pauseVideo', slideId }).refusal).toBe('stage/videoNotPlaying');
    hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 5_000 }).after(10_000);
    expect(place()).toBe(15_000);
    expect(hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 }).refusal).toBe(
      'stage/videoPlaysAlready',
    );
    hall.when(reporter, { type: 'stage/moveVideo', slideId, positionMs: 30_000 }).after(1_000);
    expect(place()).toBe(31_000);
    hall.when(reporter, { type: 'stage/pauseVideo', slideId }).after(20_000);
    expect(place()).toBe(31_000);
    expect(hall.when(reporter, { type: 'stage/moveVideo', slideId, positionMs: 60_000 }).refusal).toBe(
      'stage/beyondEnd',
    );
    expect(hall.when(technician, { type: 'stage/pauseVideo', slideId }).refusal).toBe('stage/notHolder');
    const [other] = withSlides(hall, film) as [SlideId];
    expect(hall.when(reporter, { type: 'stage/playVideo', slideId: other, positionMs: 0 }).refusal).toBe(
      'stage/videoNotShown',
    );
  });

  it('ST12 closes every microphone while it plays, that of the hub too; the chair speaks by pausing it', () => {
    const { hall, slideId } = showing();
    hall.asks(site.haTrung).gives();
    expect(heardSites(hall.state)).toEqual([site.hub, site.haTrung]);
    hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 });
    expect(heardSites(hall.state)).toEqual([]);
    hall.when(chair, { type: 'stage/pauseVideo', slideId });
    expect(heardSites(hall.state)).toEqual([site.hub, site.haTrung]);
  });

  it('ST13 ends by itself and opens the microphones again; whatever takes its place on the stage holds it', () => {
    const { hall, slideId } = showing();
    hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 }).after(59_999);
    expect(hall.when(system, { type: 'stage/endVideo', slideId }).refusal).toBe('stage/videoNotPlaying');
    hall.after(1).when(system, { type: 'stage/endVideo', slideId });
    expect(hall.state.stage.show.video).toEqual({ kind: 'paused', slideId, positionMs: 60_000 });
    hall.when(reporter, { type: 'stage/moveVideo', slideId, positionMs: 0 });
    hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 }).after(2_000);
    hall.when(chair, { type: 'stage/showSpeaker' });
    expect(hall.state.stage.show.video).toEqual({ kind: 'paused', slideId, positionMs: 2_000 });
    expect(isVideoPlaying(hall.state.stage)).toBe(false);
    hall.when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
    hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 2_000 }).after(1_000);
    hall.when(chair, { type: 'conference/close' });
    expect(hall.state.stage.show.video).toMatchObject({ kind: 'paused' });
    expect(hall.state.stage.source).toEqual({ kind: 'speaker' });
  });
});

describe('a video and those who speak', () => {
  function playing(): Scenario {
    const hall = Scenario.discussing();
    const [slideId] = withSlides(hall, film) as [SlideId];
    hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
    return hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 }).after(3_000);
  }

  it('ST18 giving the floor, calling, an item and a break hold it where it stands', () => {
    const given = playing();
    given.asks(site.haTrung).gives();
    expect(given.happened).toEqual(['stage/videoPaused', 'floor/given']);
    expect(heardSites(given.state)).toEqual([site.hub, site.haTrung]);

    const resumed = Scenario.discussing();
    resumed.asks(site.haTrung).gives().when(chair, { type: 'floor/pause', speechId: resumed.floorId });
    const [slideId] = withSlides(resumed, film) as [SlideId];
    resumed.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
    resumed.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 });
    resumed.when(chair, { type: 'floor/resume', speechId: resumed.floorId });
    expect(resumed.happened).toEqual(['stage/videoPaused', 'floor/resumed']);

    const called = playing().when(chair, { type: 'agenda/startItem', itemId: id(item.rollCall) });
    expect(called.state.stage.show.video).toMatchObject({ kind: 'paused', positionMs: 3_000 });
    const shown = called.state.stage.show.slideId ?? id('');
    called.when(reporter, { type: 'stage/playVideo', slideId: shown, positionMs: 3_000 });
    called.when(chair, { type: 'agenda/stepRollCall', siteId: site.haTrung });
    expect(called.happened).toEqual(['stage/videoPaused', 'agenda/rollCallStepped']);

    const pausing = playing().when(chair, { type: 'conference/startBreak', plannedMs: null });
    expect(pausing.state.stage.show.video).toMatchObject({ kind: 'paused', positionMs: 3_000 });
  });

  it('ST19 another content in its place opens the microphones, another video waits where it begins', () => {
    const words = playing();
    const shown = words.state.stage.show.slideId ?? id('');
    words.when(secretary, { type: 'stage/changeSlide', slideId: shown, slide: text });
    expect(isVideoPlaying(words.state.stage)).toBe(false);
    expect(heardSites(words.state)).toEqual([site.hub]);
    expect(words.when(chair, { type: 'stage/pauseVideo', slideId: shown }).refusal).toBe('stage/notVideo');

    const other: SlidePlan = { ...film, content: { kind: 'video', digest, durationMs: 2_000 } };
    const films = playing().when(secretary, { type: 'stage/changeSlide', slideId: shown, slide: other });
    expect(films.state.stage.show.video).toEqual({ kind: 'paused', slideId: shown, positionMs: 0 });

    const renamed = playing().when(secretary, {
      type: 'stage/changeSlide',
      slideId: shown,
      slide: { ...film, title: 'Phim' },
    });
    expect(renamed.happened).toEqual(['stage/slideChanged']);
    expect(isVideoPlaying(renamed.state.stage)).toBe(true);
  });
});

describe('a slide that changes', () => {
  const short: SlidePlan = { ...pdf, content: { kind: 'pdf', digest, pageCount: 3 } };

  function shown(): { hall: Scenario; slideId: SlideId; other: SlideId } {
    const hall = Scenario.discussing();
    const [slideId, other] = withSlides(hall, pdf, text) as [SlideId, SlideId];
    hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 12 });
    return { hall, slideId, other };
  }

  it('ST19 leaves nobody on a page that is gone, and has to be shown again where it was not before everybody', () => {
    const { hall, slideId, other } = shown();
    hall.when(secretary, { type: 'stage/changeSlide', slideId, slide: short });
    expect(hall.state.stage.show).toMatchObject({ slideId, page: 3, shownSlides: { [slideId]: true } });
    hall.when(reporter, { type: 'stage/showSlide', slideId: other, page: 1 });
    hall.when(secretary, { type: 'stage/changeSlide', slideId, slide: pdf });
    expect(hall.state.stage.show.shownSlides).toEqual({ [other]: true });
    hall.when(chair, { type: 'stage/showSpeaker' });
    hall.when(secretary, { type: 'stage/changeSlide', slideId: other, slide: pdf });
    expect(hall.state.stage.show).toMatchObject({ slideId: other, page: 1, shownSlides: {}, video: null });
  });

  it('ST20 is seen before it was shown by those who prepare or turn the slides alone', () => {
    const { hall, slideId, other } = shown();
    const slidesOf = (actor: Parameters<typeof viewOf>[1]) =>
      projectState(hall.state, viewOf(hall.state, actor)).stage.deck.slideById;
    for (const actor of [chair, secretary, reporter, administrator])
      expect(slidesOf(actor)[other]).toMatchObject({ title: 'Mở đầu', content: { kind: 'text' } });
    for (const actor of [room(site.haTrung), screen(site.hub), technician, observer]) {
      expect(slidesOf(actor)[slideId]).toMatchObject({ title: 'Báo cáo', content: pdf.content });
      expect(slidesOf(actor)[other]).toEqual({
        slideId: other,
        itemId: null,
        title: '',
        content: { kind: 'heldBack' },
      });
      expect(JSON.stringify(slidesOf(actor))).not.toContain('Kính chào');
    }
    const [file] = withSlides(hall, film) as [SlideId];
    expect(slidesOf(screen(site.hub))[file]).toMatchObject({ title: '', content: film.content });
    hall.when(chair, { type: 'stage/handShow', holder: { kind: 'site', siteId: site.haTrung } });
    expect(slidesOf(room(site.haTrung))[other]).toMatchObject({ title: 'Mở đầu' });
    expect(slidesOf(screen(site.haTrung))[other]).toMatchObject({ title: '' });
    hall.when(room(site.haTrung), { type: 'stage/showSlide', slideId: other, page: 1 });
    expect(slidesOf(screen(site.hub))[other]).toMatchObject({ title: 'Mở đầu', content: { kind: 'text' } });
  });

  it('ST20 reaches those who were away as it is now, without what it was in between', () => {
    const { hall, slideId, other } = shown();
    const view = viewOf(hall.state, room(site.haTrung));
    const from = hall.log.length;
    const secret: SlidePlan = { ...text, content: { kind: 'text', body: 'Chưa công bố' } };
    hall.when(secretary, { type: 'stage/changeSlide', slideId: other, slide: secret });
    hall.when(secretary, { type: 'stage/changeSlide', slideId: other, slide: text });
    hall.when(reporter, { type: 'stage/showSlide', slideId: other, page: 1 });
    hall.when(secretary, { type: 'stage/changeSlide', slideId, slide: secret });
    const seen = hall.log.slice(from).flatMap((numbered) => projectEvent(numbered, view, hall.state) ?? []);
    expect(JSON.stringify(seen)).not.toContain('Chưa công bố');
    expect(JSON.stringify(seen)).toContain('Kính chào');
  });
});

describe('figures and the clock', () => {
  it('ST14 a change of the figures reaches the conference once, as their newest edition', () => {
    const hall = Scenario.running();
    hall.when(system, { type: 'stage/noteFigures', periodId: period, edition: 3 });
    expect(hall.state.stage.editionByPeriod).toEqual({ [period]: 3 });
    for (const edition of [3, 2])
      expect(hall.when(system, { type: 'stage/noteFigures', periodId: period, edition }).refusal).toBe(
        'stage/nothingChanged',
      );
    expect(hall.when(chair, { type: 'stage/noteFigures', periodId: period, edition: 4 }).refusal).toBe(
      'permission/denied',
    );
  });

  it('ST15 chair, presiding person, secretary and reporter choose whose figures stand beside a speaker', () => {
    const hall = Scenario.ready();
    hall.when(secretary, { type: 'stage/chooseFigures', periodId: period });
    expect(hall.state.stage.figuresPeriodId).toBe(period);
    hall.when(reporter, { type: 'stage/chooseFigures', periodId: null });
    expect(hall.state.stage.figuresPeriodId).toBeNull();
    expect(hall.when(room(site.haTrung), { type: 'stage/chooseFigures', periodId: period }).refusal).toBe(
      'permission/denied',
    );
  });

  it('ST16 the clock is shown to everybody, or on the podium only, as those who preside or a secretary choose', () => {
    const hall = Scenario.running();
    expect(hall.state.stage.clockAudience).toBe('everyone');
    hall.when(secretary, { type: 'stage/setClockAudience', audience: 'podium' });
    expect(hall.state.stage.clockAudience).toBe('podium');
    expect(hall.when(reporter, { type: 'stage/setClockAudience', audience: 'everyone' }).refusal).toBe(
      'permission/denied',
    );
  });
});
