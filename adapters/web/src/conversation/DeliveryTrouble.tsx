import { Button, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { DeliveryState, Message, TicketDetail } from '../api/contract';
import { placeMessage } from '../api/queries';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { type Speech, useWords } from '../words';
import classes from './DeliveryTrouble.module.css';

/** Why a message did not leave, in words where the reason is known. */
export function reasonInWords(reason: string, { t, has }: Speech): string {
  // After a colon stands Facebook's own code, for support.
  const key = `delivery.reason.${reason.split(':')[0]}`;
  return has(key) ? t(key) : t('delivery.reason.other', { reason });
}

/** What a person can do about a message that failed, or of which nobody knows whether it arrived. */
export function DeliveryTrouble({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const me = useMe();
  const state = message.delivery?.state;
  const reason = message.delivery?.reason;
  // Who may close a ticket handles it, and decides about its messages too; and so does who wrote them.
  const mine = ticket.mayClose || message.author.id === me.id;
  return (
    <>
      {reason && state !== 'HELD' && state !== 'DROPPED' && <Why reason={reason} state={state} />}
      {state === 'FAILED' && mine && <Failed message={message} />}
      {state === 'HELD' && <Held message={message} decides={mine} />}
      {state === 'DROPPED' &&
        (reason && OUTDATED.has(reason) ? <Outdated reason={reason} /> : <Dropped message={message} decides={mine} />)}
      {state === 'UNKNOWN' && mine && <Unknown message={message} ticket={ticket} />}
    </>
  );
}

/** Why an automatic text was dropped without anybody. */
const OUTDATED = new Set(['TOO_LATE', 'NO_LONGER_TRUE']);

function Outdated({ reason }: { reason: string }) {
  const speech = useWords();
  return (
    <p className={classes.why}>{speech.t('delivery.droppedBecause', { reason: reasonInWords(reason, speech) })}</p>
  );
}

/** The reason in words; Facebook's own code under the pointer, for support. */
function Why({ reason, state }: { reason: string; state: DeliveryState | undefined }) {
  const speech = useWords();
  const inWords = reasonInWords(reason, speech);
  return (
    <p className={classes.why} data-failed={state === 'FAILED' || undefined} title={reason}>
      {state === 'QUEUED' ? speech.t('delivery.willRetry', { reason: inWords }) : inWords}
    </p>
  );
}

function useDecision(
  decide: (message: Message) => Promise<Message>,
  message: Message,
  then?: (decided: Message) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => decide(message),
    onSuccess: (answer) => {
      placeMessage(client, answer);
      then?.(answer);
    },
  });
}

function Failed({ message }: { message: Message }) {
  const speech = useWords();
  const retry = useDecision(({ ticketId, id }) => api.retry(ticketId, id), message);
  const drop = useDecision(({ ticketId, id }) => api.drop(ticketId, id), message);
  const busy = retry.isPending || drop.isPending;
  const error = retry.error ?? drop.error;
  return (
    <p className={classes.trouble}>
      <UnstyledButton className={classes.act} disabled={busy} onClick={() => retry.mutate()}>
        {speech.t('delivery.tryAgain')}
      </UnstyledButton>{' '}
      ·{' '}
      <UnstyledButton className={classes.act} disabled={busy} onClick={() => drop.mutate()}>
        {speech.t('delivery.drop')}
      </UnstyledButton>
      {error && <span role="alert"> · {sentenceOf(error, speech)}</span>}
    </p>
  );
}

interface DecidedProps {
  message: Message;
  /** Whether the reader may decide. */
  decides: boolean;
}

/** Kept while its page is inactive; when that is active again, somebody sends or drops it. */
export function Held({ message, decides, onDropped }: DecidedProps & { onDropped?: (dropped: Message) => void }) {
  const speech = useWords();
  const { t } = speech;
  const send = useDecision(({ ticketId, id }) => api.retry(ticketId, id), message);
  const drop = useDecision(({ ticketId, id }) => api.drop(ticketId, id), message, onDropped);
  const asks = message.delivery?.reason === 'AWAITS_DECISION';
  const busy = send.isPending || drop.isPending;
  const error = send.error ?? drop.error;
  return (
    <>
      <p className={classes.why}>{t(asks ? 'delivery.asks' : 'delivery.kept')}</p>
      {decides && (
        <div className={classes.unknown}>
          {asks && (
            <Button size="xs" variant="default" disabled={busy} onClick={() => send.mutate()}>
              {t('delivery.send')}
            </Button>
          )}
          <Button size="xs" variant="default" disabled={busy} onClick={() => drop.mutate()}>
            {t('delivery.drop')}
          </Button>
        </div>
      )}
      {error && (
        <p role="alert" className={classes.trouble}>
          {sentenceOf(error, speech)}
        </p>
      )}
    </>
  );
}

/** Somebody decided that it is not sent, and may think better of it. */
export function Dropped({ message, decides, onRestored }: DecidedProps & { onRestored?: () => void }) {
  const speech = useWords();
  const undo = useDecision(({ ticketId, id }) => api.restore(ticketId, id), message, onRestored);
  return (
    <p className={classes.why}>
      {speech.t('delivery.dropped')}{' '}
      {decides && (
        <UnstyledButton
          className={`${classes.act} ${classes.quiet}`}
          disabled={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {speech.t('delivery.undo')}
        </UnstyledButton>
      )}
      {undo.error && <span role="alert"> · {sentenceOf(undo.error, speech)}</span>}
    </p>
  );
}

function Unknown({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const [asking, setAsking] = useState(false);
  const arrived = useDecision(({ ticketId, id }) => api.settle(ticketId, id, true), message);
  const again = useDecision(({ ticketId, id }) => api.retry(ticketId, id), message);
  const lost = useDecision(({ ticketId, id }) => api.settle(ticketId, id, false), message);
  const error = arrived.error ?? again.error ?? lost.error;
  const busy = arrived.isPending || again.isPending || lost.isPending;
  const open = ticket.state === 'OPEN';
  const name = ticket.customer.name;
  return (
    <div className={classes.unknown}>
      <Button size="xs" variant="default" disabled={busy} onClick={() => arrived.mutate()}>
        {t('delivery.arrived')}
      </Button>
      {open ? (
        <Button size="xs" variant="default" disabled={busy} onClick={() => setAsking(true)}>
          {t('delivery.sendAgain')}
        </Button>
      ) : (
        <Button size="xs" variant="default" disabled={busy} onClick={() => lost.mutate()}>
          {t('delivery.lost')}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={t('delivery.sendAgainQuestion')}
        more={[t('delivery.sendAgainMore', { name })]}
        act={t('delivery.sendAgain')}
        onAct={() => {
          setAsking(false);
          again.mutate();
        }}
        onCancel={() => setAsking(false)}
      />
      {error && (
        <span role="alert" className={classes.trouble}>
          {sentenceOf(error, speech)}
        </span>
      )}
    </div>
  );
}
