import { useLayoutEffect, useRef } from 'react';
import styles from './CompletionList.module.css';
import { type Completion, optionId } from './use-completion.ts';

/** The class of the box that the list stands below: the nearest one around it. */
export const completedField = styles.completed ?? '';

interface CompletionListProps<Option> {
  readonly completion: Completion<Option>;
  readonly label: string;
  /** What an option is called, which no other of the list is. */
  readonly wordsOf: (option: Option) => string;
  readonly onPick: (option: Option) => void;
}

/** What a field can be completed to, below the box of class {@link completedField} that both are in. */
export function CompletionList<Option>({ completion, label, wordsOf, onPick }: CompletionListProps<Option>) {
  const { listId, options, active } = completion;
  const popup = useRef<HTMLDivElement>(null);
  const isShown = options.length > 0;

  // In the browser's top layer, so that no dialog and no scroller cuts the list off.
  useLayoutEffect(() => {
    popup.current?.togglePopover?.(isShown);
  }, [isShown]);

  return (
    <div ref={popup} popover="manual" className={styles.popup}>
      <div id={listId} role="listbox" aria-label={label}>
        {options.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
          <div
            key={wordsOf(option)}
            id={optionId(listId, index)}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
          >
            {wordsOf(option)}
          </div>
        ))}
      </div>
    </div>
  );
}
