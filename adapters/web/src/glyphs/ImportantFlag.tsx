import { IconFlagFilled } from '@tabler/icons-react';
import type { TicketCard } from '../api/contract';
import { useWords } from '../words';
import classes from './ImportantFlag.module.css';

export function isImportant({ importance }: Pick<TicketCard, 'importance'>): boolean {
  return importance === 'BY_CONTENT' || importance === 'BY_CUSTOMER' || importance === 'BY_HAND';
}

/** The flag beside a name: added to a state, never instead of one. It says why it is there. */
export function ImportantFlag({ ticket }: { ticket: Pick<TicketCard, 'importance' | 'importancePhrase'> }) {
  const { t } = useWords();
  if (!isImportant(ticket)) return null;
  const label = t(`important.${ticket.importance as 'BY_HAND'}`, { phrase: ticket.importancePhrase ?? '' });
  return (
    <span className={classes.flag} role="img" aria-label={label} title={label}>
      <IconFlagFilled size={14} aria-hidden />
    </span>
  );
}
