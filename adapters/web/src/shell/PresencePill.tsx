import { Menu, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { Me, Presence, PresenceChoice, PresenceState } from '../api/contract';
import { keys } from '../api/queries';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { now, useNow } from '../time/clock';
import { coarse, stopwatch } from '../time/durations';
import { useWords } from '../words';
import { sentenceOf } from './Failure';
import classes from './PresencePill.module.css';

const choices: {
  choice: PresenceChoice;
  glyph: PresenceState;
  word: 'presence.available' | 'presence.break' | 'presence.disconnect';
}[] = [
  { choice: 'AVAILABLE', glyph: 'FREE', word: 'presence.available' },
  { choice: 'BREAK', glyph: 'FREE_ON_BREAK', word: 'presence.break' },
  { choice: 'DISCONNECTED', glyph: 'DISCONNECTED', word: 'presence.disconnect' },
];

/** Which of the three choices a state comes from. */
export function choiceOf(state: PresenceState): PresenceChoice {
  if (state === 'DISCONNECTED') return 'DISCONNECTED';
  return state === 'FREE' || state === 'BUSY' ? 'AVAILABLE' : 'BREAK';
}

/** One's own state and how long it lasts; its menu changes it and says what happens to open conversations. */
export function PresencePill({ me }: { me: Me }) {
  const speech = useWords();
  const { t, count } = speech;
  const { presence } = me;
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const change = useMutation({
    // A break has to have a name; until breaks can be set up there is the one.
    mutationFn: (choice: PresenceChoice) =>
      api.choosePresence(choice, choice === 'BREAK' ? t('presence.break') : undefined),
    onSuccess: (answer: Presence) => {
      client.setQueryData<Me | null>(keys.me, (known) => (known ? { ...known, presence: answer } : known));
      setOpened(false);
    },
  });
  const reset = change.reset;
  useEffect(() => {
    if (opened) reset();
  }, [opened, reset]);

  return (
    <Menu opened={opened} onChange={setOpened} width={270}>
      <Menu.Target>
        <UnstyledButton className={classes.pill} title={t('presence.menu')}>
          <PresenceGlyph state={presence.state} />
          <span className={classes.state}>{t(`presence.${presence.state}`)}</span>
          <Lasting since={presence.since} />
          <IconChevronDown className={classes.chevron} size={15} stroke={2} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={choiceOf(presence.state)}
          onChange={(chosen) =>
            chosen === choiceOf(presence.state) ? setOpened(false) : change.mutate(chosen as PresenceChoice)
          }
        >
          {choices.map(({ choice, glyph, word: name }) => (
            <Menu.RadioItem
              key={choice}
              value={choice}
              disabled={change.isPending}
              checkIcon={<IconCheck size={16} stroke={2} aria-hidden />}
            >
              <span className={classes.choice}>
                <PresenceGlyph state={glyph} size={18} />
                {t(name)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {presence.active > 0 && <p className={classes.explain}>{count('presence.explain', presence.active)}</p>}
        {change.error && (
          <p className={classes.refused} role="alert">
            {t('presence.failed')} {sentenceOf(change.error, speech)}
          </p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Lasting({ since }: { since: string }) {
  useNow('second');
  const length = now() - Date.parse(since);
  return (
    <span className={`${classes.since} figures`}>
      <span className={classes.exact}>{stopwatch(length)}</span>
      <span className={classes.rough}>{coarse(length)}</span>
    </span>
  );
}
