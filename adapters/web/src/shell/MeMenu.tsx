import { Menu, UnstyledButton, useComputedColorScheme, VisuallyHidden, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconHelpCircle, IconKey, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Me } from '../api/contract';
import { initials } from '../glyphs/PersonPicture';
import { choose, type Choices, useChoices } from '../kept/choices';
import { useFingers } from '../kept/useDensity';
import { modifier } from '../keyboard/modifier';
import { type Key, useWords } from '../words';
import { LanguageItems } from './LanguageMenu';
import { useSignOut } from './useSignOut';
import classes from './MeMenu.module.css';

/** One's account: how to work on this computer, and the way out. */
export function MeMenu({ me, onHelp, onPassword }: { me: Me; onHelp: () => void; onPassword: () => void }) {
  const { t } = useWords();
  const signOut = useSignOut();
  const fingers = useFingers();
  // What the folded top bar has no room for. Not hidden by style: a menu gives the focus to its first item.
  const narrow = useMediaQuery('(max-width: 599px)', false);
  return (
    <Menu width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.me}>
          <span aria-hidden="true">{initials(me.name)}</span>
          <VisuallyHidden>
            {t('top.me')}: {me.name}
          </VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <div className={classes.who}>
          <p className={classes.name}>{me.name}</p>
          <p className={classes.email}>{me.email}</p>
          <p className={classes.email}>{me.roles.map((role) => t(`role.${role}`)).join(' · ')}</p>
        </div>
        <Menu.Divider />
        {!fingers && (
          <Choice
            label="top.density"
            of="density"
            values={[
              ['roomy', t('top.roomy')],
              ['compact', t('top.compact')],
            ]}
          />
        )}
        <Choice
          label="top.sendWith"
          of="sendWith"
          values={[
            ['enter', 'Enter'],
            ['ctrl-enter', `${modifier()}+Enter`],
          ]}
        />
        <SingleKeys />
        {narrow && (
          <>
            <Menu.Divider />
            <ThemeItem />
            <LanguageItems />
          </>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconKeyboard size={18} stroke={1.6} />}
          rightSection={<kbd className={classes.key}>?</kbd>}
          onClick={onHelp}
        >
          {t('top.shortcuts')}
        </Menu.Item>
        <Menu.Item component={Link} href="/help" leftSection={<IconHelpCircle size={18} stroke={1.6} />}>
          {t('help.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={18} stroke={1.6} />} onClick={onPassword}>
          {t('access.change')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={signOut}>
          {t('top.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Tick() {
  return <IconCheck size={16} stroke={2} aria-hidden />;
}

interface ChoiceProps<Name extends keyof Choices> {
  label: Key;
  of: Name;
  values: [Choices[Name], string][];
}

function Choice<Name extends keyof Choices>({ label, of, values }: ChoiceProps<Name>) {
  const { t } = useWords();
  const chosen = useChoices()[of];
  return (
    <>
      <Menu.Label>{t(label)}</Menu.Label>
      <Menu.RadioGroup value={chosen} onChange={(value) => choose({ [of]: value })}>
        {values.map(([value, name]) => (
          <Menu.RadioItem key={value} value={value} checkIcon={<Tick />}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function SingleKeys() {
  const { t } = useWords();
  const on = useChoices().singleKeys === 'on';
  return (
    <>
      <Menu.Divider />
      <Menu.CheckboxItem
        checked={on}
        checkIcon={<Tick />}
        onChange={(checked) => choose({ singleKeys: checked ? 'on' : 'off' })}
      >
        {t('top.singleKeys')}
      </Menu.CheckboxItem>
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
