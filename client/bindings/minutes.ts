import { askServer } from '#client/connection/http.ts';
import type { ConferenceId, Instant, PersonId } from '#shared/kernel/index.ts';
import type { DocumentPart, TextPart } from '#shared/minutes/index.ts';
import type { Outcome } from './reason.ts';

/** A kept copy of a text, without what stands in it. */
export type TextVersion = {
  readonly versionId: string;
  readonly at: Instant;
  readonly cause: 'interval' | 'submitted' | 'approved' | 'restored';
  readonly personId: PersonId | null;
};

/** A node of a kept copy, as the editor's nodes are written. */
export type VersionNode = {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly VersionNode[];
};

/** What somebody wrote that arrived after the papers were locked. */
export type LateText = {
  readonly lateId: string;
  readonly part: DocumentPart;
  /** The papers were locked when it came, or its place in the text had gone. */
  readonly cause: 'locked' | 'displaced';
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly text: string;
};

/** The routes of the minutes beside their documents: old versions, and what came too late. */
export const minutesApi = {
  /** The newest first. */
  async versions(id: ConferenceId, part: TextPart): Promise<Outcome<readonly TextVersion[]>> {
    const path = `${pathOf(id)}/${part}/versions`;
    const outcome = await askServer<{ readonly versions: readonly TextVersion[] }>({ method: 'GET', path });
    if (!outcome.ok) return outcome;
    return { ok: true, value: [...outcome.value.versions].sort((a, b) => b.at - a.at) };
  },
  async version(id: ConferenceId, part: TextPart, versionId: string): Promise<Outcome<readonly VersionNode[]>> {
    const path = `${pathOf(id)}/${part}/versions/${versionId}`;
    const outcome = await askServer<{ readonly content: readonly VersionNode[] }>({ method: 'GET', path });
    return outcome.ok ? { ok: true, value: outcome.value.content } : outcome;
  },
  /** What stands there now is kept as a version first. */
  restore: (id: ConferenceId, part: TextPart, versionId: string) =>
    askServer<object>({ method: 'POST', path: `${pathOf(id)}/${part}/versions/${versionId}/restore` }),
  async late(id: ConferenceId): Promise<Outcome<readonly LateText[]>> {
    const outcome = await askServer<{ readonly late: readonly LateText[] }>({
      method: 'GET',
      path: `${pathOf(id)}/late`,
    });
    return outcome.ok ? { ok: true, value: outcome.value.late } : outcome;
  },
  dropLate: (id: ConferenceId, lateId: string) =>
    askServer<object>({ method: 'DELETE', path: `${pathOf(id)}/late/${lateId}` }),
} as const;

function pathOf(id: ConferenceId): string {
  return `/api/conferences/${id}/minutes`;
}
