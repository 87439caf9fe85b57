import { Button, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { DeliveryState, Message, TicketDetail } from '../api/contract';
import { placeMessage } from '../api/queries';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
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
  const state = message.delivery?.state;
  const reason = message.delivery?.reason;
  // Who may close a ticket handles it, and decides about its messages too.
  const decides = ticket.mayClose;
  return (
    <>
      {reason && <Why reason={reason} state={state} />}
      {state === 'FAILED' && decides && <Failed message={message} />}
      {state === 'UNKNOWN' && decides && <Unknown message={message} name={ticket.customer.name} />}
    </>
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

function useDecision(decide: (message: Message) => Promise<Message>, message: Message) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => decide(message), onSuccess: (answer) => placeMessage(client, answer) });
}

function Failed({ message }: { message: Message }) {
  const speech = useWords();
  const retry = useDecision(({ ticketId, id }) => api.retry(ticketId, id), message);
  return (
    <p className={classes.trouble}>
      <UnstyledButton className={classes.act} disabled={retry.isPending} onClick={() => retry.mutate()}>
        {speech.t('delivery.tryAgain')}
      </UnstyledButton>
      {retry.error && <span role="alert"> · {sentenceOf(retry.error, speech)}</span>}
    </p>
  );
}

function Unknown({ message, name }: { message: Message; name: string }) {
  const speech = useWords();
  const { t } = speech;
  const [asking, setAsking] = useState(false);
  const arrived = useDecision(({ ticketId, id }) => api.settle(ticketId, id, true), message);
  const again = useDecision(({ ticketId, id }) => api.retry(ticketId, id), message);
  const error = arrived.error ?? again.error;
  const busy = arrived.isPending || again.isPending;
  return (
    <div className={classes.unknown}>
      <Button size="xs" variant="default" disabled={busy} onClick={() => arrived.mutate()}>
        {t('delivery.arrived')}
      </Button>
      <Button size="xs" variant="default" disabled={busy} onClick={() => setAsking(true)}>
        {t('delivery.sendAgain')}
      </Button>
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
