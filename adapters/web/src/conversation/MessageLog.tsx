import { UnstyledButton } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Talk } from '../api/talk';
import type { TicketDetail } from '../api/contract';
import { useOutbox } from '../composer/OutboxContext';
import { now, useNow } from '../time/clock';
import { coarse } from '../time/durations';
import { dayName } from '../time/moments';
import { useWords } from '../words';
import { ActionsLine } from './ActionsLine';
import { DecisionLine } from './DecisionLine';
import { type Line, linesOf } from './lines';
import { MessageBubble } from './MessageBubble';
import { UnsentBubble } from './UnsentBubble';
import { useOlder } from './useOlder';
import { useSeen } from './useSeen';
import classes from './MessageLog.module.css';

const nearTheEnd = 60;
const nearTheStart = 200;

/** The conversation itself. It stays at the end while the reader is there, and never moves the line being read. */
export function MessageLog({ ticket, talk }: { ticket: TicketDetail; talk: Talk }) {
  const { t, count } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const [missed, setMissed] = useState(0);
  const { unsent } = useOutbox();
  const older = useOlder(ticket.id, talk);
  const mine = useMemo(() => unsent.filter((item) => item.ticketId === ticket.id), [unsent, ticket.id]);
  const lines = useMemo(() => linesOf(talk.items, mine, ticket, talk.older === undefined), [talk, mine, ticket]);

  useKeptPlace(scroll, talk, atEnd, setMissed);
  useSeen(ticket, talk, !away);

  const toEnd = () => {
    atEnd.current = true;
    setAway(false);
    setMissed(0);
    const box = scroll.current;
    if (box) box.scrollTop = box.scrollHeight;
  };
  // What one sends oneself is always brought into sight.
  useLayoutEffect(toEnd, [mine.length]);
  useEffect(() => {
    const follow = new ResizeObserver(() => {
      if (atEnd.current && scroll.current) scroll.current.scrollTop = scroll.current.scrollHeight;
    });
    follow.observe(inner.current!);
    follow.observe(scroll.current!);
    return () => follow.disconnect();
  }, []);

  const scrolled = () => {
    const box = scroll.current!;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearTheEnd;
    setAway(!atEnd.current);
    if (atEnd.current) setMissed(0);
    if (box.scrollTop < nearTheStart) older.load();
  };

  return (
    <div className={classes.frame}>
      <div
        ref={scroll}
        className={classes.scroll}
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={t('talk.log', { name: ticket.customer.name })}
        tabIndex={0}
        data-region
        onScroll={scrolled}
      >
        <div ref={inner} className={classes.inner}>
          {talk.older !== undefined && (
            <div className={classes.edge}>
              <UnstyledButton className={classes.older} disabled={older.loading} onClick={older.load}>
                {t(older.loading ? 'talk.loadingOlder' : 'talk.older')}
              </UnstyledButton>
            </div>
          )}
          {talk.older === undefined && talk.items.length > 0 && <p className={classes.edge}>{t('talk.start')}</p>}
          {lines.length === 0 && <p className={classes.edge}>{t('talk.empty')}</p>}
          {lines.map((line) => (
            <OneLine key={line.key} line={line} ticket={ticket} />
          ))}
          <ActionsLine ticket={ticket} />
        </div>
      </div>
      {away && (
        <UnstyledButton
          className={classes.jump}
          data-new={missed > 0 || undefined}
          onClick={toEnd}
          aria-label={missed > 0 ? undefined : t('talk.toEnd')}
        >
          {missed > 0 && <span className="figures">{count('talk.new', missed)}</span>}
          <IconArrowDown size={16} stroke={2} aria-hidden />
        </UnstyledButton>
      )}
    </div>
  );
}

function OneLine({ line, ticket }: { line: Line; ticket: TicketDetail }) {
  const { t, language } = useWords();
  switch (line.kind) {
    case 'day':
      return (
        <p className={classes.day}>
          <span>{dayName(line.at, new Date(now()), language)}</span>
        </p>
      );
    case 'toAnswer':
      return <p className={classes.toAnswer}>{t('talk.toAnswer')}</p>;
    case 'decision':
      return <DecisionLine decision={ticket.lastDecision!} />;
    case 'unsent':
      return <UnsentBubble unsent={line.unsent} ticket={ticket} />;
    case 'message': {
      const waits = ticket.awaitingReply && line.message.at === ticket.awaitingSince;
      return (
        <MessageBubble
          message={line.message}
          answers={line.answers}
          ticket={ticket}
          endsGroup={line.endsGroup || waits}
          waiting={waits ? <Waits since={line.message.at} /> : undefined}
        />
      );
    }
  }
}

function Waits({ since }: { since: string }) {
  const { t } = useWords();
  useNow('minute');
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="figures">{t('talk.waitingSince', { time: coarse(now() - Date.parse(since)) })}</span>
    </>
  );
}

/** Keeps the line being read where it is when older messages come above it, and counts the new ones below it. */
function useKeptPlace(
  scroll: React.RefObject<HTMLDivElement | null>,
  talk: Talk,
  atEnd: React.RefObject<boolean>,
  setMissed: (change: (missed: number) => number) => void,
) {
  const before = useRef<{ first?: number; last?: number; height: number; top: number }>({ height: 0, top: 0 });
  useLayoutEffect(() => {
    const box = scroll.current!;
    const known = before.current;
    const first = talk.items[0]?.id;
    const last = talk.items.at(-1)?.id;
    if (atEnd.current) {
      box.scrollTop = box.scrollHeight;
    } else {
      if (first !== known.first) box.scrollTop = known.top + (box.scrollHeight - known.height);
      if (last !== known.last) {
        const from = talk.items.findIndex((message) => message.id === known.last);
        const fresh = talk.items.slice(from + 1).filter((message) => message.direction !== 'OUT').length;
        if (fresh > 0) setMissed((missed) => missed + fresh);
      }
    }
    before.current = { first, last, height: box.scrollHeight, top: box.scrollTop };
  }, [talk, scroll, atEnd, setMissed]);
  useEffect(() => {
    const box = scroll.current!;
    const note = () => {
      before.current.top = box.scrollTop;
      before.current.height = box.scrollHeight;
    };
    box.addEventListener('scroll', note, { passive: true });
    return () => box.removeEventListener('scroll', note);
  }, [scroll]);
}
