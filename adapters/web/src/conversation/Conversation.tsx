import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useTalk, useTicket } from '../api/queries';
import { Composer } from '../composer/Composer';
import { useInboxAddress } from '../inbox/useInboxAddress';
import { useTitle } from '../inbox/useUnread';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { MessageLog } from './MessageLog';
import { StateLine } from './StateLine';
import { TalkHead } from './TalkHead';
import { TalkSkeleton } from './TalkSkeleton';
import classes from './Conversation.module.css';

/** One ticket: who and where, what was said, whether one may answer, and the answer. */
export function Conversation({ ticketId }: { ticketId: number }) {
  const { t } = useWords();
  const { addressOf } = useInboxAddress();
  const ticket = useTicket(ticketId);
  const talk = useTalk(ticketId);
  const wasHere = useRef(false);
  const late = useLate(ticket.isPending || talk.isPending);
  useTitle(ticket.data?.customer.name);
  if (ticket.data) wasHere.current = true;

  if (ticket.data === null) {
    const gone = wasHere.current;
    return (
      <EmptyState title={t(gone ? 'talk.gone' : 'talk.notFound')} more={t(gone ? 'talk.goneMore' : 'talk.notFoundMore')}>
        <Button component={Link} href={addressOf({})} variant="default">
          {t('talk.toInbox')}
        </Button>
      </EmptyState>
    );
  }
  if (!ticket.data || !talk.data) {
    const error = ticket.error ?? talk.error;
    if (error) {
      return (
        <Failure
          tall
          error={error}
          again={() => {
            void ticket.refetch();
            void talk.refetch();
          }}
        />
      );
    }
    return late ? <TalkSkeleton /> : null;
  }
  return (
    <div className={classes.talk}>
      <TalkHead ticket={ticket.data} />
      <StateLine ticket={ticket.data} />
      <MessageLog ticket={ticket.data} talk={talk.data} />
      <Composer ticket={ticket.data} />
    </div>
  );
}
