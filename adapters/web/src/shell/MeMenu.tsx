import { Menu, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { api } from '../api/client';
import type { Me } from '../api/contract';
import { keys } from '../api/queries';
import { initials } from '../glyphs/PersonPicture';
import { choose, type Choices, useChoices } from '../kept/choices';
import { modifier } from '../keyboard/modifier';
import { type Key, useWords } from '../words';
import { LanguageItems } from './LanguageMenu';
import classes from './MeMenu.module.css';

/** One's account: how to work on this computer, and the way out. */
export function MeMenu({ me, onHelp }: { me: Me; onHelp: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: api.signOut,
    onSettled: () => {
      client.clear();
      client.setQueryData(keys.me, null);
    },
  });
  return (
    <Menu width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.me} aria-label={`${t('top.me')}: ${me.name}`}>
          {initials(me.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <div className={classes.who}>
          <p className={classes.name}>{me.name}</p>
          <p className={classes.email}>{me.email}</p>
          <p className={classes.email}>{me.roles.map((role) => t(`role.${role}`)).join(' · ')}</p>
        </div>
        <Menu.Divider />
        <Choice label="top.density" of="density" values={[['roomy', t('top.roomy')], ['compact', t('top.compact')]]} wideOnly />
        <Choice label="top.sendWith" of="sendWith" values={[['enter', 'Enter'], ['ctrl-enter', `${modifier()}+Enter`]]} />
        <SingleKeys />
        <div className={classes.narrow}>
          <Menu.Divider />
          <ThemeItem />
          <LanguageItems />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.6} />} rightSection={<kbd className={classes.key}>?</kbd>} onClick={onHelp}>
          {t('top.shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={() => leave.mutate()}>
          {t('top.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps<Name extends keyof Choices> {
  label: Key;
  of: Name;
  values: [Choices[Name], string][];
  wideOnly?: boolean;
}

function Choice<Name extends keyof Choices>({ label, of, values, wideOnly }: ChoiceProps<Name>) {
  const { t } = useWords();
  const chosen = useChoices()[of];
  return (
    <div className={wideOnly ? classes.wide : undefined}>
      <Menu.Label>{t(label)}</Menu.Label>
      {values.map(([value, name]) => (
        <Menu.Item
          key={value}
          closeMenuOnClick={false}
          aria-current={value === chosen || undefined}
          rightSection={value === chosen && <IconCheck size={16} stroke={2} aria-hidden />}
          onClick={() => choose({ [of]: value })}
        >
          {name}
        </Menu.Item>
      ))}
    </div>
  );
}

function SingleKeys() {
  const { t } = useWords();
  const on = useChoices().singleKeys === 'on';
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={on}
        closeMenuOnClick={false}
        rightSection={on && <IconCheck size={16} stroke={2} aria-hidden />}
        onClick={() => choose({ singleKeys: on ? 'off' : 'on' })}
      >
        {t('top.singleKeys')}
      </Menu.Item>
    </>
  );
}

function ThemeItem() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const Icon = dark ? IconSun : IconMoon;
  return (
    <Menu.Item leftSection={<Icon size={18} stroke={1.6} />} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
      {t(dark ? 'top.toLight' : 'top.toDark')}
    </Menu.Item>
  );
}
