import { useState, useSyncExternalStore } from 'react';
import { RemarkMarks } from '../remarks/remark-marks.ts';
import { Frames } from '../text/frames.ts';
import { CaretMenu } from '../text/menus.ts';

/** What the page keeps for one text beside its document. */
export type PartParts = { readonly frames: Frames; readonly menu: CaretMenu; readonly marks: RemarkMarks };

export type PageParts = {
  readonly minutes: PartParts;
  readonly conclusions: PartParts;
  readonly directiveCount: number;
};

/** What the two texts of the page keep beside their documents, for as long as the page is there. */
export function usePageParts(): PageParts {
  const [minutes] = useState(newParts);
  const [conclusions] = useState(newParts);
  useSyncExternalStore(minutes.frames.subscribe, minutes.frames.list); // a new entry may be the running one
  const frames = useSyncExternalStore(conclusions.frames.subscribe, conclusions.frames.list);
  return { minutes, conclusions, directiveCount: frames.filter(({ kind }) => kind === 'directive').length };
}

function newParts(): PartParts {
  return { frames: new Frames(), menu: new CaretMenu(), marks: new RemarkMarks() };
}
