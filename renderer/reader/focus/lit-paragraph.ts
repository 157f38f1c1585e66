/** What is lit as one: a whole list item with its mark, a whole table, else the block that holds the words. */
const UNITS = 'p, pre, table, figure, h2, h3, h4, h5, h6';

/** The unit of reading that an element of the text belongs to; null outside the text. */
export function unitOf(element: Element | null, body: Element): Element | null {
  const unit = element?.closest(UNITS) ?? null;
  if (unit === null || !body.contains(unit)) return null;
  const { parentElement } = unit;
  return parentElement?.matches('li') === true ? parentElement : unit;
}

/**
 * Marks one unit as lit (`data-lit="here"`) and what it stands in (`data-lit="within"`), up to the body; the style
 * sheet dims all others. Answers with the function that takes the marks away.
 */
export function light(unit: Element, body: Element): () => void {
  const lit: Element[] = [];
  for (
    let element: Element | null = unit;
    element !== null && element !== body;
    element = element.parentElement
  ) {
    element.setAttribute('data-lit', element === unit ? 'here' : 'within');
    lit.push(element);
  }
  return () => {
    for (const element of lit) element.removeAttribute('data-lit');
  };
}
