import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Message } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import classes from './Edited.module.css';

/** That a message was changed since it was written; how it read before, on demand, struck through. */
export function Edited({ message }: { message: Message }) {
  const { count } = useWords();
  const [open, setOpen] = useState(false);
  if (!message.edits) return null;
  return (
    <div className={classes.edited}>
      <UnstyledButton className={classes.act} aria-expanded={open} onClick={() => setOpen(!open)}>
        {count('bubble.edited', message.edits)}
      </UnstyledButton>
      {open && <Before message={message} />}
    </div>
  );
}

function Before({ message }: { message: Message }) {
  const speech = useWords();
  const before = useQuery({
    queryKey: keys.wordings(message.id, message.edits ?? 0),
    queryFn: () => api.wordings(message.ticketId, message.id),
  });
  if (before.error) return <p role="alert">{sentenceOf(before.error, speech)}</p>;
  return (
    <ol className={classes.before} aria-label={speech.t('bubble.before')}>
      {before.data?.items.map(({ text, until }) => (
        <li key={until}>
          <del dir="auto" lang="">
            {text}
          </del>
        </li>
      ))}
    </ol>
  );
}
