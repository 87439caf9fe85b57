import { useId } from 'react';
import { useWords } from '../words';
import type { Span, SpanUnit } from './contract';
import classes from './Fields.module.css';

interface Props {
  label: string;
  help?: string;
  /** What it is called by those who hear it alone; the label when left out. */
  name?: string;
  value: Span;
  units?: SpanUnit[];
  onChange: (value: Span) => void;
}

/** A number and its unit. */
export function SpanField({
  label,
  help,
  name = label,
  value,
  units = ['SECONDS', 'MINUTES', 'HOURS'],
  onChange,
}: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.pair}>
        <input
          id={id}
          className={`${classes.number} figures`}
          type="number"
          inputMode="numeric"
          min={0}
          max={9999}
          value={Number.isNaN(value.amount) ? '' : value.amount}
          aria-label={name === label ? undefined : name}
          aria-describedby={help && `${id}-help`}
          onChange={({ target }) => onChange({ ...value, amount: target.valueAsNumber })}
        />
        <select
          className={classes.select}
          aria-label={`${name}: ${t('settings.unit')}`}
          value={value.unit}
          onChange={({ target }) => onChange({ ...value, unit: target.value as SpanUnit })}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(`settings.unit.${unit}`)}
            </option>
          ))}
        </select>
      </div>
      {help && (
        <p id={`${id}-help`} className={classes.help}>
          {help}
        </p>
      )}
    </div>
  );
}
