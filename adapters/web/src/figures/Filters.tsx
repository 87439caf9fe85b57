import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isProblem } from '../api/problem';
import { useWords } from '../words';
import type { Asked, Choice, Dashboard } from './contract';
import { dayWords } from './format';
import { type Period, wrongOf } from './period';
import classes from './Analytics.module.css';

interface Props {
  asked: Asked;
  /** The last figures there were; what can be chosen stays when a question was refused. */
  known?: Dashboard;
  /** Why there are no figures to what is asked. */
  error: unknown;
  ofAgent: boolean;
  onAsk: (changed: Partial<Record<keyof Asked, string>>) => void;
}

/** What the figures are limited to. It stands there whatever comes of the question. */
export function Filters({ asked, known, error, ofAgent, onAsk }: Props) {
  const { t, language } = useWords();
  const choose = (name: 'campaign' | 'channel' | 'agent', label: string, none: string, choices: Choice[] = []) => {
    const value = asked[name];
    const missing = value !== undefined && !choices.some(({ id }) => id === value);
    return (
      <NativeSelect
        size="md"
        label={label}
        value={value ?? ''}
        data={[
          { value: '', label: none },
          ...choices.map(({ id, name: named }) => ({ value: String(id), label: named })),
          ...(missing ? [{ value: String(value), label: t('analytics.unknown', { id: value }) }] : []),
        ]}
        onChange={({ target }) => onAsk({ [name]: target.value })}
      />
    );
  };
  const choices = known?.choices;
  return (
    <div className={classes.filters}>
      <PeriodFields
        asked={{ from: asked.from ?? known?.from ?? '', to: asked.to ?? known?.to ?? '' }}
        error={error}
        onAsk={onAsk}
      />
      {choose('campaign', t('figures.campaign'), t('analytics.all'), choices?.campaigns)}
      {choose('channel', t('figures.page'), t('analytics.all'), choices?.channels)}
      {ofAgent && choose('agent', t('figures.agent'), t('analytics.everybody'), choices?.agents)}
      {known && !error && (
        <p className={classes.against}>
          {t('analytics.against', {
            from: dayWords(known.beforeFrom, language),
            to: dayWords(known.beforeTo, language),
          })}
        </p>
      )}
    </div>
  );
}

/** How long somebody may stop in the middle of a date. */
const patience = 900;

/** First and last day. A day is asked for when it is written to its end, never in the middle. */
function PeriodFields({ asked, error, onAsk }: { asked: Period; error: unknown; onAsk: (period: Period) => void }) {
  const speech = useWords();
  const [draft, setDraft] = useState<Period>();
  const [settled, setSettled] = useState(false);
  const shown = draft ?? asked;
  const wrong = draft && wrongOf(draft);

  function write(name: keyof Period, value: string) {
    setDraft({ ...shown, [name]: value });
    setSettled(false);
  }
  function settle() {
    if (!draft) return;
    setSettled(true);
    if (!wrong) {
      setDraft(undefined);
      onAsk(draft);
    }
  }
  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(settle, patience);
    return () => clearTimeout(timer);
    // Each letter begins the waiting anew.
  }, [draft]);

  const wordsAt = (name: keyof Period) =>
    draft ? settled && wrong?.field === name && wrong.words(speech) : refusedAt(name, error);
  const field = (name: keyof Period, label: string) => (
    <TextInput
      type="date"
      label={label}
      className={classes.day}
      value={shown[name]}
      error={wordsAt(name)}
      onChange={({ target }) => write(name, target.value)}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  );
  return (
    <>
      {field('from', speech.t('analytics.from'))}
      {field('to', speech.t('analytics.to'))}
    </>
  );
}

/** What the server says of a day in an address. */
function refusedAt(name: keyof Period, error: unknown): string | undefined {
  return isProblem(error, 'INVALID') && error.facts.field === name ? error.message : undefined;
}

/** Whether one of the two days is refused; then it is said there, and nowhere else. */
export function refusesPeriod(error: unknown): boolean {
  return refusedAt('from', error) !== undefined || refusedAt('to', error) !== undefined;
}
