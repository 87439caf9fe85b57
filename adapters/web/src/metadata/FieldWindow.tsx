import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { isProblem } from '../api/problem';
import form from '../settings/Fields.module.css';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { metadataApi, metadataKeys } from './calls';
import type { FieldType, MetadataField } from './contract';
import classes from './MetadataForm.module.css';

const types: FieldType[] = ['TEXT', 'PARAGRAPH', 'SINGLE', 'MULTIPLE', 'YES_NO', 'DATE', 'NUMBER'];

/** A key made of a label: `Motivo del contacto` becomes `motivo_del_contacto`. */
export function keyOf(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
}

/** A new field, or one that is changed; its key and its kind are chosen once. */
export function FieldWindow({ field, onClose }: { field: Partial<MetadataField>; onClose: () => void }) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const id = useId();
  const isNew = field.id === undefined;
  const [label, setLabel] = useState(field.label ?? '');
  const [key, setKey] = useState(field.key);
  const [type, setType] = useState<FieldType>(field.type ?? 'TEXT');
  const [options, setOptions] = useState((field.options ?? []).join('\n'));
  const [marks, setMarks] = useState({
    requiredToSave: field.requiredToSave ?? false,
    requiredToClose: field.requiredToClose ?? false,
    agentsReadOnly: field.agentsReadOnly ?? false,
  });
  const choice = type === 'SINGLE' || type === 'MULTIPLE';
  const described: Omit<MetadataField, 'id'> = {
    subject: field.subject!,
    key: key ?? keyOf(label),
    label,
    type,
    options: choice
      ? options
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : [],
    ...marks,
  };
  const save = useMutation({
    mutationFn: (usedOptions: boolean) =>
      field.id === undefined
        ? metadataApi.add(described)
        : metadataApi.change({ ...described, id: field.id }, usedOptions),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: metadataKeys.changes });
      await client.invalidateQueries({ queryKey: metadataKeys.fields });
      onClose();
    },
  });
  const inUse = isProblem(save.error, 'OPTION_IN_USE') ? save.error : undefined;
  return (
    <Window
      title={t(isNew ? `metadata.new.${field.subject!}` : 'metadata.edit', { label: field.label ?? '' })}
      size={520}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(false);
        }}
      >
        <div className={form.field}>
          <label className={form.label} htmlFor={`${id}-label`}>
            {t('metadata.label')}
          </label>
          <input
            id={`${id}-label`}
            data-autofocus
            className={form.text}
            maxLength={80}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
        </div>
        <div className={form.field}>
          <label className={form.label} htmlFor={`${id}-key`}>
            {t('metadata.key')}
          </label>
          <input
            id={`${id}-key`}
            className={form.text}
            maxLength={40}
            disabled={!isNew}
            value={described.key}
            onChange={({ target }) => setKey(target.value)}
          />
          <p className={form.help}>{t('metadata.keyHelp')}</p>
        </div>
        <div className={form.field}>
          <label className={form.label} htmlFor={`${id}-type`}>
            {t('metadata.type')}
          </label>
          <select
            id={`${id}-type`}
            className={form.select}
            disabled={!isNew}
            value={type}
            onChange={({ target }) => setType(target.value as FieldType)}
          >
            {types.map((each) => (
              <option key={each} value={each}>
                {t(`metadata.type.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {choice && (
          <div className={form.field}>
            <label className={form.label} htmlFor={`${id}-options`}>
              {t('metadata.options')}
            </label>
            <textarea
              id={`${id}-options`}
              className={form.text}
              style={{ height: 'auto' }}
              rows={5}
              value={options}
              onChange={({ target }) => setOptions(target.value)}
            />
          </div>
        )}
        {(
          [
            ['requiredToSave', 'metadata.toSave'],
            ['requiredToClose', 'metadata.toClose'],
            ['agentsReadOnly', 'metadata.readOnly'],
          ] as const
        ).map(([mark, word]) => (
          <label key={mark} className={form.check}>
            <input
              type="checkbox"
              checked={marks[mark]}
              onChange={({ target }) => setMarks({ ...marks, [mark]: target.checked })}
            />
            {t(word)}
          </label>
        ))}
        <p className={classes.bad} role="alert">
          {save.error && !inUse && sentenceOf(save.error, speech)}
        </p>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={!label.trim() || save.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      </form>
      <Confirm
        opened={inUse !== undefined}
        title={t('metadata.optionsQuestion', {
          options: (inUse?.facts.options as string[] | undefined)?.join(', ') ?? '',
        })}
        more={[count('metadata.optionsInUse', Number(inUse?.facts.uses ?? 0))]}
        act={t('metadata.optionsConfirm')}
        dangerous
        onAct={() => save.mutate(true)}
        onCancel={() => save.reset()}
      />
    </Window>
  );
}
