import { COLORS } from '../../../shared/annotation/annotation.ts';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColorFace } from '../marking/ColorFace.tsx';
import { useReading, useReadingState } from '../reading/context.ts';
import { usePanelView } from './chosen.ts';
import styles from './FilterBar.module.css';
import { EVERYTHING, toggleColor } from './passage-filter.ts';
import { ORDER_NAMES, ORDERS } from './passage-order.ts';

/** Which passages are listed, by colour and by tag. */
export function FilterBar({ tags }: { readonly tags: readonly string[] }) {
  const reading = useReading();
  const filter = useReadingState((state) => state.filter);
  const colorNames = useApp(({ shelf }) => shelf.colorNames);
  const order = usePanelView((view) => view.order);
  const filtered = filter.colors.length > 0 || filter.tag !== null;

  return (
    <div className={styles.bar} role="group" aria-label="Filter passages">
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          aria-pressed={filter.colors.includes(color)}
          aria-label={`Only ${colorNames[color]}`}
          title={colorNames[color]}
          onClick={() => reading.store.setState({ filter: toggleColor(filter, color) })}
        >
          <ColorFace color={color} size="small" />
        </button>
      ))}
      <div className={styles.selects}>
        {tags.length > 0 && (
          <select
            className={styles.tag}
            aria-label="Tag"
            value={filter.tag ?? ''}
            onChange={({ currentTarget: { value } }) =>
              reading.store.setState({ filter: { ...filter, tag: value === '' ? null : value } })
            }
          >
            <option value="">Any tag</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        )}
        <select
          className={styles.tag}
          aria-label="Order"
          value={order}
          onChange={({ currentTarget: { value } }) => {
            const wanted = ORDERS.find((one) => one === value);
            if (wanted !== undefined) usePanelView.setState({ order: wanted });
          }}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {ORDER_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      {filtered && (
        <Button size="small" variant="quiet" onPress={() => reading.store.setState({ filter: EVERYTHING })}>
          Show all
        </Button>
      )}
    </div>
  );
}
