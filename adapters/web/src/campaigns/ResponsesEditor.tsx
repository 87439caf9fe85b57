import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { CannedResponse } from '../api/contract';
import { useWords } from '../words';
import { Section, useTrouble } from './fields';
import { placeholders } from '../texts/placeholders';
import classes from './ResponsesEditor.module.css';

interface Props {
  responses: CannedResponse[];
  onChange: (responses: CannedResponse[]) => void;
}

/** The answers that agents find written beforehand: title, text, shortcut, in an order of one's own. */
export function ResponsesEditor({ responses, onChange }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(0);
  const text = useRef<HTMLTextAreaElement>(null);
  const trouble = useTrouble('responses', 'responses.title', 'responses.text', 'responses.shortcut');
  const one = responses[chosen];
  const set = (part: Partial<CannedResponse>) =>
    onChange(responses.map((each, index) => (index === chosen ? { ...each, ...part } : each)));
  const move = (to: number) => {
    const next = [...responses];
    next.splice(to, 0, ...next.splice(chosen, 1));
    onChange(next);
    setChosen(to);
  };
  const insert = (placeholder: string) => {
    const field = text.current;
    if (!one || !field) return;
    const [from, to] = [field.selectionStart, field.selectionEnd];
    set({ text: `${one.text.slice(0, from)}{${placeholder}}${one.text.slice(to)}` });
    field.focus();
  };
  return (
    <Section title={t('responses.title')}>
      <p className={classes.more}>{t('responses.more')}</p>
      {trouble && (
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div className={classes.both}>
        <div>
          <ul className={classes.list} aria-label={t('responses.title')}>
            {responses.length === 0 && <li className={classes.none}>{t('responses.none')}</li>}
            {responses.map((response, index) => (
              <li key={index}>
                <button
                  type="button"
                  className={classes.item}
                  aria-current={index === chosen ? 'true' : undefined}
                  onClick={() => setChosen(index)}
                >
                  <span>{response.title || t('responses.untitled')}</span>
                  {response.shortcut && <span className={classes.shortcut}>/{response.shortcut}</span>}
                </button>
              </li>
            ))}
          </ul>
          <div className={classes.acts}>
            <ActionIcon
              variant="default"
              aria-label={t('responses.add')}
              onClick={() => {
                onChange([...responses, { title: '', text: '' }]);
                setChosen(responses.length);
              }}
            >
              <IconPlus size={17} stroke={1.8} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('responses.remove')}
              disabled={!one}
              onClick={() => {
                onChange(responses.filter((_, index) => index !== chosen));
                setChosen(Math.max(0, chosen - 1));
              }}
            >
              <IconMinus size={17} stroke={1.8} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('responses.up')}
              disabled={!one || chosen === 0}
              onClick={() => move(chosen - 1)}
            >
              <IconArrowUp size={17} stroke={1.8} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('responses.down')}
              disabled={!one || chosen === responses.length - 1}
              onClick={() => move(chosen + 1)}
            >
              <IconArrowDown size={17} stroke={1.8} aria-hidden />
            </ActionIcon>
          </div>
        </div>
        {one && (
          <div className={classes.one}>
            <TextInput
              size="sm"
              label={t('responses.name')}
              value={one.title}
              maxLength={80}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <div className={classes.placeholders} role="group" aria-label={t('campaign.placeholders')}>
              {placeholders.map((each) => (
                <Button key={each} size="compact-xs" variant="default" onClick={() => insert(each)}>
                  {t(`campaign.placeholder.${each}`)}
                </Button>
              ))}
            </div>
            <Textarea
              ref={text}
              size="sm"
              rows={4}
              maxLength={1_500}
              label={t('responses.text')}
              value={one.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
            />
            <TextInput
              size="sm"
              label={t('responses.shortcut')}
              description={t('responses.shortcutMore')}
              value={one.shortcut ?? ''}
              maxLength={20}
              onChange={(event) => set({ shortcut: event.currentTarget.value || undefined })}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
