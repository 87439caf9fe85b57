import { IconLock, IconWorld } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { TicketCard } from '../api/contract';
import { firstName } from '../composer/gate';
import { ImportantFlag } from '../glyphs/ImportantFlag';
import { PersonPicture } from '../glyphs/PersonPicture';
import { StateGlyph } from '../glyphs/StateGlyph';
import { Clocks, Excerpt } from '../inbox/TicketRow';
import { stateOf, stateWord } from '../inbox/ticketState';
import { TagChips } from '../tags/TagChips';
import { now, useNow } from '../time/clock';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import classes from './TicketTile.module.css';

interface Props {
  ticket: TicketCard;
  href: string;
  open: boolean;
}

/** One ticket in a column: who, the beginning of the last message, state and clocks, where it is and with whom. */
export const TicketTile = memo(function TicketTile({ ticket, href, open }: Props) {
  const { t, language } = useWords();
  const { customer, campaign, channel, place } = ticket;
  const state = stateOf(ticket);
  const at = new Date(ticket.lastMessageAt);
  const inPublic = ticket.visibility === 'PUBLIC';
  const Visibility = inPublic ? IconWorld : IconLock;
  useNow('minute');
  return (
    <Link href={href} className={classes.tile} aria-current={open ? 'true' : undefined}>
      <span className={classes.line}>
        <PersonPicture
          id={customer.id}
          name={customer.name}
          url={customer.pictureUrl}
          from={ticket.visibility}
          size={28}
        />
        <span className={classes.name}>{customer.name}</span>
        <ImportantFlag ticket={ticket} />
        <time className={`${classes.time} figures`} dateTime={ticket.lastMessageAt} title={full(at, language)}>
          {brief(at, new Date(now()), language)}
        </time>
      </span>
      <span className={classes.excerpt} dir="auto" lang="">
        <Excerpt ticket={ticket} />
      </span>
      <TagChips tags={ticket.tags} most={2} />
      <span className={classes.line}>
        <span className={classes.state}>
          <StateGlyph state={state} />
          <span>{t(stateWord[state])}</span>
        </span>
        <Clocks ticket={ticket} compact={false} />
      </span>
      <span className={`${classes.line} ${classes.foot}`}>
        <span className={classes.where}>{campaign?.name ?? channel.name}</span>
        <span aria-hidden="true">·</span>
        <span className={classes.visibility} data-public={inPublic || undefined}>
          <Visibility size={14} stroke={1.8} aria-hidden />
          {t(inPublic ? 'board.public' : 'board.private')}
        </span>
        {ticket.state === 'OPEN' && (
          <span className={classes.agent}>
            {place?.kind === 'WITH_AGENT' ? firstName(place.agentName ?? '') : t('board.unassigned')}
          </span>
        )}
      </span>
    </Link>
  );
});
