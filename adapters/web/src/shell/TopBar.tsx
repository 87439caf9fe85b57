import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useRoute } from 'wouter';
import { useAbout } from '../api/queries';
import { Mark } from '../glyphs/Mark';
import { SearchBox } from '../inbox/SearchBox';
import { useWords } from '../words';
import { ConnectionMark } from './ConnectionMark';
import { LanguageMenu } from './LanguageMenu';
import { MeMenu } from './MeMenu';
import { useMe } from './MeContext';
import { hasPresence } from './places';
import { PresencePill } from './PresencePill';
import classes from './TopBar.module.css';

const PasswordWindow = lazy(() => import('../access/PasswordWindow'));

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { t } = useWords();
  const me = useMe();
  const about = useAbout();
  const [password, setPassword] = useState(false);
  const [inInbox] = useRoute('/inbox/*?');
  const [inTalk] = useRoute(/^\/(inbox|board)\/[^/]+$/);
  return (
    <header className={classes.bar} data-in-talk={inTalk || undefined}>
      <span className={classes.brand}>
        <Mark size={28} />
        <span className={classes.name}>{t('app.name')}</span>
      </span>
      <div className={classes.search}>{inInbox && <SearchBox />}</div>
      {about.data?.sandbox && <span className={classes.sandbox}>{t('top.sandbox')}</span>}
      <ConnectionMark />
      {hasPresence(me) && <PresencePill me={me} />}
      <span className={classes.language}>
        <LanguageMenu />
      </span>
      <ThemeSwitch />
      <MeMenu me={me} onHelp={onHelp} onPassword={() => setPassword(true)} />
      <Suspense>{password && <PasswordWindow email={me.email} onClose={() => setPassword(false)} />}</Suspense>
    </header>
  );
}

function ThemeSwitch() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = t(dark ? 'top.toLight' : 'top.toDark');
  const Icon = dark ? IconSun : IconMoon;
  return (
    <ActionIcon
      className={classes.theme}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <Icon size={19} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
