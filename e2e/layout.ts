import { expect, type Page } from '@playwright/test';

/** What a person would call broken about where things stand; the innermost dialog alone where one is open. */
function troubles(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  for (const root of [document.documentElement, document.body]) {
    if (root.scrollWidth > width + 1)
      found.push(`${root.tagName} scrolls sideways: ${root.scrollWidth} in ${width}`);
  }
  const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
  const area = dialogs.findLast((dialog) => dialog.checkVisibility()) ?? document.body;
  const controls = area.querySelectorAll<HTMLElement>(
    'button, a[href], input:not([hidden]), select, textarea, [role="button"], [role="radio"], [role="switch"]',
  );
  for (const control of controls) {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (control.closest('.visually-hidden, [aria-hidden="true"]')) continue;
    const box = control.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const words = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
    const name = `${control.tagName.toLowerCase()} “${words.slice(0, 40)}”`;
    // Tables, code and the like scroll in a box of their own, by design.
    let scrolls = false;
    let shown: { left: number; right: number; top: number; bottom: number } | null = box;
    for (let parent = control.parentElement; parent && shown; parent = parent.parentElement) {
      const style = getComputedStyle(parent);
      if (style.overflowX === 'auto' || style.overflowX === 'scroll')
        scrolls ||= parent.scrollWidth > parent.clientWidth + 1;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const clip = parent.getBoundingClientRect();
      const left = Math.max(shown.left, clip.left);
      const right = Math.min(shown.right, clip.right);
      const top = Math.max(shown.top, clip.top);
      const bottom = Math.min(shown.bottom, clip.bottom);
      shown = right > left && bottom > top ? { left, right, top, bottom } : null;
      if (style.position === 'fixed') break;
    }
    if (scrolls) {
      const isPage = control.closest('[data-scroller]')?.scrollWidth ?? 0;
      if (isPage <= width) continue;
    }
    if (box.left < -1 || box.right > width + 1) {
      found.push(`${name} sticks out: ${Math.round(box.left)} to ${Math.round(box.right)} in ${width}`);
    }
    const text = getComputedStyle(control);
    const isCut = control.scrollWidth > control.clientWidth + 2 && text.textOverflow !== 'ellipsis';
    if (isCut && control.tagName === 'BUTTON' && text.display !== 'inline')
      found.push(`${name} has its words cut`);
    // What has scrolled out of sight is covered by nothing.
    if (!shown || shown.right - shown.left < box.width - 1 || shown.bottom - shown.top < box.height - 1)
      continue;
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    const top = document.elementFromPoint(x, y);
    if (!top || top === control || control.contains(top) || top.contains(control)) continue;
    if (top.closest('label')?.contains(control) || top.closest('[aria-label="Messages"]')) continue;
    // The report of an import floats over the page until it is closed, but not over a toolbar.
    if (top.closest('[aria-label="Bringing in"]') && !control.closest('[role="toolbar"]')) continue;
    found.push(`${name} lies under ${top.tagName.toLowerCase()}.${top.className}`);
  }
  return found;
}

/** Nothing scrolls sideways, sticks out of the window, is cut, or lies under something else. */
export async function expectLaidOut(page: Page, where: string): Promise<void> {
  await expect.poll(() => page.evaluate(troubles), { message: where }).toEqual([]);
}
