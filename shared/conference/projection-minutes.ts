import type { SiteId } from '#shared/kernel/index.ts';
import type { Minutes, Paper } from '#shared/minutes/index.ts';
import { initialMinutes } from '#shared/minutes/index.ts';
import type { Event } from './events.ts';

/** The papers as a site may have them: how far they are, its own commitments, and what became official. */
export function minutesForSite(minutes: Minutes, siteId: SiteId | null): Minutes {
  const own = Object.entries(minutes.commitmentById).filter(([, commitment]) => isOwn(commitment.siteId, siteId));
  const { paperByKind } = minutes;
  return {
    paperByKind: { minutes: withoutReason(paperByKind.minutes), notice: withoutReason(paperByKind.notice) },
    notice: initialMinutes.notice,
    commitmentById: Object.fromEntries(own),
    directives: minutes.directives,
    news: initialMinutes.news,
  };
}

function withoutReason(paper: Paper): Paper {
  return paper.state.kind === 'draft' ? { ...paper, state: { kind: 'draft', returned: null } } : paper;
}

/** The event as a site may have it; null where it sees nothing of it. */
export function minutesEventForSite(event: Event, siteId: SiteId | null): Event | null {
  switch (event.type) {
    case 'minutes/returned':
      return { type: 'minutes/withdrawn', paper: event.paper, at: event.at };
    case 'minutes/noticeChanged':
    case 'minutes/newsFieldsMarked':
    case 'minutes/newsReleased':
    case 'minutes/newsHeldBack':
      return null;
    case 'minutes/commitmentCaptured':
      return isOwn(event.commitment.siteId, siteId) ? event : null;
    case 'minutes/commitmentDropped':
    case 'minutes/commitmentObjected':
    case 'minutes/objectionWithdrawn':
      return isOwn(event.siteId, siteId) ? event : null;
    default:
      return event;
  }
}

function isOwn(ofCommitment: SiteId | null, siteId: SiteId | null): boolean {
  return siteId !== null && ofCommitment === siteId;
}
