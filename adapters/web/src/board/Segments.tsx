import { type ReactNode, useId } from 'react';
import classes from './Segments.module.css';

/** One of a few, side by side; the arrow keys go from one to the next. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: [value: Value, words: ReactNode][];
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.segments}>
        {options.map(([one, words]) => (
          <label key={one} className={classes.segment} data-on={one === value || undefined}>
            <input
              type="radio"
              className={classes.radio}
              name={id}
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
