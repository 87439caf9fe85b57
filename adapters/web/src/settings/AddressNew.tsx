import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../words';
import classes from './Addresses.module.css';
import type { NotifiedAddress } from './contract';
import fields from './Fields.module.css';

/** Another address; it hears of late and important tickets until somebody chooses otherwise. */
export function AddressNew({ taken, onAdd }: { taken: string[]; onAdd: (address: NotifiedAddress) => void }) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState('');
  const [twice, setTwice] = useState(false);
  const add = () => {
    const address = typed.trim().toLowerCase();
    if (!address) return;
    setTwice(taken.includes(address));
    if (taken.includes(address)) return;
    onAdd({
      address,
      language,
      newTickets: false,
      importantTickets: true,
      overdueTickets: true,
      tokenTrouble: false,
    });
    setTyped('');
  };
  return (
    <>
      <div className={classes.add}>
        <input
          className={fields.text}
          type="email"
          autoComplete="off"
          aria-label={t('settings.notify.new')}
          placeholder={t('settings.notify.new')}
          maxLength={315}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={add}>
          {t('settings.notify.add')}
        </Button>
      </div>
      <p role="alert" className={classes.bad}>
        {twice && t('settings.notify.twice')}
      </p>
    </>
  );
}
