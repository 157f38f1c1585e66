/** Media queries: too narrow for a card beside the text, and for the passages beside it. */
export const NARROW = '(max-width: 40rem)';
export const NO_SIDE_PANEL = '(max-width: 56.25rem)';
