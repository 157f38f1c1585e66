import type { Doable } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import type { Reading } from '../reading/reading.ts';
import type { QuotationCommands } from './quotation-commands.ts';

/** What can be done with the quotations that were found in the text, for keys, palette and shortcut sheet. */
export function quotationActions(
  reading: Reading,
  commands: QuotationCommands,
  noControlFocused: () => boolean,
): readonly Doable[] {
  const any = (): boolean => reading.state.quotations.length > 0;
  return [
    {
      id: 'quotations.next',
      repeats: true,
      run: () => commands.step('forward'),
    },
    {
      id: 'quotations.previous',
      repeats: true,
      run: () => commands.step('back'),
    },
    {
      id: 'quotations.mark',
      when: any,
      run: () => commands.mark(),
    },
    {
      id: 'quotations.mark-cursor',
      when: () => commands.isUnderCursor && noControlFocused(),
      run: () => commands.mark(),
    },
    {
      id: 'quotations.mark-speaker',
      when: () => commands.speakerInHand !== null,
      run: () => commands.markAll(),
    },
    {
      id: 'quotations.speaker',
      when: () => commands.speakerInHand !== null,
      run: () => {
        const speaker = commands.speakerInHand;
        if (speaker !== null) useApp.getState().navigate({ view: 'speakers', speaker });
      },
    },
    {
      id: 'quotations.show',
      run: () => {
        const { preferences, setPreferences } = useApp.getState();
        setPreferences({ quotationsShown: !preferences.quotationsShown });
      },
    },
  ];
}
