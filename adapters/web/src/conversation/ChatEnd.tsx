import { IconAlarm } from '@tabler/icons-react';
import type { TicketCard } from '../api/contract';
import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { useWords } from '../words';
import classes from './ChatEnd.module.css';

const hour = 3_600_000;

/** How long the agent still has for the ticket; stands still while nobody has it, or where there is no limit. */
function useChatEnd({ chatEnd, state }: Pick<TicketCard, 'chatEnd' | 'state'>) {
  const at = chatEnd && state === 'OPEN' ? Date.parse(chatEnd.at) : undefined;
  useNow(at !== undefined && at - now() < hour ? 'second' : 'minute');
  if (at === undefined) return undefined;
  return { left: at - now(), soon: now() >= Date.parse(chatEnd!.warnAt) };
}

/** The countdown on the ticket, amber from the warning on. */
export function ChatEndClock({ ticket, onlySoon }: { ticket: TicketCard; onlySoon?: boolean }) {
  const { t } = useWords();
  const end = useChatEnd(ticket);
  if (!end || (onlySoon && !end.soon)) return null;
  const time = running(end.left);
  return (
    <span
      className={`${classes.clock} figures`}
      data-soon={end.soon || undefined}
      role="img"
      aria-label={end.left > 0 ? t('chatEnd.left', { time }) : t('chatEnd.over')}
    >
      <IconAlarm size={15} stroke={1.6} aria-hidden />
      {time}
    </span>
  );
}

/** Before the end: what is about to happen, and what to do. Said once; the time runs on silently. */
export function ChatEndWarning({ ticket }: { ticket: TicketCard }) {
  const { t } = useWords();
  const end = useChatEnd(ticket);
  const soon = end?.soon ?? false;
  return (
    <div role="status" aria-atomic="false" aria-relevant="additions">
      {soon && (
        <p className={classes.warning}>
          <IconAlarm size={17} stroke={1.8} aria-hidden />
          <span className="figures">
            {end!.left > 0 ? t('chatEnd.warning', { time: running(end!.left) }) : t('chatEnd.ending')}
          </span>
        </p>
      )}
    </div>
  );
}
