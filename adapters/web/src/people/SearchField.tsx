import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useWords } from '../words';
import classes from './People.module.css';

/** Narrows the list to part of a name or an address. */
export function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useWords();
  return (
    <TextInput
      type="search"
      size="sm"
      className={classes.search}
      aria-label={t('people.search')}
      placeholder={t('people.search')}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
      rightSection={value && <CloseButton size="sm" aria-label={t('inbox.clearSearch')} onClick={() => onChange('')} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
