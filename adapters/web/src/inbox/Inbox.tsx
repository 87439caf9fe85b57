import { VisuallyHidden } from '@mantine/core';
import { Conversation } from '../conversation/Conversation';
import { useKey } from '../keyboard/useKey';
import { useWords } from '../words';
import { EmptyState } from '../shell/EmptyState';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import { Title } from './Title';
import { TicketList } from './TicketList';
import { useInboxAddress } from './useInboxAddress';
import classes from './Inbox.module.css';

/** The desk: the list and, beside it (or over it on a phone), the conversation. */
export function Inbox({ ticketId }: { ticketId: number | undefined }) {
  const { t } = useWords();
  const { addressOf, go } = useInboxAddress();
  useKey('Escape', ticketId === undefined ? undefined : () => go(addressOf({ ticket: null })));

  return (
    <>
      <VisuallyHidden component="h1">{t('place.inbox')}</VisuallyHidden>
      <div className={classes.desk} data-open={ticketId !== undefined || undefined}>
        <section className={classes.list} aria-label={t('inbox.list')} data-region tabIndex={-1}>
          <TicketList openId={ticketId} />
        </section>
        <section className={classes.talk} aria-label={t('talk.region')}>
          {ticketId === undefined ? (
            <>
              <Title />
              <EmptyState title={t('inbox.pick')} more={t('inbox.pickMore')} />
            </>
          ) : (
            <ErrorBoundary key={ticketId}>
              <Conversation ticketId={ticketId} />
            </ErrorBoundary>
          )}
        </section>
      </div>
    </>
  );
}
