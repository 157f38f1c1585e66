import type { Action } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import type { Reading } from '../reading/reading.ts';
import type { QuotationCommands } from './quotation-commands.ts';

type Draft = Omit<Action, 'section'>;

/** What can be done with the quotations that were found in the text, for keys, palette and shortcut sheet. */
export function quotationActions(
  reading: Reading,
  commands: QuotationCommands,
  noControlFocused: () => boolean,
): readonly Draft[] {
  const any = (): boolean => reading.state.quotations.length > 0;
  return [
    {
      id: 'quotations.next',
      title: 'Next quotation',
      shortcut: ['q'],
      repeats: true,
      run: () => commands.step('forward'),
    },
    {
      id: 'quotations.previous',
      title: 'Previous quotation',
      shortcut: ['Shift+q'],
      repeats: true,
      run: () => commands.step('back'),
    },
    {
      id: 'quotations.mark',
      title: 'Highlight the quotation, with its speaker',
      shortcut: ['w'],
      when: any,
      run: () => commands.mark(),
    },
    {
      id: 'quotations.mark-cursor',
      title: 'Highlight the quotation under the cursor',
      shortcut: ['Enter'],
      keysOnly: true,
      when: () => commands.isUnderCursor && noControlFocused(),
      run: () => commands.mark(),
    },
    {
      id: 'quotations.mark-speaker',
      title: 'Highlight all quotations of this speaker',
      shortcut: ['Shift+w'],
      when: () => commands.speakerInHand !== null,
      run: () => commands.markAll(),
    },
    {
      id: 'quotations.show',
      title: 'Mark quotations faintly while reading, or no longer',
      keywords: 'speakers hide tint',
      run: () => {
        const { preferences, setPreferences } = useApp.getState();
        setPreferences({ quotationsShown: !preferences.quotationsShown });
      },
    },
  ];
}
