import { ActionIcon, Button } from '@mantine/core';
import { IconFlagFilled, IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import { settingsApi, settingsKeys } from './calls';
import type { KeyPhrase } from './contract';
import fields from './Fields.module.css';
import classes from './ImportanceSection.module.css';
import { LeaveQuestion } from './LeaveQuestion';
import { SectionForm } from './SectionForm';
import { VipList } from './VipList';

/** What makes a page's tickets important by itself: key words and phrases, and VIPs. */
export function ImportanceSection({ channelId }: { channelId: number }) {
  const { t } = useWords();
  return (
    <>
      <SectionForm
        channelId={channelId}
        path="importance"
        title={t('settings.section.importance')}
        lead={t('settings.importance.lead')}
        topic="importance"
      >
        {(value, change) => (
          <>
            <fieldset className={fields.group}>
              <legend className={fields.groupTitle}>{t('settings.importance.phrases')}</legend>
              <p className={fields.lead}>{t('settings.importance.phrasesHelp')}</p>
              <Phrases phrases={value.phrases} onChange={(phrases) => change({ phrases })} />
            </fieldset>
            <TryOut channelId={channelId} phrases={value.phrases} />
          </>
        )}
      </SectionForm>
      <Vips channelId={channelId} />
    </>
  );
}

function Phrases({ phrases, onChange }: { phrases: KeyPhrase[]; onChange: (phrases: KeyPhrase[]) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const add = () => {
    if (!text.trim()) return;
    onChange([...phrases, { text: text.trim(), exact: false }]);
    setText('');
  };
  return (
    <>
      <div className={classes.add}>
        <input
          className={fields.text}
          aria-label={t('settings.importance.new')}
          placeholder={t('settings.importance.new')}
          maxLength={100}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={add}>
          {t('settings.importance.add')}
        </Button>
      </div>
      {phrases.length === 0 && <p className={fields.help}>{t('settings.importance.none')}</p>}
      <ul aria-label={t('settings.importance.phrases')}>
        {phrases.map((phrase, index) => (
          <li key={`${index} ${phrase.text}`} className={classes.phrase}>
            <span className={classes.words}>{phrase.text}</span>
            <label className={classes.exact}>
              <input
                type="checkbox"
                checked={phrase.exact}
                aria-label={`${t('settings.importance.exact')}: ${phrase.text}`}
                onChange={({ target }) =>
                  onChange(phrases.map((each, at) => (at === index ? { ...each, exact: target.checked } : each)))
                }
              />
              {t('settings.importance.exact')}
            </label>
            <ActionIcon
              aria-label={t('settings.importance.remove', { text: phrase.text })}
              onClick={() => onChange(phrases.filter((_, at) => at !== index))}
            >
              <IconX size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before saving: which of some messages would be important, and by what. */
function TryOut({ channelId, phrases }: { channelId: number; phrases: KeyPhrase[] }) {
  const speech = useWords();
  const { t } = speech;
  const [text, setText] = useState('');
  const messages = text.split('\n').filter((line) => line.trim());
  const tried = useMutation({ mutationFn: () => settingsApi.tryPhrases(channelId, phrases, messages.slice(0, 50)) });
  return (
    <div className={fields.group} role="group" aria-label={t('settings.importance.try')}>
      <p className={fields.groupTitle}>{t('settings.importance.try')}</p>
      <p className={fields.lead}>{t('settings.importance.tryHelp')}</p>
      <textarea
        className={classes.samples}
        rows={3}
        aria-label={t('settings.importance.messages')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button variant="default" disabled={messages.length === 0 || tried.isPending} onClick={() => tried.mutate()}>
        {t('settings.importance.tryNow')}
      </Button>
      <p className={classes.bad} role="alert">
        {tried.error && sentenceOf(tried.error, speech)}
      </p>
      <ul aria-live="polite">
        {tried.data?.items.map(({ message, important, phrase }, index) => (
          <li key={`${index} ${message}`} className={classes.found}>
            <span className={classes.verdict} data-important={important || undefined}>
              {important && <IconFlagFilled size={14} aria-hidden />}
              {important ? t('settings.importance.by', { phrase: phrase ?? '' }) : t('settings.importance.not')}
            </span>
            <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Vips({ channelId }: { channelId: number }) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const [csv, setCsv] = useState('');
  const add = useMutation({
    mutationFn: () => settingsApi.importVips(channelId, csv),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: settingsKeys.all(channelId) });
      setCsv('');
    },
  });
  return (
    <section className={`${fields.group} ${classes.vips}`} aria-label={t('settings.vips')}>
      <h2 className={fields.groupTitle}>{t('settings.vips')}</h2>
      <p className={fields.lead}>{t('settings.vipsHelp')}</p>
      <VipList channelId={channelId} />
      <LeaveQuestion unsaved={csv.trim() !== ''} onDiscard={() => setCsv('')} />
      <label className={fields.label} htmlFor="vips-file">
        {t('settings.vipsFile')}
      </label>
      <input
        id="vips-file"
        type="file"
        accept=".csv,text/csv,text/plain"
        className={classes.file}
        onChange={async ({ target }) => setCsv((await target.files?.[0]?.text()) ?? '')}
      />
      <textarea
        className={classes.samples}
        rows={4}
        aria-label={t('settings.vipsLines')}
        placeholder={'24012345678901;Camila Soto'}
        value={csv}
        onChange={({ target }) => setCsv(target.value)}
      />
      <Button variant="default" disabled={!csv.trim() || add.isPending} onClick={() => add.mutate()}>
        {t('settings.vipsAdd')}
      </Button>
      <p className={classes.bad} role="alert">
        {add.error && sentenceOf(add.error, speech)}
      </p>
      <p role="status">{add.data?.added !== undefined && count('settings.vipsAdded', add.data.added)}</p>
    </section>
  );
}
