import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Channel } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import classes from './RemovePage.module.css';

/** Asks before a page is removed: what stays, what happens to campaigns and open tickets. Its name has to be typed. */
export default function RemovePage({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const remains = useQuery({ queryKey: ['removal', channel.id], queryFn: () => api.removal(channel.id), gcTime: 0 });
  const remove = useMutation({
    mutationFn: () => api.removeChannel(channel.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.channels });
      onClose();
    },
  });
  const { campaigns = [], openTickets = 0, waitingReplies = 0 } = remains.data ?? {};
  const sure = typed.trim() === channel.name.trim();
  return (
    <Window title={t('channels.remove.question', { name: channel.name })} size={460} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) remove.mutate();
        }}
      >
        <ul className={classes.points}>
          <li>{t('channels.remove.quiet')}</li>
          {campaigns.length > 0 && <li>{t('channels.remove.campaigns', { names: campaigns.join(', ') })}</li>}
          {openTickets > 0 && <li>{count('channels.remove.tickets', openTickets)}</li>}
          {waitingReplies > 0 && <li>{count('channels.remove.replies', waitingReplies)}</li>}
          <li>{t('channels.remove.stays')}</li>
        </ul>
        <TextInput
          data-autofocus
          label={t('channels.remove.type', { name: channel.name })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p className={classes.bad} role="alert">
          {remove.error && sentenceOf(remove.error, speech)}
        </p>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" className={classes.dangerous} disabled={!sure || remove.isPending}>
            {t('channels.remove.confirm')}
          </Button>
        </div>
      </form>
    </Window>
  );
}
