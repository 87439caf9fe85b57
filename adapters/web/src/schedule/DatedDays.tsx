import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schedule } from '../api/contract';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { CalendarImport } from './CalendarImport';
import { Time } from './RangeList';
import { dateWords, rangeWords, timeTyped } from './schedule';
import classes from './DatedDays.module.css';

interface Props {
  value: Schedule;
  onChange: (schedule: Schedule) => void;
  onClose: () => void;
}

/** The days on which the week does not hold: by hand one by one, or out of a calendar file. */
export function DatedDays({ value, onChange, onClose }: Props) {
  const { t, language } = useWords();
  const dates = [
    ...value.holidays.map((date) => ({ date, words: t('schedule.closed') })),
    ...value.exceptions.map(({ date, ranges }) => ({ date, words: ranges.map(rangeWords).join(', ') })),
  ].sort((one, other) => one.date.localeCompare(other.date));
  const without = (date: string) => ({
    ...value,
    names: Object.fromEntries(Object.entries(value.names ?? {}).filter(([each]) => each !== date)),
    holidays: value.holidays.filter((each) => each !== date),
    exceptions: value.exceptions.filter((each) => each.date !== date),
  });
  return (
    <Window title={t('schedule.datesTitle')} size={560} onClose={onClose}>
      <p className={classes.more}>{t('schedule.datesMore')}</p>
      {dates.length > 0 && (
        <ul className={classes.list} aria-label={t('schedule.datesTitle')}>
          {dates.map(({ date, words }) => (
            <li key={date} className={classes.date}>
              <span>
                {dateWords(date, language)}
                {value.names?.[date] && <span className={classes.called}> {value.names[date]}</span>}
              </span>
              <span className="figures">{words}</span>
              <ActionIcon
                size={28}
                aria-label={t('schedule.removeDate', { date: dateWords(date, language) })}
                onClick={() => onChange(without(date))}
              >
                <IconX size={15} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <ByHand value={value} without={without} onChange={onChange} />
      <CalendarImport
        known={dates.map(({ date }) => date)}
        onAdd={(more) =>
          onChange({
            ...value,
            holidays: [...value.holidays, ...more.map(({ date }) => date)].sort(),
            names: { ...value.names, ...Object.fromEntries(more.map(({ date, name }) => [date, name])) },
          })
        }
      />
      <div className={classes.acts}>
        <Button onClick={onClose}>{t('schedule.done')}</Button>
      </div>
    </Window>
  );
}

interface ByHandProps {
  value: Schedule;
  without: (date: string) => Schedule;
  onChange: (schedule: Schedule) => void;
}

function ByHand({ value, without, onChange }: ByHandProps) {
  const { t } = useWords();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [closed, setClosed] = useState(true);
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('13:00');
  const [trouble, setTrouble] = useState<string>();
  const add = () => {
    if (!date) return setTrouble(t('schedule.noDate'));
    const range = { from: timeTyped(from) ?? '', to: timeTyped(to) ?? '' };
    if (!closed && (!range.from || !range.to || range.from === range.to))
      return setTrouble(t('schedule.noTime', { text: range.from ? to : from }));
    setTrouble(undefined);
    setName('');
    const called = name.trim() || value.names?.[date];
    const kept = without(date);
    const rest = called ? { ...kept, names: { ...kept.names, [date]: called } } : kept;
    if (closed) {
      onChange({ ...rest, holidays: [...rest.holidays, date].sort() });
    } else {
      // A second range on the same day is one more, not another day.
      const before = value.exceptions.find((each) => each.date === date)?.ranges ?? [];
      onChange({ ...rest, exceptions: [...rest.exceptions, { date, ranges: [...before, range] }] });
    }
  };
  return (
    <div className={classes.byHand}>
      <TextInput
        size="sm"
        type="date"
        label={t('schedule.date')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t('schedule.dateName')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={classes.kind}>
        <legend>{t('schedule.onThatDay')}</legend>
        <label>
          <input type="radio" name="kind" checked={closed} onChange={() => setClosed(true)} /> {t('schedule.closed')}
        </label>
        <label>
          <input type="radio" name="kind" checked={!closed} onChange={() => setClosed(false)} />{' '}
          {t('schedule.ownHours')}
        </label>
      </fieldset>
      {!closed && (
        <span className={classes.times}>
          <Time label={t('schedule.from')} value={from} onChange={setFrom} onEnter={add} />–
          <Time label={t('schedule.to')} value={to} onChange={setTo} onEnter={add} />
        </span>
      )}
      <Button variant="default" onClick={add}>
        {t('schedule.addDate')}
      </Button>
      <p className={classes.trouble} role="alert">
        {trouble}
      </p>
    </div>
  );
}
