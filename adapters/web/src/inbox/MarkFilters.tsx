import { UnstyledButton } from '@mantine/core';
import { IconFlagFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StateGlyph } from '../glyphs/StateGlyph';
import { useWords } from '../words';
import classes from './MarkFilters.module.css';
import { useInboxAddress } from './useInboxAddress';

/** Leaves only what is late, or important, in the list. */
export function MarkFilters() {
  const { t } = useWords();
  const { late, important, addressOf, go } = useInboxAddress();
  return (
    <div className={classes.filters}>
      <Filter on={late} mark="late" onToggle={() => go(addressOf({ late: !late }), { replace: true })}>
        <StateGlyph state="late" size={14} />
        {t('inbox.onlyLate')}
      </Filter>
      <Filter
        on={important}
        mark="important"
        onToggle={() => go(addressOf({ important: !important }), { replace: true })}
      >
        <IconFlagFilled size={14} aria-hidden />
        {t('inbox.onlyImportant')}
      </Filter>
    </div>
  );
}

function Filter({
  on,
  mark,
  onToggle,
  children,
}: {
  on: boolean;
  mark: 'late' | 'important';
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <UnstyledButton className={classes.filter} data-mark={mark} aria-pressed={on} onClick={onToggle}>
      {children}
    </UnstyledButton>
  );
}
