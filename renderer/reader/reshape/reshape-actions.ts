import type { Doable } from '../../actions/registry.ts';
import type { Commands } from '../reading/commands.ts';
import type { Reading } from '../reading/reading.ts';

/** Splitting and merging, for keys, palette and shortcut sheet. */
export function reshapeActions(reading: Reading, commands: Commands): readonly Doable[] {
  const inHand = (): boolean => commands.passage !== null || commands.highlight !== null;
  const splitting = (): boolean => reading.state.split !== null;
  return [
    {
      id: 'passages.merge',
      when: () => reading.state.question !== null || inHand(),
      run: () => commands.merge(),
    },
    {
      id: 'passages.split',
      when: inHand,
      run: () => commands.splitting.split(),
    },
    {
      id: 'passages.split-here',
      when: splitting,
      run: () => commands.splitting.here(),
    },
    {
      id: 'passages.split-forward',
      repeats: true,
      when: splitting,
      run: () => commands.splitting.move('forward'),
    },
    {
      id: 'passages.split-back',
      repeats: true,
      when: splitting,
      run: () => commands.splitting.move('back'),
    },
  ];
}
