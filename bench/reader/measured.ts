/** Milliseconds, each measured several times. */
export interface Measured {
  readonly text: readonly number[];
  readonly textCpu: readonly number[];
  readonly highlights: readonly number[];
  readonly highlightsCpu: readonly number[];
  readonly add: readonly number[];
  readonly addPainted: readonly number[];
  readonly addShown: readonly number[];
  readonly addCpu: readonly number[];
  readonly recolour: readonly number[];
  readonly recolourPainted: readonly number[];
  readonly recolourShown: readonly number[];
  readonly recolourCpu: readonly number[];
  readonly remove: readonly number[];
  readonly removePainted: readonly number[];
  readonly removeShown: readonly number[];
  readonly removeCpu: readonly number[];
  readonly click: readonly number[];
  readonly clickHandled: readonly number[];
  /** None where no card is opened. */
  readonly card: readonly number[];
  readonly scroll: readonly number[];
  readonly scrollWorst: readonly number[];
  readonly scrollCpu: readonly number[];
  readonly nothing: readonly number[];
}
