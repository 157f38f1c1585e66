import { SOFT_HYPHEN } from './divide-words.ts';

/**
 * What is copied or dragged out of the text by the browser's own means leaves without the places where words may be
 * divided: other programs would show or find them. Answers with the function that ends it.
 */
export function cleanCopies(text: HTMLElement): () => void {
  const onCopy = (event: ClipboardEvent) => {
    if (event.defaultPrevented || !put(text, event.clipboardData)) return;
    event.preventDefault();
  };
  const onDrag = (event: DragEvent) => {
    put(text, event.dataTransfer);
  };
  document.addEventListener('copy', onCopy);
  text.addEventListener('dragstart', onDrag);
  return () => {
    document.removeEventListener('copy', onCopy);
    text.removeEventListener('dragstart', onDrag);
  };
}

function put(text: HTMLElement, data: DataTransfer | null): boolean {
  const selection = getSelection();
  if (data === null || selection === null || selection.isCollapsed) return false;
  const range = selection.getRangeAt(0);
  const words = selection.toString();
  if (!range.intersectsNode(text) || !words.includes(SOFT_HYPHEN)) return false;
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  data.setData('text/plain', words.replaceAll(SOFT_HYPHEN, ''));
  data.setData('text/html', copy.innerHTML.replaceAll(SOFT_HYPHEN, ''));
  return true;
}
