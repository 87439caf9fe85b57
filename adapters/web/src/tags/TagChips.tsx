import { useWords } from '../words';
import type { Tag } from './contract';
import classes from './Tag.module.css';
import { TagSpot } from './TagSpot';

/** The tags of a ticket in a list: the first of them, and how many more. */
export function TagChips({ tags, most }: { tags: Tag[] | undefined; most: number }) {
  const { t, count } = useWords();
  if (!tags?.length) return null;
  const more = tags.slice(most);
  return (
    <span className={classes.chips} role="group" aria-label={t('tags.on')}>
      {tags.slice(0, most).map((tag) => (
        <span key={tag.id} className={classes.chip}>
          <TagSpot color={tag.color} />
          <span className={classes.name}>{tag.name}</span>
        </span>
      ))}
      {more.length > 0 && (
        <span
          className={`${classes.more} figures`}
          title={more.map(({ name }) => name).join(', ')}
          role="img"
          aria-label={count('tags.more', more.length)}
        >
          +{more.length}
        </span>
      )}
    </span>
  );
}
