import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { ThreadOwner, TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { elsewhere, ownerIn } from '../composer/gate';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { now, useNow } from '../time/clock';
import { daysFrom, timeOfDay } from '../time/moments';
import { type Speech, useWords } from '../words';
import { momentInWords } from './DecisionLine';
import classes from './ThreadLine.module.css';

/** For so long it is said that a conversation came to us. */
const news = 10 * 60_000;

/** Which program has the private conversation, when it is another one, and how to get it. */
export function ThreadLine({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const me = useMe();
  useNow('minute');
  const take = useTakeConversation(ticket.id);
  const other = elsewhere(ticket, now());
  const sentences = other ? told(other, speech) : ours(ticket.thread, me.id, speech);
  const offered = other?.mayTake && ticket.state === 'OPEN';
  return (
    <div role="status" aria-atomic="false" aria-relevant="additions text">
      {sentences.length > 0 && (
        <div className={classes.line} data-elsewhere={other !== undefined || undefined}>
          <IconArrowsExchange className={classes.sign} size={17} stroke={1.8} aria-hidden />
          <p className={classes.words}>{sentences.join(' ')}</p>
          {offered && (
            <Button size="compact-sm" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
              {t(other.askedAt ? 'thread.askAgain' : other.way === 'ASK' ? 'thread.ask' : 'thread.take')}
            </Button>
          )}
        </div>
      )}
      {other && take.error && <p className={classes.refused}>{sentenceOf(take.error, speech)}</p>}
    </div>
  );
}

function told(other: ThreadOwner, speech: Speech): string[] {
  const { t } = speech;
  const moment = (at: string) => when(new Date(at), speech);
  return [
    t('thread.elsewhere', { owner: ownerIn(other, t), since: moment(other.since) }),
    ...(other.askedAt ? [t('thread.asked', { at: moment(other.askedAt) })] : [t('thread.noted')]),
  ];
}

/** What is new about a conversation that no other program has. */
function ours(thread: ThreadOwner | undefined, me: number, speech: Speech): string[] {
  const { t } = speech;
  if (!thread || thread.until) return [];
  const moment = (at: string) => when(new Date(at), speech);
  const fresh = thread.owner === 'US' && now() - Date.parse(thread.since) < news;
  const by = thread.last && Math.abs(Date.parse(thread.last.at) - Date.parse(thread.since)) < news ? thread.last : null;
  const said = by?.taken
    ? t(by.by.id === me ? 'thread.takenByYou' : 'thread.takenBy', { name: by.by.name, at: moment(thread.since) })
    : t('thread.given', { at: moment(thread.since) });
  return [...(fresh ? [said] : []), ...(thread.wantedAt ? [t('thread.wanted', { at: moment(thread.wantedAt) })] : [])];
}

/** A point in time as it stands in the middle of a sentence. */
function when(at: Date, speech: Speech): string {
  const { t, language } = speech;
  return daysFrom(new Date(now()), at) === 0
    ? t('thread.today', { time: timeOfDay(at, language) })
    : momentInWords(at, speech);
}

function useTakeConversation(ticketId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.takeConversation(ticketId),
    onSuccess: (ticket) => client.setQueryData(keys.ticket(ticketId), ticket),
    onError: () => client.invalidateQueries({ queryKey: keys.ticket(ticketId) }),
  });
}
