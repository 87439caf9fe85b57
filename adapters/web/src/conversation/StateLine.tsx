import type { TicketDetail } from '../api/contract';
import { ImportantFlag } from '../glyphs/ImportantFlag';
import { PromiseRing } from '../glyphs/PromiseRing';
import { StateGlyph } from '../glyphs/StateGlyph';
import { WindowLine } from '../glyphs/WindowLine';
import { stateOf, stateWord } from '../inbox/ticketState';
import { TagLine } from '../tags/TagLine';
import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { useWords } from '../words';
import { ChatEndClock } from './ChatEnd';
import { momentInWords } from './DecisionLine';
import classes from './StateLine.module.css';

/** The ticket's state, how long the person waits, and the window. */
export function StateLine({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const state = stateOf(ticket);
  const waits = ticket.state === 'OPEN' && ticket.awaitingReply && ticket.awaitingSince;
  return (
    <div className={classes.line}>
      <span className={classes.state} data-state={state}>
        <StateGlyph state={state} size={16} />
        {t(state === 'awaiting' ? 'state.awaitingLong' : stateWord[state])}
        {state === 'parked' && ticket.place?.until && (
          <span className={classes.more}>
            {t('state.until', { time: momentInWords(new Date(ticket.place.until), speech) })}
          </span>
        )}
        {state === 'parked' && ticket.place?.reason && (
          <span className={classes.more}>· {t(`why.${ticket.place.reason}`)}</span>
        )}
      </span>
      {ticket.state === 'CLOSED' && ticket.disposition && <span>{ticket.disposition.path.join(' › ')}</span>}
      {ticket.closeReason && ticket.closeReason !== 'BY_HAND' && (
        <span className={classes.more}>{t(`closed.${ticket.closeReason}`)}</span>
      )}
      {ticket.state === 'OPEN' && ticket.promise && (
        <span className={classes.promise}>
          <span className={classes.label}>{t(`promise.${ticket.promise.target}`)}</span>
          <PromiseRing promise={ticket.promise} />
        </span>
      )}
      {ticket.state === 'OPEN' && ticket.chatEnd && (
        <span className={classes.promise}>
          <span className={classes.label}>{t('chatEnd.label')}</span>
          <ChatEndClock ticket={ticket} />
        </span>
      )}
      <ImportantFlag ticket={ticket} />
      <TagLine ticket={ticket} />
      {waits && <Waiting since={waits} />}
      {ticket.window && ticket.state === 'OPEN' && (
        <span className={classes.window}>
          <span className={classes.label}>{t('window.label')}</span>
          <WindowLine window={ticket.window} />
        </span>
      )}
    </div>
  );
}

function Waiting({ since }: { since: string }) {
  const { t } = useWords();
  const from = Date.parse(since);
  useNow(now() - from < 3_600_000 ? 'second' : 'minute');
  return <span className={`${classes.more} figures`}>{t('talk.waitingSince', { time: running(now() - from) })}</span>;
}
