import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useReadingState } from '../reading/context.ts';
import { readCurrent, readVersion, showChanges } from './go-to-version.ts';
import { versionLabel, versionName } from './version-names.ts';

/** The texts that an article had, to read and to compare; nothing where it had but one. */
export function VersionMenu() {
  const articleId = useReadingState((state) => state.open.summary.id);
  const versions = useReadingState((state) => state.open.versions);
  const shown = useReadingState((state) => state.open.contentHash);
  const current = useReadingState((state) => state.open.current);
  if (versions.length < 2) return null;
  const others = versions.filter(({ hash }) => hash !== current);
  return (
    <Menu
      label="Versions of the text"
      trigger={
        <Button size="small" variant="quiet" icon="clock">
          {shown === current ? `${versions.length} versions` : 'Earlier version'}
        </Button>
      }
      groups={[
        {
          title: 'Read the text of',
          chosen: shown,
          entries: versions.map((version) => ({
            id: version.hash,
            label: `${versionLabel(version)}${version.hash === current ? ' (shown)' : ''}`,
            run: () =>
              version.hash === current ? readCurrent(articleId) : readVersion(articleId, version.hash),
          })),
        },
        {
          title: 'See what changed',
          entries: others.map((version) => ({
            id: `since ${version.hash}`,
            label: `Since ${versionName(version)}`,
            run: () => showChanges(articleId, version.hash),
          })),
        },
      ]}
    />
  );
}
