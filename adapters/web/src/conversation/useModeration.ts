import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { Message, Moderation } from '../api/contract';
import { placeMessage } from '../api/queries';

/** So long what was just done is offered to be undone. */
const patience = 12_000;

export const opposite: Partial<Record<Moderation, Moderation>> = {
  LIKE: 'UNLIKE',
  HIDE: 'UNHIDE',
};

/** Orders about one comment, and taking them back. */
export interface Ordering {
  order: (action: Moderation) => void;
  takeBack: (action: Moderation) => void;
  /** What was ordered a moment ago and can be undone by its opposite. */
  fresh?: Moderation;
  busy: boolean;
  error: Error | null;
}

export function useModeration({ id, ticketId }: Message): Ordering {
  const client = useQueryClient();
  const [fresh, setFresh] = useState<Moderation>();
  const onSuccess = (answer: Message) => placeMessage(client, answer);
  const order = useMutation({
    mutationFn: (action: Moderation) => api.moderate(ticketId, id, action),
    onSuccess: (answer, action) => {
      onSuccess(answer);
      setFresh(opposite[action] ? action : undefined);
    },
  });
  const back = useMutation({ mutationFn: (action: Moderation) => api.takeBack(ticketId, id, action), onSuccess });
  useEffect(() => {
    if (!fresh) return;
    const timer = setTimeout(() => setFresh(undefined), patience);
    return () => clearTimeout(timer);
  }, [fresh]);
  return {
    order: (action) => {
      back.reset();
      order.mutate(action);
    },
    takeBack: (action) => {
      order.reset();
      back.mutate(action);
    },
    fresh,
    busy: order.isPending || back.isPending,
    error: order.error ?? back.error,
  };
}
