import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { StaffLink, StaffMember } from '../api/contract';
import { Window } from '../shell/Window';
import { full } from '../time/moments';
import { useWords } from '../words';
import classes from './LinkWindow.module.css';

/** The link with which somebody chooses their password: shown here once, to be handed to them. */
export function LinkWindow({ person, link, onClose }: { person: StaffMember; link: StaffLink; onClose: () => void }) {
  const { t, language } = useWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = () => {
    field.current?.select();
    // Without the browser's leave the selected text can still be copied by hand.
    void navigator.clipboard?.writeText(link.url).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Window title={t(`people.link.${link.purpose}`, { name: person.name })} size={520} onClose={onClose}>
      <p className={classes.more}>
        {t(link.mailed ? 'people.linkMailed' : 'people.linkNotMailed', { email: person.email })}
      </p>
      <div className={classes.link}>
        <input
          ref={field}
          className={classes.address}
          readOnly
          value={link.url}
          aria-label={t('people.linkAddress')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          data-autofocus
          variant="default"
          leftSection={copied ? <IconCheck size={17} stroke={1.8} /> : <IconCopy size={17} stroke={1.6} />}
          onClick={copy}
        >
          {t(copied ? 'people.copied' : 'people.copy')}
        </Button>
      </div>
      <p className={classes.meta}>{t('people.linkOnce', { time: full(new Date(link.endsAt), language) })}</p>
      <div className={classes.acts}>
        <Button onClick={onClose}>{t('people.done')}</Button>
      </div>
    </Window>
  );
}
