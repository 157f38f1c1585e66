/**
 * The second press of a double click lands on what the first one opened, and would select words there that nobody
 * meant. A press counts as a second one only where what was pressed first is still on the page.
 */
export function dropStraySecondPresses(): void {
  let first: EventTarget | null = null;
  document.addEventListener(
    'mousedown',
    (event) => {
      if (event.detail <= 1) first = event.target;
      else if (first instanceof Node && !first.isConnected) event.preventDefault();
    },
    { capture: true },
  );
}
