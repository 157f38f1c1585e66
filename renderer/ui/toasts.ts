import { create } from 'zustand';
import type { Problem } from '../../shared/errors.ts';

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly hint?: string;
  readonly tone: 'info' | 'warning' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastsState {
  readonly toasts: readonly Toast[];
}

const SHOWN_AT_MOST = 3;
let nextId = 1;

export const useToasts = create<ToastsState>()(() => ({ toasts: [] }));

/** Says something in passing. It takes the place of what was said in passing before; troubles stay beside it. */
export function toast(said: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }): number {
  const id = nextId++;
  const next: Toast = { tone: 'info', ...said, id };
  useToasts.setState(({ toasts }) => ({
    toasts: [
      ...toasts.filter(({ tone, message }) => tone !== 'info' && message !== next.message),
      next,
    ].slice(-SHOWN_AT_MOST),
  }));
  return id;
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Tells a person what went wrong and what to do. */
export function complain(problem: Problem): void {
  toast({ message: problem.message, tone: 'error', ...(problem.hint ? { hint: problem.hint } : {}) });
}
