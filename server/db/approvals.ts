import { and, eq } from 'drizzle-orm';
import type { Approval } from '#server/ports/event-log.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { Orm } from './open.ts';
import { approvedPapers } from './schema/approved-papers.ts';
import { directives } from './schema/directives.ts';
import { paperTexts } from './schema/paper-texts.ts';

/** Writes what becomes official, within the transaction of the event. Throws when the text is not there: a bug. */
export function writeApproval(orm: Orm, conferenceId: ConferenceId, approval: Approval): void {
  const { paper, textId } = approval;
  const isIt = and(eq(paperTexts.conferenceId, conferenceId), eq(paperTexts.textId, textId));
  const text = orm.select().from(paperTexts).where(isIt).get();
  if (!text) throw new Error(`approved text ${textId} is not kept`);
  const { digest, body, at } = text;
  orm.insert(approvedPapers).values({ conferenceId, paper, textId, digest, body, at }).run();
  const rows = [
    ...approval.directives.map((one) => row(conferenceId, 'directive', one.directiveId, one)),
    ...approval.commitments.map((one) => row(conferenceId, 'commitment', one.commitmentId, one)),
  ];
  rows.forEach((values, order) => {
    orm
      .insert(directives)
      .values({ ...values, order })
      .run();
  });
}

function row(
  conferenceId: ConferenceId,
  kind: 'directive' | 'commitment',
  id: string,
  one: { readonly dueDate: string | null },
) {
  return { conferenceId, kind, id, dueDate: one.dueDate, body: JSON.stringify(one) };
}
