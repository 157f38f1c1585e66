import type { ActionId } from '../../actions/catalogue.ts';
import { runAction } from '../../actions/registry.ts';
import type { IconName } from '../../icons/Icon.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';

const entry = (id: ActionId, label: string, icon: IconName): MenuEntry => ({
  id,
  label,
  action: id,
  icon,
  run: () => runAction(id),
});

/** What is done with an article now and then; all of it has a key too. */
export function MoreMenu() {
  return (
    <Menu
      label="More"
      placement="bottom end"
      trigger={<IconButton icon="more" label="More" />}
      groups={[
        {
          entries: [
            entry('reading.find', 'Find in this text', 'search'),
            entry('reading.aloud', 'Read aloud', 'speaker'),
          ],
        },
        {
          entries: [
            entry('reading.focus-mode', 'Focus on one paragraph', 'focus'),
            entry('reading.full-screen', 'Full screen', 'full-screen'),
          ],
        },
        {
          entries: [
            entry('reading.print', 'Print or save as PDF…', 'print'),
            entry('export.open', 'Export as Markdown…', 'export'),
          ],
        },
      ]}
    />
  );
}
