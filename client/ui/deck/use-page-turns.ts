import { useEffect, useRef, useState } from 'react';
import type { ConferenceState } from '#shared/conference/index.ts';
import { useSend } from '../acts.tsx';
import type { Place } from './deck.ts';
import { shownPlace } from './deck.ts';
import { PageTurner } from './page-turner.ts';

export type PageTurns = {
  /** Where the next turn begins: where the presses so far lead, or what is shown. */
  readonly from: Place | null;
  /** Presses are still on their way. */
  readonly isTurning: boolean;
  readonly turnTo: (place: Place) => void;
};

/** Turns pages for everybody without waiting between one press and the next. */
export function usePageTurns({ stage, version }: ConferenceState): PageTurns {
  const { ask } = useSend();
  const [wished, setWished] = useState<Place | null>(null);
  const asking = useRef(ask);
  asking.current = ask;
  const turner = useRef<PageTurner | null>(null);
  useEffect(() => {
    const made = new PageTurner({
      show: (place) => asking.current({ type: 'stage/showSlide', ...place }),
      onWish: () => setWished(made.wished),
    });
    turner.current = made;
    return () => made.close();
  }, []);
  useEffect(() => turner.current?.reached(version), [version]);
  return {
    from: wished ?? shownPlace({ show: stage.show }),
    isTurning: wished !== null,
    turnTo: (place) => turner.current?.wish(place),
  };
}
