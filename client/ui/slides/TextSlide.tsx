import { useLayoutEffect, useRef } from 'react';
import { blocksOf, fittingType } from './text-fit.ts';

export type TextSlideProps = {
  /** Stands above, larger; left out where it is empty. */
  readonly title?: string;
  readonly body: string;
};

/** Words on a slide, in the largest type with which all of them fit. */
export function TextSlide({ title = '', body }: TextSlideProps) {
  const text = useFittingText(`${title}\n${body}`);
  const blocks = blocksOf(body);
  return (
    <div className={`dc-slide__text${blocks.length === 1 && title === '' ? ' dc-slide__text--alone' : ''}`} ref={text}>
      {title !== '' && <h2>{title}</h2>}
      {blocks.map(({ kind, text: words }, index) => (
        // lines have no identity but their place
        <p key={`${index.toString()} ${words}`} className={kind === 'point' ? 'dc-slide__point' : undefined}>
          {words}
        </p>
      ))}
    </div>
  );
}

/** Sets the type of an element so that nothing of its words is cut, now and whenever its room or its fonts change. */
function useFittingText(words: string) {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another size
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const refit = () => {
      const height = current.clientHeight;
      const fits = (size: number) => {
        current.style.fontSize = `${((size * height) / 100).toString()}px`;
        return current.scrollHeight <= height && current.scrollWidth <= current.clientWidth;
      };
      fits(fittingType(fits));
    };
    refit();
    const observer = new ResizeObserver(refit);
    observer.observe(current);
    void document.fonts?.ready.then(refit);
    return () => observer.disconnect();
  }, [words]);
  return element;
}
