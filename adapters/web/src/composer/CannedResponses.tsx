import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CannedResponse } from '../api/contract';
import { useResponsesFor } from '../api/queries';
import { useWords } from '../words';
import classes from './CannedResponses.module.css';

interface Props {
  ticketId: number;
  onChoose: (response: CannedResponse) => void;
  onClose: () => void;
}

/** The answers written beforehand, inside the composer: found by a part of title, text or shortcut, taken by Enter. */
export function CannedResponses({ ticketId, onChoose, onClose }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const responses = useResponsesFor(ticketId);
  const wanted = words.trim().toLowerCase();
  const found = (responses.data?.items ?? []).filter(({ title, text, shortcut = '' }) =>
    [title, text, shortcut].some((each) => each.toLowerCase().includes(wanted)),
  );
  // Who types the whole shortcut means that one.
  const sorted = [...found].sort((one, other) => Number(other.shortcut === wanted) - Number(one.shortcut === wanted));
  const marked = Math.min(at, sorted.length - 1);
  return (
    <div className={classes.responses} role="group" aria-label={t('responses.title')}>
      <TextInput
        size="sm"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="canned-responses"
        aria-activedescendant={sorted[marked] ? `canned-${marked}` : undefined}
        aria-label={t('responses.find')}
        placeholder={t('responses.find')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value.replace(/^\//, ''));
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else if (event.key === 'ArrowDown') setAt(Math.min(marked + 1, sorted.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(marked - 1, 0));
          else if (event.key === 'Enter') {
            if (sorted[marked]) onChoose(sorted[marked]);
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <ul id="canned-responses" role="listbox" className={classes.list} aria-label={t('responses.title')}>
        {sorted.map((response, index) => (
          <li
            key={`${response.title} ${index}`}
            id={`canned-${index}`}
            role="option"
            aria-selected={index === marked}
            className={classes.response}
            onClick={() => onChoose(response)}
          >
            <span className={classes.title}>
              {response.title}
              {response.shortcut && <span className={classes.shortcut}>/{response.shortcut}</span>}
            </span>
            <span className={classes.text}>{response.text}</span>
          </li>
        ))}
      </ul>
      {responses.data && sorted.length === 0 && (
        <p className={classes.none} role="status">
          {t(responses.data.items.length === 0 ? 'responses.nothing' : 'responses.notFound')}
        </p>
      )}
    </div>
  );
}
