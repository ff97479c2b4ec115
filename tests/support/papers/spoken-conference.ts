import { bodyOf, type PaperBody } from '#server/collab/paper-text.ts';
import type { TextNode } from '#server/collab/text-nodes.ts';
import { courseOf } from '#server/documents/official/minutes-course.ts';
import type { MinutesInput } from '#server/documents/official/minutes-input.ts';
import { minutesOfBody } from '#server/papers/minutes-of-body.ts';
import type { Block, RichText } from '#server/ports/official-document.ts';
import type { ItemKind } from '#shared/agenda/index.ts';
import { type PersonCommand, setupSchema } from '#shared/conference/index.ts';
import type { RequestType } from '#shared/floor/index.ts';
import type { ItemId, SpeechId } from '#shared/kernel/index.ts';
import { chair, type Hall, openHall } from '#tests/server/collab/hall.ts';
import { callSite, joinDevice, siteActor, smallSetup } from '#tests/server/conference/small-conference.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import { thanhHoa } from './sample-papers.ts';

/** A small conference that is held by commands; what is written of it is given as nodes. */
export class SpokenConference {
  readonly #hall: Hall;
  readonly #clock: FakeClock;

  constructor(hall: Hall, clock: FakeClock) {
    this.#hall = hall;
    this.#clock = clock;
  }

  did(command: PersonCommand): void {
    this.#hall.did(chair, command);
  }

  pass(seconds: number): void {
    this.#clock.advance(seconds * 1000);
  }

  /** Goes on to an item for five minutes; gives the entry of its presenter's floor, or of the item. */
  begin(kind: ItemKind): string {
    this.did({ type: 'agenda/startItem', itemId: kind as ItemId }); // called by their kinds
    this.pass(300);
    const { currentSpeechId } = this.#hall.hosted.host.state.floor;
    return currentSpeechId === null ? `item:${kind}` : `speech:${currentSpeechId}`;
  }

  /** Somebody is called and speaks for a minute; gives their entry. */
  speak(siteId: string, title: string, requestType: RequestType = 'discussion'): string {
    const current = () => this.#hall.hosted.host.state.floor.currentSpeechId;
    const speaker = { name: '', title, unit: `VKSND ${siteId}`, delegateId: null };
    this.did({ ...callSite(siteId), speaker, requestType, endsSpeechId: current() } as PersonCommand);
    const speechId = current() as SpeechId; // just called
    this.pass(60);
    this.did({ type: 'floor/end', speechId });
    return `speech:${speechId}`;
  }

  body(minutes: readonly TextNode[], conclusions: readonly TextNode[] = []): PaperBody {
    const { state } = this.#hall.hosted.host;
    return bodyOf('minutes', state, { minutes, conclusions, figures: null, nameOfUnit: () => undefined });
  }

  minutes(nodes: readonly TextNode[], conclusions: readonly TextNode[] = []): MinutesInput {
    const paper = { organisation: thanhHoa, issued: null, isDraft: false, isInternal: false };
    const form = { form: 'full', paper, annexes: [], listedIn: null, results: [], at: this.#clock.now() } as const;
    return minutesOfBody(this.body(nodes, conclusions), form);
  }

  /** What happened, line by line, as the minutes print it. */
  course(nodes: readonly TextNode[], conclusions: readonly TextNode[] = []): string[] {
    return courseOf(this.minutes(nodes, conclusions)).flatMap(linesOf);
  }
}

/** An open conference with these items, each called by its kind; all have a presenter who is named. */
export async function openSpoken(kinds: Partial<Record<ItemKind, string | null>>): Promise<SpokenConference> {
  const presenterOf = (title: string) => ({ siteId: 'hub', name: '', title });
  const items = Object.entries(kinds).map(([kind, title]) => ({
    ...{ itemId: kind, kind, title: `Mục ${kind}`, plannedMs: 600_000 },
    presenter: title === null ? null : presenterOf(title),
  }));
  const clock = new FakeClock();
  const hall = await openHall({ setup: setupSchema.parse({ ...smallSetup(), items }), clock });
  hall.did(chair, { type: 'conference/makeReady' });
  hall.did(siteActor('s1'), joinDevice('s1'));
  hall.did(siteActor('hub'), joinDevice('hub'));
  hall.did(chair, { type: 'conference/open' });
  return new SpokenConference(hall, clock);
}

export function entry(ref: string, text: string | readonly TextNode[], also = ''): TextNode {
  return { type: 'entry', attrs: { ref, also }, content: typeof text === 'string' ? [written(text)] : text };
}

export function written(text: string): TextNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** A block as its lines are read. */
export function linesOf(block: Block): string[] {
  const words = (runs: RichText) => runs.map(({ text }) => text).join('');
  if (block.kind === 'heading') return [`${block.label} ${block.text}`.trim()];
  if (block.kind === 'paragraph') return [words(block.runs)];
  return block.kind === 'list' ? block.items.map(words) : [];
}
