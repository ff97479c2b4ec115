import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, SuggestionId } from '#shared/kernel/index.ts';
import { deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import type { FloorCommand } from './commands.ts';
import { decideRequest, isRequestCommand } from './decide-requests.ts';
import { decideSpeech, isSpeechCommand } from './decide-speeches.ts';
import type { FloorEvent } from './events.ts';

type Of<T extends FloorCommand['type']> = Extract<FloorCommand, { type: T }>;

/** What can still be said about a conference that is closed: who spoke, and a speech that was not recorded. */
const correctsRecord: ReadonlySet<FloorCommand['type']> = new Set<FloorCommand['type']>([
  'floor/correctSpeaker',
  'floor/recordSpeech',
]);

/** Decides commands about requests, the floor, and which microphones are silenced or tested. Permission was checked before. */
export function decideFloor(state: ConferenceState, command: FloorCommand, context: Context): Decision<FloorEvent> {
  if (state.phase.kind === 'closed' && !correctsRecord.has(command.type)) return refused('conference/alreadyClosed');
  if (isRequestCommand(command)) return decideRequest(state, command, context);
  if (isSpeechCommand(command)) return decideSpeech(state, command, context);
  switch (command.type) {
    case 'floor/silenceSite':
    case 'floor/unsilenceSite':
      return silence(state, command);
    case 'floor/openTest':
    case 'floor/closeTest':
      return test(state, command);
    case 'floor/suggest':
      if (!state.roster.siteById[command.siteId]) return refused('roster/noSuchSite');
      return happened<FloorEvent>({
        type: 'floor/suggested',
        suggestionId: deriveId<SuggestionId>(context.seed),
        siteId: command.siteId,
        reason: command.reason,
        at: context.at,
      });
    case 'floor/dismissSuggestion':
      if (!state.floor.suggestionById[command.suggestionId]) return refused('floor/noSuchSuggestion');
      return happened<FloorEvent>({ type: 'floor/suggestionDismissed', suggestionId: command.suggestionId });
    default:
      return never(command);
  }
}

function silence(
  state: ConferenceState,
  command: Of<'floor/silenceSite' | 'floor/unsilenceSite'>,
): Decision<FloorEvent> {
  const { siteId } = command;
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  const silenced = state.floor.silencedSites[siteId] === true;
  if (command.type === 'floor/silenceSite') {
    if (silenced) return refused('floor/alreadySilenced');
    return happened<FloorEvent>({ type: 'floor/siteSilenced', siteId });
  }
  if (!silenced) return refused('floor/notSilenced');
  return happened<FloorEvent>({ type: 'floor/siteUnsilenced', siteId });
}

function test(state: ConferenceState, command: Of<'floor/openTest' | 'floor/closeTest'>): Decision<FloorEvent> {
  const { siteId } = command;
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  const testing = state.floor.testSites[siteId] === true;
  if (command.type === 'floor/closeTest') {
    if (!testing) return refused('floor/notTesting');
    return happened<FloorEvent>({ type: 'floor/testClosed', siteId });
  }
  if (state.phase.kind !== 'ready') return refused('floor/testOver');
  if (testing) return refused('floor/alreadyTesting');
  return happened<FloorEvent>({ type: 'floor/testOpened', siteId });
}
