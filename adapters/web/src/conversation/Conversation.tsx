import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'wouter';
import { useTalk, useTicket } from '../api/queries';
import { Composer } from '../composer/Composer';
import { useInboxAddress } from '../inbox/useInboxAddress';
import { Title } from '../inbox/Title';
import { useKey } from '../keyboard/useKey';
import { choose, useChoices } from '../kept/choices';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { ChatEndWarning } from './ChatEnd';
import { DetailPanel } from './DetailPanel';
import { MessageLog } from './MessageLog';
import { StateLine } from './StateLine';
import { TalkHead } from './TalkHead';
import { TalkSkeleton } from './TalkSkeleton';
import { ThreadLine } from './ThreadLine';
import classes from './Conversation.module.css';

/** One ticket: who and where, what was said, whether one may answer, and the answer. */
export function Conversation({ ticketId }: { ticketId: number }) {
  const { t } = useWords();
  const { addressOf, onBoard } = useInboxAddress();
  const ticket = useTicket(ticketId);
  const talk = useTalk(ticketId);
  const wasHere = useRef(false);
  const panel = usePanel();
  const late = useLate(ticket.isPending || talk.isPending);
  if (ticket.data) wasHere.current = true;

  if (ticket.data === null) {
    const gone = wasHere.current;
    return (
      <EmptyState
        title={t(gone ? 'talk.gone' : 'talk.notFound')}
        more={t(gone ? 'talk.goneMore' : 'talk.notFoundMore')}
      >
        <Button component={Link} href={addressOf({ ticket: null })} variant="default">
          {t(onBoard ? 'board.toBoard' : 'talk.toInbox')}
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
    <div className={classes.desk} data-panel={panel.open || undefined}>
      <Title of={ticket.data.customer.name} />
      <div className={classes.talk}>
        <TalkHead ticket={ticket.data} panelOpen={panel.open} onPanel={panel.toggle} />
        <StateLine ticket={ticket.data} />
        <ThreadLine ticket={ticket.data} />
        <ChatEndWarning ticket={ticket.data} />
        <MessageLog ticket={ticket.data} talk={talk.data} />
        <Composer ticket={ticket.data} />
      </div>
      {panel.open && <DetailPanel ticket={ticket.data} onClose={panel.toggle} />}
    </div>
  );
}

/** The panel stands beside the conversation where there is room, as chosen; elsewhere it is a drawer, closed at first. */
function usePanel() {
  const room = useMediaQuery('(min-width: 1240px)', true, { getInitialValueInEffect: false });
  const { panel } = useChoices();
  const [drawer, setDrawer] = useState(false);
  const open = room ? panel === 'open' : drawer;
  const toggle = () => (room ? choose({ panel: open ? 'closed' : 'open' }) : setDrawer(!open));
  useKey('i', toggle);
  useKey('Escape', !room && drawer ? toggle : undefined);
  return { open, toggle };
}
