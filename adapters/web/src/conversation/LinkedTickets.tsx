import { Link } from 'wouter';
import type { TicketDetail } from '../api/contract';
import { useInboxAddress } from '../inbox/useInboxAddress';
import { useWords } from '../words';
import classes from './DetailPanel.module.css';

/** The other tickets of the same private talk: of a comment that was answered privately, and the private one. */
export function LinkedTickets({ ticket }: { ticket: TicketDetail }) {
  const { t } = useWords();
  const { addressOf } = useInboxAddress();
  const linked = ticket.linked ?? [];
  if (linked.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>{t('panel.linked')}</h3>
      <p className={classes.quiet}>{t('panel.linkedMore')}</p>
      {linked.map((other) => (
        <p key={other.id} className={classes.sentence}>
          <Link href={addressOf({ ticket: other.id })}>
            {t(other.visibility === 'PUBLIC' ? 'panel.linkedPublic' : 'panel.linkedPrivate', { n: other.number })}
          </Link>
          {other.state !== 'OPEN' && <span className={classes.quiet}> · {t('state.closed')}</span>}
        </p>
      ))}
    </section>
  );
}
