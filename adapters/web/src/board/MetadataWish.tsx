import { useId } from 'react';
import type { MetadataField } from '../metadata/contract';
import form from '../settings/Fields.module.css';
import { useWords } from '../words';
import classes from './FilterFields.module.css';
import type { WishProps } from './FilterFields';
import { Segments } from './Segments';

/** What is written in the company's own fields: anything, something in one of them, or exactly this. */
export function MetadataWish({ filter, fields, onChange }: WishProps & { fields: MetadataField[] }) {
  const { t } = useWords();
  const id = useId();
  const wanted = filter.metadata;
  const set = (metadata: typeof wanted) => onChange({ ...filter, metadata });
  const field = fields.find((each) => each.id === wanted?.field);
  const values =
    field?.type === 'YES_NO'
      ? [
          ['true', t('board.yes')],
          ['false', t('board.no')],
        ]
      : field?.options.map((option) => [option, option]);
  const value = wanted?.value ?? '';
  const setValue = (text: string) => wanted && set({ ...wanted, value: text || undefined });

  return (
    <div className={classes.stack}>
      <Segments<'all' | 'has' | 'hasNot'>
        label={t('board.metadata')}
        value={wanted === undefined ? 'all' : wanted.has ? 'has' : 'hasNot'}
        options={[
          ['all', t('board.any')],
          ['has', t('board.metadata.has')],
          ['hasNot', t('board.metadata.hasNot')],
        ]}
        onChange={(chosen) => set(chosen === 'all' ? undefined : { ...wanted, has: chosen === 'has' })}
      />
      {wanted && fields.length > 0 && (
        <div className={classes.row}>
          <div>
            <label className={form.label} htmlFor={`${id}-field`}>
              {t('board.metadata.field')}
            </label>
            <select
              id={`${id}-field`}
              className={`${form.select} ${classes.fit}`}
              value={wanted.field ?? ''}
              onChange={({ target }) =>
                set({ has: wanted.has, field: target.value === '' ? undefined : Number(target.value) })
              }
            >
              <option value="">{t('board.metadata.anyField')}</option>
              {fields.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label}
                </option>
              ))}
            </select>
          </div>
          {field && (
            <div>
              <label className={form.label} htmlFor={`${id}-value`}>
                {t('board.metadata.value')}
              </label>
              {values && values.length > 0 ? (
                <select
                  id={`${id}-value`}
                  className={`${form.select} ${classes.fit}`}
                  value={value}
                  onChange={({ target }) => setValue(target.value)}
                >
                  <option value="">{t('board.metadata.anyValue')}</option>
                  {values.map(([one, words]) => (
                    <option key={one} value={one}>
                      {words}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  id={`${id}-value`}
                  className={form.text}
                  type={field.type === 'DATE' ? 'date' : 'text'}
                  maxLength={100}
                  placeholder={t('board.metadata.anyValue')}
                  value={value}
                  onChange={({ target }) => setValue(target.value)}
                />
              )}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
