import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../api/problem';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Title } from '../inbox/Title';
import place from '../settings/PageSettings.module.css';
import { Confirm } from '../shell/Confirm';
import { Failure, sentenceOf } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { metadataApi, metadataKeys, useFields } from './calls';
import type { FieldSubject, MetadataField } from './contract';
import { FieldHistory } from './FieldHistory';
import { FieldWindow } from './FieldWindow';
import classes from './Fields.module.css';

/** For the administrator: by which fields tickets are classified and customers known. */
export default function Fields() {
  const { t } = useWords();
  const fields = useFields();
  const late = useLate(fields.isPending);
  const [edited, setEdited] = useState<Partial<MetadataField>>();
  return (
    <div className={place.place} data-region tabIndex={-1}>
      <Title of={t('metadata.title')} />
      <h1 className={place.title}>{t('metadata.title')}</h1>
      <p className={place.lead}>{t('metadata.lead')}</p>
      {fields.error && !fields.data && <Failure error={fields.error} again={() => void fields.refetch()} />}
      {fields.isPending && late && <RowSkeletons rows={3} />}
      {fields.data &&
        (['TICKET', 'CUSTOMER'] as const).map((subject) => (
          <Group
            key={subject}
            subject={subject}
            fields={fields.data.items.filter((field) => field.subject === subject)}
            onEdit={setEdited}
          />
        ))}
      {fields.data && <FieldHistory fields={fields.data.items} />}
      {edited && <FieldWindow field={edited} onClose={() => setEdited(undefined)} />}
    </div>
  );
}

interface GroupProps {
  subject: FieldSubject;
  fields: MetadataField[];
  onEdit: (field: Partial<MetadataField>) => void;
}

function Group({ subject, fields, onEdit }: GroupProps) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const [asking, setAsking] = useState<{ field: MetadataField; uses?: number }>();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: metadataKeys.changes });
    return client.invalidateQueries({ queryKey: metadataKeys.fields });
  };
  const order = useMutation({
    mutationFn: (ids: number[]) => metadataApi.order(subject, ids),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ field, uses }: { field: MetadataField; uses?: number }) =>
      metadataApi.remove(field.id, uses !== undefined),
    onSuccess: refresh,
    onError: (error, { field }) => {
      if (isProblem(error, 'FIELD_IN_USE')) setAsking({ field, uses: Number(error.facts.uses) });
    },
  });
  const move = (from: number, to: number) => {
    const ids = fields.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids);
  };
  const error = order.error ?? (isProblem(remove.error, 'FIELD_IN_USE') ? undefined : remove.error);
  return (
    <section className={classes.group} aria-label={t(`metadata.of.${subject}`)}>
      <header className={classes.head}>
        <h2 className={place.sectionTitle}>{t(`metadata.of.${subject}`)}</h2>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
          onClick={() => onEdit({ subject })}
        >
          {t('metadata.add')}
        </Button>
      </header>
      {fields.length === 0 && <p className={place.lead}>{t('metadata.none')}</p>}
      <ul className={classes.list}>
        {fields.map((field, index) => (
          <li key={field.id} className={classes.field}>
            <div className={classes.names}>
              <strong>{field.label}</strong> <code>{field.key}</code>
              <p className={classes.meta}>
                {[
                  t(`metadata.type.${field.type}`),
                  field.requiredToSave && t('metadata.toSave'),
                  field.requiredToClose && t('metadata.toClose'),
                  field.agentsReadOnly && t('metadata.readOnly'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <ActionIcon
              aria-label={t('metadata.up', { label: field.label })}
              disabled={index === 0 || order.isPending}
              onClick={() => move(index, index - 1)}
            >
              <IconArrowUp size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('metadata.down', { label: field.label })}
              disabled={index === fields.length - 1 || order.isPending}
              onClick={() => move(index, index + 1)}
            >
              <IconArrowDown size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t('metadata.edit', { label: field.label })} onClick={() => onEdit(field)}>
              <IconPencil size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t('metadata.remove', { label: field.label })} onClick={() => setAsking({ field })}>
              <IconTrash size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <p className={classes.bad} role="alert">
        {error && sentenceOf(error, speech)}
      </p>
      <Confirm
        opened={asking !== undefined}
        title={t('metadata.removeQuestion', { label: asking?.field.label ?? '' })}
        more={[asking?.uses ? count('metadata.inUse', asking.uses) : t('metadata.removeMore')]}
        act={t('metadata.removeConfirm')}
        dangerous
        onAct={() => {
          if (asking) remove.mutate(asking);
          setAsking(undefined);
        }}
        onCancel={() => setAsking(undefined)}
      />
    </section>
  );
}
