import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { useKey } from '../keyboard/useKey';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import { tagsApi } from './calls';
import classes from './Tag.module.css';
import { TagPicker } from './TagPicker';
import { TagSpot } from './TagSpot';

/** The tags on a ticket; whoever handles it puts others on and takes them off. */
export function TagLine({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const { roles } = useMe();
  const client = useQueryClient();
  const [picking, setPicking] = useState(false);
  const steers = roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR');
  const mayTag = ticket.mayClose || (ticket.state !== 'OPEN' && steers);
  const tags = ticket.tags ?? [];
  const toggle = useMutation({
    mutationFn: (id: number) =>
      tags.some((tag) => tag.id === id) ? tagsApi.takeOff(ticket.id, id) : tagsApi.put(ticket.id, id),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.lists });
      return client.invalidateQueries({ queryKey: keys.ticket(ticket.id) });
    },
  });
  useKey('l', mayTag ? () => setPicking(true) : undefined);
  if (!mayTag && tags.length === 0) return null;
  return (
    <span className={classes.line} role="group" aria-label={t('tags.on')}>
      {tags.map((tag) => (
        <span key={tag.id} className={classes.chip}>
          <TagSpot color={tag.color} />
          <span className={classes.name}>{tag.name}</span>
          {mayTag && (
            <button
              type="button"
              className={classes.off}
              aria-label={t('tags.off', { name: tag.name })}
              disabled={toggle.isPending}
              onClick={() => toggle.mutate(tag.id)}
            >
              <IconX size={12} stroke={2} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {mayTag && (
        <TagPicker
          on={tags.map(({ id }) => id)}
          opened={picking}
          onOpened={setPicking}
          onToggle={(id) => toggle.mutate(id)}
        />
      )}
      {toggle.error && (
        <span className={classes.bad} role="alert">
          {sentenceOf(toggle.error, speech)}
        </span>
      )}
    </span>
  );
}
