import { useFilesAhead } from '#client/bindings/slide-talk.ts';

/** Fetches the files of the deck before they are shown. */
export function FilesAhead() {
  useFilesAhead();
  return null;
}
