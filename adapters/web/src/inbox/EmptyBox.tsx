import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Box } from '../api/contract';
import { EmptyState } from '../shell/EmptyState';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import { useInboxAddress } from './useInboxAddress';
import { useTake } from './useTake';
import classes from './EmptyBox.module.css';

interface Props {
  box: Box;
  q: string;
  /** Only what is late is wanted. */
  late: boolean;
  /** Only what is important is wanted. */
  important: boolean;
  counts: Record<Box, number> | undefined;
}

/** Why the list is empty, and what can be done now. */
export function EmptyBox({ box, q, late, important, counts }: Props) {
  const { t, count } = useWords();
  const { addressOf, go } = useInboxAddress();
  if (q) {
    return (
      <EmptyState title={t('inbox.noMatch')} more={t('inbox.noMatchMore', { box: t(`inbox.${box}`), q })}>
        <Button variant="default" onClick={() => go(addressOf({ q: '' }))}>
          {t('inbox.clearSearch')}
        </Button>
      </EmptyState>
    );
  }
  if (late || important) {
    const [title, more] = late
      ? [t('inbox.noneLate'), t('inbox.noneLateMore')]
      : [t('inbox.noneImportant'), t('inbox.noneImportantMore')];
    return (
      <EmptyState title={title} more={more}>
        <Button variant="default" onClick={() => go(addressOf({ late: false, important: false }))}>
          {t('inbox.showAll')}
        </Button>
      </EmptyState>
    );
  }
  if (box === 'waiting') return <EmptyState title={t('inbox.emptyWaiting')} more={t('inbox.emptyWaitingMore')} />;
  if (box === 'all') return <EmptyState title={t('inbox.emptyAll')} more={t('inbox.emptyAllMore')} />;
  const waiting = counts?.waiting ?? 0;
  const more = waiting > 0 ? count('inbox.emptyMineMore', waiting) : t('inbox.emptyMineMore.none');
  return (
    <EmptyState title={t('inbox.emptyMine')} more={more}>
      {waiting > 0 && <TakeNext />}
    </EmptyState>
  );
}

function TakeNext() {
  const speech = useWords();
  const take = useTake();
  const next = useMutation({
    mutationFn: async () => {
      const [first] = (await api.tickets('waiting')).items;
      if (first) await take.mutateAsync(first.id);
    },
  });
  return (
    <>
      <Button disabled={next.isPending} onClick={() => next.mutate()}>
        {speech.t('inbox.takeNext')}
      </Button>
      {next.error && (
        <p className={classes.refused} role="alert">
          {sentenceOf(next.error, speech)}
        </p>
      )}
    </>
  );
}
