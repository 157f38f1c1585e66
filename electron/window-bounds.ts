import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

/** The least that the page is made for, in CSS pixels. */
export const SMALLEST = { width: 400, height: 320 } as const;
const FIRST = { width: 1200, height: 840 } as const;

/** What {@link keepBounds} kept; null where nothing was kept or it cannot be read. */
export function keptBounds(file: string): WindowBounds | null {
  try {
    return boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // a first start, or a file that a crash cut short: the window opens in its usual size
  }
}

export function keepBounds(file: string, bounds: WindowBounds): void {
  try {
    writeFileSync(file, JSON.stringify(bounds));
  } catch (error) {
    console.error('The window’s place could not be kept:', error);
  }
}

/** Bounds of which nothing lies outside the screen, which may be another one than last time. */
export function fitOnScreen(bounds: Rectangle, workArea: Rectangle): Rectangle {
  const width = between(bounds.width, SMALLEST.width, workArea.width);
  const height = between(bounds.height, SMALLEST.height, workArea.height);
  return {
    width,
    height,
    x: between(bounds.x, workArea.x, workArea.x + workArea.width - width),
    y: between(bounds.y, workArea.y, workArea.y + workArea.height - height),
  };
}

/** In the middle of the screen, in the usual size or as much of it as there is room for. */
export function firstBounds(workArea: Rectangle): Rectangle {
  const width = Math.min(FIRST.width, workArea.width);
  const height = Math.min(FIRST.height, workArea.height);
  return {
    width,
    height,
    x: workArea.x + Math.floor((workArea.width - width) / 2),
    y: workArea.y + Math.floor((workArea.height - height) / 2),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, most)), most);
}
