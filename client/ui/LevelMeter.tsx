export type LevelMeterProps = { readonly level: number; readonly label: string };

const STEPS = 20;

/** Loudness from 0 to 1 as a row of lights. */
export function LevelMeter({ level, label }: LevelMeterProps) {
  const lit = Math.round(Math.min(1, Math.max(0, level)) * STEPS);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as a row of lights in all browsers
    <div
      className="dc-meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={STEPS}
      aria-valuenow={lit}
    >
      {Array.from({ length: STEPS }, (_, step) => (
        <span
          // The lights are places in a row and never move.
          key={`light-${step.toString()}`}
          className={step < lit ? `dc-meter__on ${step > STEPS * 0.85 ? 'dc-meter__on--loud' : ''}` : ''}
        />
      ))}
    </div>
  );
}
