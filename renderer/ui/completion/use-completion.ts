import { type KeyboardEvent, useId, useState } from 'react';

export interface Completion<Option> {
  /** Of the list, for what names it. */
  readonly listId: string;
  /** What is offered now; none while the list is closed. */
  readonly options: readonly Option[];
  /** Index of the option that the keys are on; -1 when they are in the field. */
  readonly active: number;
  readonly show: () => void;
  readonly hide: () => void;
  /**
   * Moves in the list by the arrow keys and closes it by Escape.
   *
   * @returns whether the key was one of these, and so is dealt with
   */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  /** What the field says of the list to assistive technology. */
  readonly comboboxProps: {
    readonly role: 'combobox';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-activedescendant'?: string;
    readonly autoComplete: 'off';
    readonly spellCheck: false;
  };
}

/**
 * The list below an editable combobox (ARIA practices guide, combobox with list autocomplete): whether it is open,
 * and where the keys are in it. To be shown by `CompletionList`.
 *
 * @param complete gives what the words of now can be completed to; asked only when the list is or becomes open
 */
export function useCompletion<Option>(complete: () => readonly Option[]): Completion<Option> {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const options = open ? complete() : [];
  const isShown = options.length > 0;
  const active = at < options.length ? at : -1;

  const step = (by: 1 | -1): void => {
    const last = complete().length - 1;
    setOpen(true);
    setAt(active + by > last ? -1 : active + by < -1 ? last : active + by);
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape' && isShown) {
      setOpen(false);
      event.stopPropagation();
    } else return false;
    event.preventDefault();
    return true;
  };
  return {
    listId,
    options,
    active,
    show: () => {
      setOpen(true);
      setAt(-1);
    },
    hide: () => {
      setOpen(false);
      setAt(-1);
    },
    onKeyDown,
    comboboxProps: {
      role: 'combobox',
      'aria-expanded': isShown,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      ...(active >= 0 ? { 'aria-activedescendant': optionId(listId, active) } : {}),
      autoComplete: 'off',
      spellCheck: false,
    },
  };
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;
