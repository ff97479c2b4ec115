import { useStanding } from '#client/bindings/conference.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Role } from '#shared/kernel/index.ts';
import type { DocumentPart } from '#shared/minutes/index.ts';
import { documentParts, isPartLocked } from '#shared/minutes/index.ts';

const writers: Readonly<Record<DocumentPart, readonly Role[]>> = {
  minutes: ['secretary'],
  conclusions: ['secretary', 'chair', 'presiding'],
  remarks: ['secretary', 'chair', 'presiding'],
};

/** In which parts this browser may write now. The server says so too; here it is told before anybody types. */
export function useRights({ minutes }: ConferenceState): Readonly<Record<DocumentPart, boolean>> {
  const { roles } = useStanding();
  const may = (part: DocumentPart) =>
    !isPartLocked(minutes, part) && roles.some((role) => writers[part].includes(role));
  return { minutes: may('minutes'), conclusions: may('conclusions'), remarks: may('remarks') };
}

/** All documents of the page. */
export const allParts = documentParts;
