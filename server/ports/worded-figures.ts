/** The figures of a paper, in the words that it prints: frozen with its text. */
export type WordedFigures = {
  /** "8 tháng năm 2024 (01/12/2023 - 31/7/2024)" */
  readonly period: string;
  readonly revision: number;
  readonly remarks: readonly string[];
  /** Sentences of the typical indicators, in brief. */
  readonly sentences: readonly string[];
  readonly groups: readonly { readonly name: string; readonly indicators: readonly WordedIndicator[] }[];
  readonly byUnit: {
    readonly indicators: readonly string[];
    readonly rows: readonly { readonly unit: string; readonly figures: readonly string[] }[];
  };
};

/** An indicator in words. */
export type WordedIndicator = {
  readonly name: string;
  readonly result: string;
  readonly compared: string;
  readonly samePeriod: string;
  readonly status: string;
};
