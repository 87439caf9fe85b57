import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { modifier } from '../keyboard/modifier';
import { useCommand } from '../keyboard/useKey';
import { useWords } from '../words';
import { useInboxAddress } from './useInboxAddress';
import classes from './SearchBox.module.css';

/** Narrows the list to a person's name or words of the conversation. */
export function SearchBox() {
  const { t } = useWords();
  const { q, addressOf, go } = useInboxAddress();
  const [text, setText] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const look = useDebouncedCallback((words: string) => go(addressOf({ q: words.trim() }), { replace: true }), 250);
  useCommand('k', () => field.current?.select());
  useEffect(() => setText((shown) => (shown.trim() === q ? shown : q)), [q]);

  const change = (words: string) => {
    setText(words);
    look(words);
  };
  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      classNames={{ root: classes.root, input: classes.input }}
      aria-label={t('inbox.search')}
      placeholder={t('inbox.search')}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
      rightSectionWidth={text ? 34 : 62}
      rightSection={
        text ? (
          <CloseButton size="sm" aria-label={t('inbox.clearSearch')} onClick={() => change('')} />
        ) : (
          <kbd className={classes.key} aria-hidden="true">
            {modifier()} K
          </kbd>
        )
      }
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (text) change('');
        else field.current?.blur();
      }}
    />
  );
}
