import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api/client';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import { dateWords } from './schedule';
import classes from './DatedDays.module.css';

/** Holidays out of a calendar file: what is in it is shown first, and taken day by day. */
export function CalendarImport({
  known,
  onAdd,
}: {
  known: string[];
  onAdd: (days: { date: string; name: string }[]) => void;
}) {
  const speech = useWords();
  const { t, count, language } = speech;
  const file = useRef<HTMLInputElement>(null);
  const [without, setWithout] = useState<string[]>([]);
  const read = useMutation({ mutationFn: async (chosen: File) => api.readCalendar(await chosen.text()) });
  const fresh = (read.data?.days ?? []).filter(({ date }) => !known.includes(date));
  const wanted = fresh.filter(({ date }) => !without.includes(date));
  return (
    <div className={classes.import}>
      <input
        ref={file}
        type="file"
        accept=".ics,text/calendar"
        hidden
        aria-label={t('schedule.file')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          setWithout([]);
          if (chosen) read.mutate(chosen);
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileImport size={17} stroke={1.6} aria-hidden />}
        loading={read.isPending}
        onClick={() => file.current?.click()}
      >
        {t('schedule.import')}
      </Button>
      <p className={classes.more}>{t('schedule.importMore')}</p>
      <p className={classes.trouble} role="alert">
        {read.error && sentenceOf(read.error, speech)}
      </p>
      {read.data && (
        <div role="status">
          <p>
            {fresh.length === 0 ? t('schedule.nothingNew') : count('schedule.found', fresh.length)}{' '}
            {read.data.left > 0 && count('schedule.left', read.data.left)}
          </p>
        </div>
      )}
      {fresh.length > 0 && (
        <>
          <ul className={classes.found} aria-label={t('schedule.inFile')}>
            {fresh.map(({ date, name }) => (
              <li key={date}>
                <label>
                  <input
                    type="checkbox"
                    checked={!without.includes(date)}
                    onChange={() =>
                      setWithout(without.includes(date) ? without.filter((each) => each !== date) : [...without, date])
                    }
                  />
                  <span className={classes.when}>{dateWords(date, language)}</span>
                  <span>{name}</span>
                </label>
              </li>
            ))}
          </ul>
          <Button
            variant="default"
            disabled={wanted.length === 0}
            onClick={() => {
              onAdd(wanted);
              read.reset();
            }}
          >
            {count('schedule.addFound', wanted.length)}
          </Button>
        </>
      )}
    </div>
  );
}
