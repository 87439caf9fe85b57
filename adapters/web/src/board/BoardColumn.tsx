import { type DragEvent, useRef } from 'react';
import { useHeldOrder } from '../inbox/heldOrder';
import { More } from '../shell/More';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import classes from './BoardColumn.module.css';
import { useChoices, useMoreOf } from './calls';
import { ColumnHead } from './ColumnHead';
import type { Column, ColumnTickets } from './contract';
import { phrasesOf } from './filters';
import { TicketTile } from './TicketTile';
import { useFields } from '../metadata/calls';
import type { ColumnActs } from './useColumns';

interface Props {
  column: Column;
  place: number;
  /** How many columns there are. */
  of: number;
  tickets: ColumnTickets | undefined;
  openId: number | undefined;
  /** The column that is being dragged now. */
  dragged: number | undefined;
  onDrag: (id: number | undefined) => void;
  /** The dragged column is let go here. */
  onDropHere: () => void;
  onEdit: () => void;
  acts: ColumnActs;
  mayCopy: boolean;
}

/** One column: its name, what it asks, how many tickets it has and the latest of them. */
export function BoardColumn({
  column,
  place,
  of,
  tickets,
  openId,
  dragged,
  onDrag,
  onDropHere,
  onEdit,
  acts,
  mayCopy,
}: Props) {
  const speech = useWords();
  const { t } = speech;
  const choices = useChoices();
  const fields = useFields();
  const more = useMoreOf(column);
  const frame = useRef<HTMLDivElement>(null);
  const late = useLate(tickets === undefined);
  const items = useHeldOrder(tickets?.items ?? [], frame, String(column.id));
  const phrases = phrasesOf(column.filter, choices.data, fields.data?.items, speech);
  const target = dragged !== undefined && dragged !== column.id;

  const over = (event: DragEvent) => {
    if (target) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (target) onDropHere();
  };

  return (
    <section
      id={`column-${column.id}`}
      className={classes.column}
      aria-label={column.name}
      data-column
      data-dragged={dragged === column.id || undefined}
      data-target={target || undefined}
      onDragOver={over}
      onDrop={drop}
    >
      <ColumnHead
        column={column}
        place={place}
        of={of}
        count={tickets?.count}
        onDrag={onDrag}
        onEdit={onEdit}
        acts={acts}
        mayCopy={mayCopy}
      />
      <p className={classes.asks} title={phrases.join(' · ')}>
        {phrases.length > 0 ? phrases.join(' · ') : t('board.everything')}
      </p>
      <div ref={frame} className={classes.scroll}>
        {tickets === undefined && late && <TileSkeletons />}
        {tickets?.items.length === 0 && <p className={classes.none}>{t('board.columnEmpty')}</p>}
        <ul className={classes.tiles}>
          {items.map((ticket) => (
            <li key={ticket.id}>
              <TicketTile ticket={ticket} href={`/board/${ticket.id}`} open={ticket.id === openId} />
            </li>
          ))}
        </ul>
        {tickets?.next && (
          <div className={classes.more}>
            <More
              of={{
                hasNextPage: true,
                isFetchingNextPage: more.isPending,
                fetchNextPage: () => more.mutateAsync(tickets.next!),
              }}
            />
          </div>
        )}
      </div>
    </section>
  );
}

function TileSkeletons() {
  return (
    <div aria-hidden="true">
      {[0, 1, 2].map((each) => (
        <div key={each} className={classes.skeleton} />
      ))}
    </div>
  );
}
