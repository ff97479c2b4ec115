import type { ReactNode } from 'react';
import { Fragment, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Frame, Frames } from '../text/frames.ts';

export type FramePortalsProps = {
  readonly frames: Frames;
  readonly head: (frame: Frame) => ReactNode;
  readonly foot: (frame: Frame) => ReactNode;
};

/** Draws what stands around the text of each frame, into the places that the editor keeps for it. */
export function FramePortals({ frames, head, foot }: FramePortalsProps) {
  const list = useSyncExternalStore(frames.subscribe, frames.list);
  return list.map((frame) => (
    <Fragment key={frame.key}>
      {createPortal(head(frame), frame.head)}
      {createPortal(foot(frame), frame.foot)}
    </Fragment>
  ));
}
