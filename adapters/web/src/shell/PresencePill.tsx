import { Menu, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconChevronDown, IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../api/client';
import type { Break, Me, Presence, PresenceChoice, PresenceState } from '../api/contract';
import { keys, useBreaks } from '../api/queries';
import { BreakGlyph } from '../glyphs/BreakGlyph';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { now, useNow } from '../time/clock';
import { coarse, stopwatch } from '../time/durations';
import { timeOfDay } from '../time/moments';
import { type Speech, useWords } from '../words';
import { sentenceOf } from './Failure';
import classes from './PresencePill.module.css';

interface Choice {
  choice: PresenceChoice;
  breakName?: string;
  name: string;
  glyph: ReactNode;
}

/** One entry for each break, or a single one as long as nobody has set any up. */
function choicesOf(breaks: Break[], { t }: Speech): Choice[] {
  const free = <PresenceGlyph state="FREE" size={18} />;
  const away = <PresenceGlyph state="DISCONNECTED" size={18} />;
  const plain: Choice = {
    choice: 'BREAK',
    breakName: t('presence.break'),
    name: t('presence.break'),
    glyph: <PresenceGlyph state="FREE_ON_BREAK" size={18} />,
  };
  const named = breaks.map(({ name, icon, limitMinutes }): Choice => {
    const length = limitMinutes && t('team.minutes', { n: limitMinutes });
    return {
      choice: 'BREAK',
      breakName: name,
      name: length ? `${name} · ${length}` : name,
      glyph: <BreakGlyph icon={icon} />,
    };
  });
  return [
    { choice: 'AVAILABLE', name: t('presence.available'), glyph: free },
    ...(named.length > 0 ? named : [plain]),
    { choice: 'DISCONNECTED', name: t('presence.disconnect'), glyph: away },
  ];
}

const idOf = ({ choice, breakName }: { choice: PresenceChoice; breakName?: string }) =>
  choice === 'BREAK' ? `BREAK ${breakName}` : choice;

/** Which of the three choices a state comes from. */
export function choiceOf(state: PresenceState): PresenceChoice {
  if (state === 'DISCONNECTED') return 'DISCONNECTED';
  return state === 'FREE' || state === 'BUSY' ? 'AVAILABLE' : 'BREAK';
}

/** One's own state and how long it lasts; its menu changes it and says what happens to open conversations. */
export function PresencePill({ me }: { me: Me }) {
  const speech = useWords();
  const { t, count, language } = speech;
  const { presence } = me;
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const breaks = useBreaks();
  const choices = choicesOf(breaks.data?.breaks ?? [], speech);
  const known = (answer: Presence) => {
    client.setQueryData<Me | null>(keys.me, (before) => (before ? { ...before, presence: answer } : before));
    setOpened(false);
  };
  const change = useMutation({
    mutationFn: ({ choice, breakName }: Choice) => api.choosePresence(choice, breakName),
    onSuccess: known,
  });
  const phone = useMutation({ mutationFn: () => api.tellOfCall(!presence.onCall), onSuccess: known });
  const onBreak = breaks.data?.breaks.find(({ name }) => name === presence.breakName);
  const current = idOf({ choice: choiceOf(presence.state), breakName: presence.breakName });
  useNow('second');
  const wrappingUp = presence.wrapUpUntil !== undefined && Date.parse(presence.wrapUpUntil) > now();
  const tooLong =
    onBreak?.limitMinutes !== undefined && now() - Date.parse(presence.since) > onBreak.limitMinutes * 60_000;
  const reset = change.reset;
  useEffect(() => {
    if (opened) reset();
  }, [opened, reset]);

  return (
    <Menu opened={opened} onChange={setOpened} width={270}>
      <Menu.Target>
        <UnstyledButton className={classes.pill} title={t('presence.menu')}>
          {onBreak ? <BreakGlyph icon={onBreak.icon} size={16} /> : <PresenceGlyph state={presence.state} />}
          {presence.onCall && <IconPhone size={16} stroke={1.8} role="img" aria-label={t('presence.onCall')} />}
          <span className={classes.state}>
            {t(wrappingUp ? 'presence.wrappingUp' : `presence.${presence.state}`)}
            {onBreak && <span className={classes.breakName}> · {onBreak.name}</span>}
          </span>
          <span data-late={tooLong || undefined} className={classes.lasting}>
            <Lasting since={presence.since} />
          </span>
          <IconChevronDown className={classes.chevron} size={15} stroke={2} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={wrappingUp ? null : current}
          onChange={(id) => {
            const chosen = choices.find((each) => idOf(each) === id);
            if (chosen && (wrappingUp || id !== current)) change.mutate(chosen);
            else setOpened(false);
          }}
        >
          {choices.map((each) => (
            <Menu.RadioItem
              key={idOf(each)}
              value={idOf(each)}
              disabled={change.isPending}
              checkIcon={<IconCheck size={16} stroke={2} aria-hidden />}
            >
              <span className={classes.choice}>
                {each.glyph}
                {each.name}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          disabled={phone.isPending}
          leftSection={
            presence.onCall ? (
              <IconPhoneOff size={18} stroke={1.6} aria-hidden />
            ) : (
              <IconPhone size={18} stroke={1.6} aria-hidden />
            )
          }
          closeMenuOnClick={false}
          onClick={() => phone.mutate()}
        >
          {t(presence.onCall ? 'presence.callOver' : 'presence.callBegins')}
        </Menu.Item>
        {wrappingUp && (
          <p className={classes.explain}>
            {t('presence.wrapUpUntil', { time: timeOfDay(new Date(presence.wrapUpUntil!), language) })}
          </p>
        )}
        {tooLong && <p className={classes.refused}>{t('presence.tooLong', { n: onBreak.limitMinutes! })}</p>}
        {presence.active > 0 && <p className={classes.explain}>{count('presence.explain', presence.active)}</p>}
        {(change.error ?? phone.error) && (
          <p className={classes.refused} role="alert">
            {t('presence.failed')} {sentenceOf((change.error ?? phone.error)!, speech)}
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
