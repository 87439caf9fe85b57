import { useId } from 'react';
import fields from '../settings/Fields.module.css';
import { useWords } from '../words';
import type { MetadataField } from './contract';
import classes from './FieldInput.module.css';

interface Props {
  field: MetadataField;
  value: string[];
  readOnly: boolean;
  onChange: (value: string[]) => void;
}

/** One field of the company's own, as its type wants to be filled in. */
export function FieldInput({ field, value, readOnly, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const required = field.requiredToSave || field.requiredToClose;
  const label = (
    <>
      {field.label}
      {required && (
        <span className={classes.required} title={t(field.requiredToClose ? 'metadata.toClose' : 'metadata.toSave')}>
          {' *'}
        </span>
      )}
    </>
  );
  if (field.type === 'MULTIPLE') {
    return (
      <fieldset className={classes.choices} disabled={readOnly}>
        <legend className={classes.label}>{label}</legend>
        {[...field.options, ...value.filter((option) => !field.options.includes(option))].map((option) => (
          <label key={option} className={classes.choice}>
            <input
              type="checkbox"
              checked={value.includes(option)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, option] : value.filter((each) => each !== option))
              }
            />
            {option}
          </label>
        ))}
      </fieldset>
    );
  }
  const one = value[0] ?? '';
  const set = (text: string) => onChange(text === '' ? [] : [text]);
  const common = { id, disabled: readOnly, value: one, className: `${fields.text} ${classes.input}` };
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {field.type === 'PARAGRAPH' && (
        <textarea {...common} rows={3} maxLength={4000} onChange={({ target }) => set(target.value)} />
      )}
      {(field.type === 'SINGLE' || field.type === 'YES_NO') && (
        <select {...common} onChange={({ target }) => set(target.value)}>
          <option value="">—</option>
          {field.type === 'YES_NO' ? (
            <>
              <option value="true">{t('metadata.yes')}</option>
              <option value="false">{t('metadata.no')}</option>
            </>
          ) : (
            field.options.map((option) => <option key={option}>{option}</option>)
          )}
          {field.type === 'SINGLE' && one && !field.options.includes(one) && <option>{one}</option>}
        </select>
      )}
      {(field.type === 'TEXT' || field.type === 'DATE' || field.type === 'NUMBER') && (
        <input
          {...common}
          type={field.type === 'DATE' ? 'date' : 'text'}
          inputMode={field.type === 'NUMBER' ? 'decimal' : undefined}
          maxLength={200}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </div>
  );
}
