import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';

/** How urgent a ticket is, for whoever steers its campaign. */
export function PriorityChoice({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (priority: number) => api.prioritise(ticket.id, priority),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.ticket(ticket.id) }),
  });
  return (
    <NativeSelect
      size="xs"
      aria-label={t('panel.priority')}
      title={t('panel.priorityMore')}
      disabled={change.isPending}
      error={change.error ? sentenceOf(change.error, speech) : undefined}
      value={String(change.isPending ? change.variables : (ticket.priority ?? 0))}
      onChange={(event) => change.mutate(Number(event.currentTarget.value))}
      data={[0, 1, 2, 3, 4, 5].map((level) => ({
        value: String(level),
        label: level === 0 ? t('panel.priorityNone') : String(level),
      }))}
    />
  );
}
