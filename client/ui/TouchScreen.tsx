export type TouchScreenProps = { readonly words: string; readonly onTouch: () => void };

/** One button that fills the screen, where the browser lets sound play only after a touch. */
export function TouchScreen({ words, onTouch }: TouchScreenProps) {
  return (
    <button type="button" className="dc-touch" onClick={onTouch}>
      <span>{words}</span>
    </button>
  );
}
