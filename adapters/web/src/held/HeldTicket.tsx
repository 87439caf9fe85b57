import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api/client';
import type { HeldMessage } from '../api/contract';
import { keys } from '../api/queries';
import { Dropped, Held } from '../conversation/DeliveryTrouble';
import { RichText } from '../conversation/RichText';
import { LateMark } from '../glyphs/LateMark';
import { PersonPicture } from '../glyphs/PersonPicture';
import { sentenceOf } from '../shell/Failure';
import { full } from '../time/moments';
import { useWords } from '../words';
import type { OneTicket } from './byTicket';
import classes from './HeldMessages.module.css';

interface Undo {
  onDropped: (item: HeldMessage) => void;
  onRestored: (id: number) => void;
}

/** What was kept of one conversation: each message by itself, or all of it at once. */
export function HeldTicket({ items, ...undo }: Undo & { items: OneTicket }) {
  const { t } = useWords();
  const [{ message, customer, page, holder, ticketOpen, ticketLate, decides }] = items;
  const undecided = items.filter((item) => item.message.delivery?.reason === 'AWAITS_DECISION').length;
  return (
    <article className={classes.card}>
      <header className={classes.who}>
        <PersonPicture id={customer.id} name={customer.name} url={customer.pictureUrl} size={34} />
        <div className={classes.name}>
          <h2>{customer.name}</h2>
          <p className={classes.meta}>
            {page}
            {!decides && holder && ` · ${t('held.holder', { agent: holder.name })}`}
            {!ticketOpen && ` · ${t('held.closed')}`}
          </p>
          {ticketOpen && ticketLate && <LateMark />}
        </div>
        <Link href={`/inbox/${message.ticketId}?box=all`} className={classes.open}>
          {t('held.open')}
        </Link>
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.message.id} className={classes.message}>
            <One item={item} {...undo} />
          </li>
        ))}
      </ul>
      {decides && undecided > 1 && <All ticketId={message.ticketId} />}
    </article>
  );
}

function One({ item, onDropped, onRestored }: Undo & { item: HeldMessage }) {
  const { language } = useWords();
  const { message, decides } = item;
  return (
    <>
      <div className={classes.text}>
        <RichText text={message.text ?? ''} />
      </div>
      <p className={classes.meta}>
        <time dateTime={message.at}>{full(new Date(message.at), language)}</time>
      </p>
      {message.delivery?.state === 'DROPPED' ? (
        <Dropped message={message} decides={decides} onRestored={() => onRestored(message.id)} />
      ) : (
        <Held message={message} decides={decides} onDropped={(answer) => onDropped({ ...item, message: answer })} />
      )}
    </>
  );
}

function All({ ticketId }: { ticketId: number }) {
  const speech = useWords();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.held });
  const send = useMutation({ mutationFn: () => api.sendHeld(ticketId), onSuccess });
  const drop = useMutation({ mutationFn: () => api.dropHeld(ticketId), onSuccess });
  const busy = send.isPending || drop.isPending;
  const error = send.error ?? drop.error;
  return (
    <footer className={classes.all}>
      <Button disabled={busy} onClick={() => send.mutate()}>
        {speech.t('held.sendAll')}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => drop.mutate()}>
        {speech.t('held.dropAll')}
      </Button>
      {error && <span role="alert">{sentenceOf(error, speech)}</span>}
    </footer>
  );
}
