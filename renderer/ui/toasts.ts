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

/** Says something in passing; the same words again replace the earlier ones. */
export function toast(toast: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }): number {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({
    toasts: [
      ...toasts.filter(({ message }) => message !== toast.message),
      { tone: 'info' as const, ...toast, id },
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
