import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TicketDetail } from '../api/contract';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import { metadataApi, metadataKeys, useFields, useTicketMetadata } from './calls';
import type { FieldSubject, MetadataField, TicketMetadata } from './contract';
import { FieldInput } from './FieldInput';
import classes from './MetadataForm.module.css';

const parts = { TICKET: 'ticket', CUSTOMER: 'customer' } as const satisfies Record<FieldSubject, keyof TicketMetadata>;
const nothing: TicketMetadata = { ticket: [], customer: [] };

/** The company's own fields of a ticket and its customer, filled in beside the talk. Nothing when there are none. */
export function MetadataForm({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const { roles } = useMe();
  const client = useQueryClient();
  const fields = useFields().data?.items ?? [];
  const saved = useTicketMetadata(ticket.id, fields.length > 0);
  // Only what was changed here: what somebody else writes meanwhile is shown, and stays.
  const [draft, setDraft] = useState<TicketMetadata>();
  const save = useMutation({
    mutationFn: (metadata: TicketMetadata) => metadataApi.save(ticket.id, metadata),
    onSuccess: (answer) => {
      client.setQueryData(metadataKeys.ticket(ticket.id), answer);
      setDraft(undefined);
    },
  });
  if (fields.length === 0 || !saved.data) return null;
  const written = (field: MetadataField) =>
    [draft, saved.data].flatMap((values) => values?.[parts[field.subject]] ?? []).find(({ key }) => key === field.key)
      ?.value ?? [];
  const steers = roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR');
  const mayWrite = ticket.mayClose || (ticket.state !== 'OPEN' && steers);
  const change = (field: MetadataField, value: string[]) => {
    const part = parts[field.subject];
    const others = (draft ?? nothing)[part].filter(({ key }) => key !== field.key);
    setDraft({ ...(draft ?? nothing), [part]: [...others, { key: field.key, value }] });
  };
  return (
    <form
      className={classes.form}
      aria-label={t('metadata.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) save.mutate(draft);
      }}
    >
      {(['TICKET', 'CUSTOMER'] as const).map((subject) => {
        const own = fields.filter((field) => field.subject === subject);
        if (own.length === 0) return null;
        return (
          <section key={subject} aria-label={t(`metadata.of.${subject}`)}>
            <h3 className={classes.title}>{t(`metadata.of.${subject}`)}</h3>
            {own.map((field) => (
              <FieldInput
                key={field.key}
                field={field}
                value={written(field)}
                readOnly={!mayWrite || (field.agentsReadOnly && !steers)}
                onChange={(value) => change(field, value)}
              />
            ))}
          </section>
        );
      })}
      <p className={classes.bad} role="alert">
        {save.error && sentenceOf(save.error, speech)}
      </p>
      {draft && (
        <div className={classes.acts}>
          <Button variant="default" size="xs" onClick={() => setDraft(undefined)}>
            {t('settings.discard')}
          </Button>
          <Button size="xs" type="submit" disabled={save.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
