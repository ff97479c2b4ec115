import type { PaperBody } from '#server/collab/paper-text.ts';
import { comrade, type Person as Named } from '#server/documents/official/papers.ts';
import type { Issuer, OfficialDirective } from '#shared/minutes/index.ts';
import { named } from './record-words.ts';

type Given = Pick<PaperBody, 'directives' | 'record'>;

/** What somebody else than the chair gave as directives. */
export type GivenByOther = { readonly issuer: Named; readonly directives: readonly OfficialDirective[] };

/** The chair's own: the conclusions are made of these alone. */
export function directivesOfChair({ directives, record }: Given): readonly OfficialDirective[] {
  return directives.filter(({ issuer }) => isChair(issuer, record));
}

/** Those of guests and of who presided, by whom, in the order in which each first gave one. */
export function directivesOfOthers({ directives, record }: Given): GivenByOther[] {
  const others = directives.filter(({ issuer }) => !isChair(issuer, record));
  const groups = Map.groupBy(others, ({ issuer }) => `${issuer.kind}|${issuer.name}|${issuer.title}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ issuer: namedIssuer(first.issuer), directives: group }];
  });
}

/** "chỉ đạo của đồng chí …" beside what is not the chair's; empty for what is. */
export function whose({ issuer }: OfficialDirective, { record }: Pick<PaperBody, 'record'>): string {
  return isChair(issuer, record) ? '' : `chỉ đạo của ${comrade(namedIssuer(issuer))}`;
}

/** Whoever was marked as presiding and is the chair gave it as the chair. */
function isChair({ kind, personId }: Issuer, { chair }: PaperBody['record']): boolean {
  return kind === 'chair' || (kind === 'presiding' && personId !== null && personId === chair?.personId);
}

function namedIssuer({ kind, name, title }: Issuer): Named {
  return named({ name, title: title || (kind === 'guest' ? 'khách mời' : 'chủ trì thảo luận') });
}
