import { useEffect } from 'react';
import type { Commands } from '../reading/commands.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { followPointer } from './follow-pointer.ts';
import { pickUnderClick } from './overlap-cycle.ts';

/** Clicks on highlights choose them, the pointer over one shows which that would be, a click beside lets go. */
export function usePointing(reading: Reading, page: Page | null, commands: Commands): void {
  useEffect(() => {
    if (page === null) return;
    const { body, scroller } = page;
    let frame = 0;

    const hover = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const free = event.pointerType === 'mouse' && event.buttons === 0;
        const under = free ? page.highlightsAt({ x: event.clientX, y: event.clientY }) : [];
        const id = pickUnderClick(under, reading.state.focus?.id ?? null);
        const hit = under.find((one) => one.id === id) ?? null;
        const shown = hit !== null && hit.id !== reading.state.focus?.id ? hit : null;
        page.painter.mark('hover', shown);
        body.toggleAttribute('data-over-highlight', hit !== null);
      });
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      page.painter.mark('hover', null);
    };
    const click = (event: MouseEvent) => {
      if (event.button !== 0 || event.detail > 1 || !(event.target instanceof Element)) return;
      if (event.target.closest('a, button, [data-floating]') !== null) return;
      if (getSelection()?.isCollapsed === false) return;
      const under = body.contains(event.target)
        ? page.highlightsAt({ x: event.clientX, y: event.clientY })
        : [];
      const id = pickUnderClick(under, reading.state.focus?.id ?? null);
      page.painter.mark('hover', null);
      const { split } = reading.state;
      if (split !== null && under.some((one) => one.id === split.id)) {
        const place = page.boundaryAt({ x: event.clientX, y: event.clientY });
        if (place !== null) commands.splitting.move(place);
        return;
      }
      if (id !== null) commands.focus.on(id, 'none', 'text');
      else if (reading.state.focus !== null) commands.focus.off();
    };

    const stopFollowing = followPointer(body, scroller, hover);
    body.addEventListener('pointerleave', leave);
    scroller.addEventListener('scroll', leave, { passive: true });
    scroller.addEventListener('click', click);
    return () => {
      cancelAnimationFrame(frame);
      stopFollowing();
      body.removeEventListener('pointerleave', leave);
      scroller.removeEventListener('scroll', leave);
      scroller.removeEventListener('click', click);
    };
  }, [reading, page, commands]);
}
