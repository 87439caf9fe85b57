import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Weekday, WeeklyRange } from '../api/contract';
import { useWords } from '../words';
import { overlap, rangeWords, timeTyped, weekdayName, weekdays, withRange } from './schedule';
import { useDaysWords } from './useDaysWords';
import classes from './RangeList.module.css';

interface Props {
  week: WeeklyRange[];
  chosen: number;
  onChoose: (index: number) => void;
  onChange: (week: WeeklyRange[]) => void;
}

/** The ranges of the week: one more by days and times, the chosen one away. */
export function RangeList({ week, chosen, onChoose, onChange }: Props) {
  const { t, language } = useWords();
  const name = useId();
  const daysWords = useDaysWords();
  const [days, setDays] = useState<Weekday[]>(weekdays.slice(0, 5));
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('18:00');
  const [trouble, setTrouble] = useState<string>();

  const add = () => {
    const range = { days, from: timeTyped(from) ?? '', to: timeTyped(to) ?? '' };
    const wrong = [range.from, range.to].findIndex((time, end) => time === '' || (end === 0 && time === '24:00'));
    if (days.length === 0) return setTrouble(t('schedule.noDays'));
    if (wrong >= 0) return setTrouble(t('schedule.noTime', { text: wrong === 0 ? from : to }));
    if (range.from === range.to) return setTrouble(t('schedule.noMinute'));
    const other = overlap(week, range);
    if (other)
      return setTrouble(
        t('schedule.overlap', { day: weekdayName(other.day, language), range: rangeWords(other.range) }),
      );
    setTrouble(undefined);
    const more = withRange(week, range);
    onChange(more);
    onChoose(more.findIndex((each) => each.from === range.from && each.to === range.to));
  };
  const remove = () => {
    onChange(week.filter((_, index) => index !== chosen));
    onChoose(0);
  };

  return (
    <div className={classes.ranges}>
      <fieldset className={classes.list}>
        <legend className={classes.legend}>{t('schedule.ranges')}</legend>
        {week.length === 0 && <p className={classes.none}>{t('schedule.noRanges')}</p>}
        {week.map((range, index) => (
          <label key={`${range.days[0]}${range.from}`} className={classes.range}>
            <input type="radio" name={name} checked={index === chosen} onChange={() => onChoose(index)} />
            <span className={classes.days}>{daysWords(range.days)}</span>
            <span className="figures">{rangeWords(range)}</span>
          </label>
        ))}
      </fieldset>
      <div className={classes.adding}>
        <div className={classes.toggles} role="group" aria-label={t('schedule.days')}>
          {weekdays.map((each) => (
            <button
              key={each}
              type="button"
              className={classes.toggle}
              aria-pressed={days.includes(each)}
              aria-label={weekdayName(each, language)}
              onClick={() => setDays(days.includes(each) ? days.filter((other) => other !== each) : [...days, each])}
            >
              {weekdayName(each, language, 'short').slice(0, 2)}
            </button>
          ))}
        </div>
        <div className={classes.times}>
          <Time label={t('schedule.from')} value={from} onChange={setFrom} onEnter={add} />
          <span aria-hidden="true">–</span>
          <Time label={t('schedule.to')} value={to} onChange={setTo} onEnter={add} />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('schedule.add')}
            title={t('schedule.add')}
            onClick={add}
          >
            <IconPlus size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('schedule.remove')}
            title={t('schedule.remove')}
            disabled={week.length === 0}
            onClick={remove}
          >
            <IconMinus size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </div>
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      </div>
    </div>
  );
}

interface TimeProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter?: () => void;
}

/** A time of day from 00:00 to 24:00, which the browser's own field cannot take. */
export function Time({ label, value, onChange, onEnter }: TimeProps) {
  return (
    <TextInput
      className={classes.time}
      size="sm"
      aria-label={label}
      value={value}
      inputMode="numeric"
      maxLength={5}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(timeTyped(value) ?? value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter?.();
      }}
    />
  );
}
