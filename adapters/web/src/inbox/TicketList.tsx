import { useRef } from 'react';
import { useTickets } from '../api/queries';
import { useDensity } from '../kept/useDensity';
import { HeldStrip } from '../held/HeldStrip';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { BoxTabs } from './BoxTabs';
import { EmptyBox } from './EmptyBox';
import { useHeldOrder } from './heldOrder';
import { MarkFilters } from './MarkFilters';
import { RowSkeletons } from './RowSkeletons';
import { SearchBox } from './SearchBox';
import { TicketRow } from './TicketRow';
import { useListKeys } from './useListKeys';
import { useInboxAddress } from './useInboxAddress';
import classes from './TicketList.module.css';

/** One box of tickets, page after page. */
export function TicketList({ openId }: { openId: number | undefined }) {
  const { t } = useWords();
  const density = useDensity();
  const { box, q, late: onlyLate, important, addressOf } = useInboxAddress();
  const tickets = useTickets(box, q, { late: onlyLate, important });
  const late = useLate(tickets.isPending || tickets.isPlaceholderData);
  const list = useRef<HTMLUListElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const items = useHeldOrder(
    tickets.data?.pages.flatMap((page) => page.items) ?? [],
    frame,
    `${box} ${q} ${onlyLate} ${important}`,
  );
  const counts = tickets.data?.pages[0]?.counts;
  useListKeys(list, items);

  const waiting = tickets.isPending || (tickets.isPlaceholderData && late);
  return (
    <div className={classes.pane} data-density={density}>
      <header className={classes.head}>
        <p className={classes.title} aria-hidden="true">
          {t('place.inbox')}
        </p>
        <HeldStrip />
        <BoxTabs counts={counts} />
        <div className={classes.search}>
          <SearchBox />
        </div>
        <MarkFilters />
      </header>
      <div ref={frame} className={classes.scroll}>
        {waiting && late && <RowSkeletons />}
        {!waiting && tickets.error && items.length === 0 && (
          <Failure error={tickets.error} again={() => void tickets.refetch()} />
        )}
        {!waiting && !tickets.error && items.length === 0 && (
          <EmptyBox box={box} q={q} late={onlyLate} important={important} counts={counts} />
        )}
        {!waiting && (
          <ul ref={list} className={classes.rows} data-quiet={tickets.isPlaceholderData || undefined}>
            {items.map((ticket) => (
              <li key={ticket.id}>
                <TicketRow
                  ticket={ticket}
                  href={addressOf({ ticket: ticket.id })}
                  open={ticket.id === openId}
                  showAgent={box === 'all'}
                />
              </li>
            ))}
          </ul>
        )}
        {!waiting && tickets.hasNextPage && (
          <div className={classes.more}>
            <More of={tickets} />
          </div>
        )}
      </div>
    </div>
  );
}
