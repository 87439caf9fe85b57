import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import form from '../settings/Fields.module.css';
import { useWords } from '../words';
import classes from './ChipChoice.module.css';

/** Any of several: those that were chosen as chips, and a list to add one more. None is all. */
export function ChipChoice<Id extends string | number>({
  label,
  all,
  chosen,
  empty,
  onChange,
}: {
  label: string;
  all: { id: Id; name: string }[];
  chosen: Id[];
  /** What it says while none is chosen. */
  empty?: string;
  onChange: (chosen: Id[]) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const left = all.filter((each) => !chosen.includes(each.id));
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {chosen.length > 0 && (
        <ul className={classes.chips}>
          {chosen.map((one) => {
            const name = all.find((each) => each.id === one)?.name ?? String(one);
            return (
              <li key={one} className={classes.chip}>
                {name}
                <button
                  type="button"
                  className={classes.off}
                  aria-label={t('board.chipOff', { name })}
                  onClick={() => onChange(chosen.filter((each) => each !== one))}
                >
                  <IconX size={13} stroke={2} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <select
        id={id}
        className={`${form.select} ${classes.select}`}
        value=""
        disabled={left.length === 0}
        onChange={({ target }) => {
          const added = left.find((each) => String(each.id) === target.value);
          if (added) onChange([...chosen, added.id]);
        }}
      >
        <option value="">{chosen.length === 0 ? (empty ?? t('board.chipAll')) : t('board.chipMore')}</option>
        {left.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
