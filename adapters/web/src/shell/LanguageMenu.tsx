import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { api } from '../api/client';
import type { Language, Me } from '../api/contract';
import { keys } from '../api/queries';
import { languageNames, languages, useWords } from '../words';
import { useLanguageChoice } from '../words/SpeechProvider';
import classes from './LanguageMenu.module.css';

/** Speaks the chosen language at once, and has the account remember it when somebody is signed in. */
function useChooseLanguage() {
  const client = useQueryClient();
  const { speakIn } = useLanguageChoice();
  return (language: Language) => {
    speakIn(language);
    const me = client.getQueryData<Me | null>(keys.me);
    if (!me) return;
    client.setQueryData<Me>(keys.me, { ...me, language });
    // Not being able to remember it is no reason to disturb: this computer does.
    api.keepLanguage(language).catch(() => undefined);
  };
}

export function LanguageMenu({ wide }: { wide?: boolean }) {
  const { t, language } = useWords();
  return (
    <Menu width={170} position={wide ? 'top-start' : 'bottom-end'}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <IconLanguage size={18} stroke={1.6} aria-hidden />
          <VisuallyHidden>{t('top.language')}</VisuallyHidden>
          <span className={classes.word}>{wide ? languageNames[language] : language.toUpperCase()}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  );
}

export function LanguageItems() {
  const { language } = useWords();
  const choose = useChooseLanguage();
  return (
    <Menu.RadioGroup value={language} onChange={(name) => choose(name as Language)}>
      {languages.map((name) => (
        <Menu.RadioItem
          key={name}
          value={name}
          lang={name}
          closeMenuOnClick
          checkIcon={<IconCheck size={16} stroke={2} aria-hidden />}
        >
          {languageNames[name]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
