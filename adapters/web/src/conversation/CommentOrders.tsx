import { Button } from '@mantine/core';
import type { Message, ModerationOrder, TicketDetail } from '../api/contract';
import { sentenceOf } from '../shell/Failure';
import { now, useNow } from '../time/clock';
import { useWords } from '../words';
import { reasonInWords } from './DeliveryTrouble';
import { opposite, type Ordering } from './useModeration';
import classes from './CommentActs.module.css';

interface Props {
  message: Message;
  ticket: TicketDetail;
  ordering: Ordering;
}

/** What was ordered about a comment: on its way, refused, or just done, with its way back. */
export function CommentOrders({ message, ticket, ordering }: Props) {
  const speech = useWords();
  const { t } = speech;
  const orders = message.moderation?.orders ?? [];
  const may = ticket.mayModerate?.allowed ?? false;
  const { fresh, error } = ordering;
  const done = fresh && orders.length === 0 && isSo(message, fresh);
  return (
    <div role="status">
      {orders.map((order) => (
        <Order key={order.action} order={order} may={may} ordering={ordering} />
      ))}
      {done && (
        <p className={classes.order}>
          {t(`comment.done.${fresh as 'LIKE' | 'HIDE'}`)}
          <Button size="compact-xs" variant="default" onClick={() => ordering.order(opposite[fresh]!)}>
            {t('comment.undo')}
          </Button>
        </p>
      )}
      {error && (
        <p className={classes.order} data-failed role="alert">
          {sentenceOf(error, speech)}
        </p>
      )}
    </div>
  );
}

const isSo = (message: Message, action: string) => (action === 'HIDE' ? Boolean(message.hiddenAt) : message.liked);

function Order({ order, may, ordering }: { order: ModerationOrder; may: boolean; ordering: Ordering }) {
  const speech = useWords();
  const { t } = speech;
  if (order.state === 'FAILED') {
    return (
      <p className={classes.order} data-failed title={order.reason}>
        {t(`comment.failed.${order.action}`)}
        {order.reason && `: ${reasonInWords(order.reason, speech)}`}
        {may && (
          <>
            <Button size="compact-xs" variant="default" onClick={() => ordering.order(order.action)}>
              {t('comment.again')}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => ordering.takeBack(order.action)}>
              {t('comment.layAside')}
            </Button>
          </>
        )}
      </p>
    );
  }
  return order.leavesAt ? (
    <Leaves at={order.leavesAt} undo={may ? () => ordering.takeBack(order.action) : undefined} />
  ) : (
    <p className={classes.order}>{t(`comment.pending.${order.action}`)}</p>
  );
}

/** The seconds are for the eye: nobody has to hear each of them. */
function Leaves({ at, undo }: { at: string; undo?: () => void }) {
  const { t } = useWords();
  useNow('second');
  const left = Math.ceil((Date.parse(at) - now()) / 1_000);
  if (left <= 0) return <p className={classes.order}>{t('comment.pending.DELETE')}</p>;
  return (
    <p className={classes.order}>
      <span className="figures" aria-live="off">
        {t('comment.leaves', { n: left })}
      </span>
      {undo && (
        <Button size="compact-xs" variant="default" onClick={undo}>
          {t('comment.undo')}
        </Button>
      )}
    </p>
  );
}
