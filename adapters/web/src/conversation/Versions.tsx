import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Message, Wording } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { full } from '../time/moments';
import { type Key, useWords } from '../words';
import classes from './Versions.module.css';

interface Props {
  message: Message;
  /** Where the earlier versions are read, unless they are those of a ticket. */
  read?: () => Promise<{ items: Wording[] }>;
}

/** That something happened to a message since it was written; how it stood before, on demand. */
export function Versions({ message, read }: Props) {
  const { t, count } = useWords();
  const [open, setOpen] = useState(false);
  if (!message.edits && !message.versions) return null;
  return (
    <div className={classes.versions}>
      <UnstyledButton className={classes.act} aria-expanded={open} onClick={() => setOpen(!open)}>
        {message.edits && !message.withdrawnAt ? count('bubble.edited', message.edits) : t('comment.versions')}
      </UnstyledButton>
      {open && <Before message={message} read={read} />}
    </div>
  );
}

function Before({ message, read = () => api.wordings(message.ticketId, message.id) }: Props) {
  const speech = useWords();
  const before = useQuery({
    queryKey: keys.wordings(message.id, message.versions ?? message.edits ?? 0),
    queryFn: read,
  });
  if (before.error) return <p role="alert">{sentenceOf(before.error, speech)}</p>;
  return (
    <ol className={classes.before} aria-label={speech.t('comment.before')}>
      {before.data?.items.map((version, index) => (
        <li key={index}>
          <p className={classes.happened}>
            <Happened version={version} />
          </p>
          {(version.change === 'EDITED' || version.change === 'DELETED') && version.text && (
            <del dir="auto" lang="">
              {version.text}
            </del>
          )}
        </li>
      ))}
    </ol>
  );
}

/** `Hidden · Ana Rojas, 12:31`. */
function Happened({ version }: { version: Wording }) {
  const { t, has, language } = useWords();
  const at = new Date(version.until);
  const change = t(`comment.change.${version.change}` as Key);
  const by = `comment.by.${version.by?.kind}`;
  return (
    <>
      {has(by) ? t(by, { change, name: version.by?.name ?? '' }) : change}
      {' · '}
      <time className="figures" dateTime={version.until}>
        {full(at, language)}
      </time>
    </>
  );
}
