import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Disposition, Dispositions } from '../api/contract';
import { choices } from '../campaigns/dispositionTree';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import classes from './CloseWindow.module.css';

interface Props {
  name: string;
  more: string[];
  dispositions: Dispositions;
  onClose: (dispositionId?: number) => void;
  onCancel: () => void;
}

/** More than fit at a glance are searched. */
const atAGlance = 8;

/** Closing asks what came of the talk: one entry of the campaign's tree. */
export default function CloseWindow({ name, more, dispositions, onClose, onCancel }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const all = choices(dispositions.items);
  const wanted = words.trim().toLowerCase();
  const found = new Set(
    all.filter(({ path }) => path.join(' ').toLowerCase().includes(wanted)).map(({ id }) => String(id)),
  );
  const missing = dispositions.required && !chosen;
  return (
    <Window title={t('talk.closeQuestion', { name })} size={460} onClose={onCancel}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) onClose(chosen ? Number(chosen) : undefined);
        }}
      >
        {all.length > atAGlance && (
          <TextInput
            data-autofocus
            size="sm"
            label={t('dispositions.find')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <Radio.Group
          value={chosen}
          onChange={setChosen}
          label={t('dispositions.choose')}
          withAsterisk={dispositions.required}
          className={classes.choice}
        >
          <Level items={dispositions.items} found={found} autoFocus={all.length <= atAGlance} />
        </Radio.Group>
        {found.size === 0 && <p className={classes.quiet}>{t('dispositions.nothing', { words })}</p>}
        {more.map((sentence) => (
          <p key={sentence} className={classes.quiet}>
            {sentence}
          </p>
        ))}
        <div className={classes.acts}>
          <span className={classes.missing}>{missing && t('dispositions.mustChoose')}</span>
          <Button variant="default" onClick={onCancel}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={missing}>
            {t('talk.closeConfirm')}
          </Button>
        </div>
      </form>
    </Window>
  );
}

function Level({ items, found, autoFocus }: { items: Disposition[]; found: Set<string>; autoFocus?: boolean }) {
  return (
    <ul className={classes.level}>
      {items
        .filter((entry) => choices([entry]).some(({ id }) => found.has(String(id))))
        .map((entry, index) =>
          entry.children.length > 0 ? (
            <li key={entry.id}>
              <span className={classes.group}>{entry.name}</span>
              <Level items={entry.children} found={found} />
            </li>
          ) : (
            <li key={entry.id}>
              <Radio
                value={String(entry.id)}
                label={entry.name}
                data-autofocus={(autoFocus && index === 0) || undefined}
              />
            </li>
          ),
        )}
    </ul>
  );
}
