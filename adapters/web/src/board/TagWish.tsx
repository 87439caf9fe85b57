import { useWords } from '../words';
import { ChipChoice } from './ChipChoice';
import type { Named } from './contract';
import classes from './FilterFields.module.css';
import type { WishProps } from './FilterFields';
import { Segments } from './Segments';

/** Which tags are on a ticket: any, one of some, or none of them. */
export function TagWish({ filter, tags, onChange }: WishProps & { tags: Named[] }) {
  const { t } = useWords();
  const wanted = filter.tags;
  return (
    <div className={classes.stack}>
      <Segments<'all' | 'has' | 'hasNot'>
        label={t('board.tags')}
        value={wanted === undefined ? 'all' : wanted.has ? 'has' : 'hasNot'}
        options={[
          ['all', t('board.any')],
          ['has', t('board.metadata.has')],
          ['hasNot', t('board.metadata.hasNot')],
        ]}
        onChange={(chosen) =>
          onChange({ ...filter, tags: chosen === 'all' ? undefined : { ...wanted, has: chosen === 'has' } })
        }
      />
      {wanted && tags.length > 0 && (
        <ChipChoice
          label={t(wanted.has ? 'board.tags.oneOf' : 'board.tags.noneOf')}
          all={tags}
          empty={t('board.tags.any')}
          chosen={wanted.tags ?? []}
          onChange={(chosen) =>
            onChange({ ...filter, tags: { has: wanted.has, tags: chosen.length > 0 ? chosen : undefined } })
          }
        />
      )}
    </div>
  );
}
