import { Button } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Conversation } from '../conversation/Conversation';
import { useInboxAddress } from '../inbox/useInboxAddress';
import { Title } from '../inbox/Title';
import { useKey } from '../keyboard/useKey';
import { EmptyState } from '../shell/EmptyState';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import { Failure, sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { UndoStrip } from '../shell/UndoStrip';
import { useWords } from '../words';
import classes from './Board.module.css';
import { BoardColumn } from './BoardColumn';
import { useBoard, useBoardTickets } from './calls';
import { ColumnTabs } from './ColumnTabs';
import { type Column, mostColumns } from './contract';
import { recommended } from './filters';
import { useColumnKeys } from './useColumnKeys';
import { useColumns } from './useColumns';

const ColumnWindow = lazy(() => import('./ColumnWindow'));

/** The help desk: columns side by side, each a way of looking at tickets; an opened one stands beside them. */
export default function Board({ ticketId }: { ticketId: number | undefined }) {
  const speech = useWords();
  const { t } = speech;
  const me = useMe();
  const { addressOf, go } = useInboxAddress();
  const board = useBoard();
  const columns = board.data?.columns;
  const tickets = useBoardTickets(columns);
  const acts = useColumns();
  const [edited, setEdited] = useState<Column>();
  const [dragged, setDragged] = useState<number>();
  const row = useRef<HTMLDivElement>(null);
  useColumnKeys(row);
  useKey('Escape', ticketId === undefined ? undefined : () => go(addressOf({ ticket: null })));

  const seesMore = me.roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR');
  const begin = () => acts.add(recommended(seesMore, t));
  const create = () => setEdited({ name: '', filter: { states: ['OPEN'] } });
  const dropAt = (place: number) => {
    const column = columns?.find(({ id }) => id === dragged);
    setDragged(undefined);
    if (column) void acts.move(column, place, columns!.length);
  };
  const full = (columns?.length ?? 0) >= mostColumns;

  return (
    <div className={classes.desk} data-open={ticketId !== undefined || undefined}>
      {ticketId === undefined && <Title of={t('board.title')} />}
      <section className={classes.board} aria-label={t('board.title')} data-region tabIndex={-1}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('board.title')}</h1>
          {columns && columns.length > 0 && (
            <div className={classes.acts}>
              <Button
                variant="default"
                leftSection={<IconEye size={17} stroke={1.7} aria-hidden />}
                disabled={columns.length + 3 > mostColumns || acts.pending}
                onClick={begin}
              >
                {t('board.recommended')}
              </Button>
              <Button
                leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />}
                disabled={full}
                title={full ? t('board.full') : undefined}
                onClick={create}
              >
                {t('board.add')}
              </Button>
            </div>
          )}
        </header>
        {acts.error && (
          <p className={classes.refused} role="alert">
            {sentenceOf(acts.error, speech)}
          </p>
        )}
        {!columns && board.error && <Failure tall error={board.error} again={() => void board.refetch()} />}
        {columns && tickets.error && !tickets.data && (
          <Failure error={tickets.error} again={() => void tickets.refetch()} />
        )}
        {columns?.length === 0 && (
          <EmptyState title={t('board.empty')} more={t(seesMore ? 'board.emptyMoreAll' : 'board.emptyMore')}>
            <div className={classes.first}>
              <Button disabled={acts.pending} onClick={begin}>
                {t('board.recommendedUse')}
              </Button>
              <Button variant="default" onClick={create}>
                {t('board.create')}
              </Button>
            </div>
          </EmptyState>
        )}
        {columns && columns.length > 0 && (
          <>
            <ColumnTabs columns={columns} tickets={tickets.data} row={row} />
            <div ref={row} className={classes.columns}>
              {columns.map((column, place) => (
                <BoardColumn
                  key={column.id ?? `new ${place}`}
                  column={column}
                  place={place}
                  of={columns.length}
                  tickets={tickets.data?.columns.find(({ id }) => id === column.id)}
                  openId={ticketId}
                  dragged={dragged}
                  onDrag={setDragged}
                  onDropHere={() => dropAt(place)}
                  onEdit={() => setEdited(column)}
                  acts={acts}
                  mayCopy={!full}
                />
              ))}
            </div>
          </>
        )}
        <UndoStrip
          said={acts.removed && t('board.removed', { name: acts.removed.column.name })}
          onUndo={() => acts.removed && void acts.restore(acts.removed)}
          onForget={acts.forgetRemoved}
        />
        <p className={classes.unseen} role="status">
          {acts.moved && t('board.moved', acts.moved)}
        </p>
      </section>
      {ticketId !== undefined && (
        <section className={classes.talk} aria-label={t('talk.region')}>
          <ErrorBoundary key={ticketId}>
            <Conversation ticketId={ticketId} />
          </ErrorBoundary>
        </section>
      )}
      <Suspense>{edited && <ColumnWindow column={edited} acts={acts} onClose={() => setEdited(undefined)} />}</Suspense>
    </div>
  );
}
