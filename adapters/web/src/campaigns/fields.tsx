import { Input, NativeSelect, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext, useId } from 'react';
import classes from './fields.module.css';

/** What the server did not accept: the field and the sentence. */
export interface Trouble {
  field: string;
  sentence: string;
}

export const TroubleContext = createContext<Trouble | undefined>(undefined);

/** The sentence for a field, when it is the one that was not accepted. */
export function useTrouble(...fields: string[]): string | undefined {
  const trouble = useContext(TroubleContext);
  return trouble && fields.includes(trouble.field) ? trouble.sentence : undefined;
}

/** A group of fields on its own ground. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

/** What helps stands below the field, so that neighbours stay on one line. */
const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface FieldProps {
  name: string;
  label: string;
  help?: string;
  disabled?: boolean;
}

export function TextField({
  name,
  label,
  help,
  disabled,
  value,
  onChange,
}: FieldProps & { value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      className={classes.text}
      size="sm"
      inputWrapperOrder={below}
      label={label}
      description={help}
      error={useTrouble(name)}
      disabled={disabled}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A number with its unit at the right; what is no number stays there until it is corrected. */
export function NumberField({
  name,
  label,
  unit,
  help,
  min = 0,
  disabled,
  value,
  onChange,
}: FieldProps & { unit: string; min?: number; value: number; onChange: (value: number) => void }) {
  const error = useTrouble(name);
  const id = useId();
  return (
    <Input.Wrapper id={id} className={classes.number} size="sm" label={label} error={error}>
      <span className={classes.measured}>
        <Input
          id={id}
          size="sm"
          type="number"
          inputMode="numeric"
          min={min}
          step={1}
          error={error}
          disabled={disabled}
          aria-describedby={`${id}-unit`}
          value={Number.isNaN(value) ? '' : value}
          onChange={(event) =>
            onChange(event.currentTarget.value === '' ? NaN : Math.trunc(event.currentTarget.valueAsNumber))
          }
        />
        <span id={`${id}-unit`} className={classes.unit}>
          {unit}
          {help && <span className={classes.help}>{help}</span>}
        </span>
      </span>
    </Input.Wrapper>
  );
}

export function ChoiceField<Value extends string>({
  name,
  label,
  help,
  disabled,
  value,
  options,
  onChange,
}: FieldProps & { value: Value; options: [Value, string][]; onChange: (value: Value) => void }) {
  return (
    <NativeSelect
      className={classes.choice}
      size="sm"
      inputWrapperOrder={below}
      label={label}
      description={help}
      error={useTrouble(name)}
      disabled={disabled}
      value={value}
      data={options.map(([one, words]) => ({ value: one, label: words }))}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}

/** A tick that is saved with the form. */
export function Tick({
  label,
  help,
  disabled,
  checked,
  onChange,
}: {
  label: string;
  help?: string;
  disabled?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {help && <span className={classes.help}>{help}</span>}
      </span>
    </label>
  );
}
