import { Button, TextInput } from '@mantine/core';
import { IconCalendarEvent, IconCalendarWeek } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { Schedule } from '../api/contract';
import { useWords } from '../words';
import { DatedDays } from './DatedDays';
import { DaysAheadWindow } from './DaysAheadWindow';
import { RangeList } from './RangeList';
import { WeekGrid } from './WeekGrid';
import classes from './ScheduleEditor.module.css';

interface Props {
  value: Schedule;
  onChange: (schedule: Schedule) => void;
  /** What the server did not accept, as a sentence. */
  error?: string;
}

/** Working hours: the week as a grid and as a list, the zone, the days on which the week does not hold, what it comes to. */
export function ScheduleEditor({ value, onChange, error }: Props) {
  const { t, count } = useWords();
  const title = useId();
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState<'dates' | 'ahead'>();
  const dates = value.holidays.length + value.exceptions.length;
  const change = (part: Partial<Schedule>) => onChange({ ...value, ...part });
  return (
    <section className={classes.schedule} aria-labelledby={title} data-wrong={error ? true : undefined}>
      <header className={classes.head}>
        <h2 id={title} className={classes.title}>
          {t('schedule.title')}
        </h2>
        <ZoneField zone={value.zone} onChange={(zone) => change({ zone })} />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCalendarEvent size={15} stroke={1.6} aria-hidden />}
          onClick={() => setOpen('dates')}
        >
          {dates === 0 ? t('schedule.addDates') : count('schedule.dates', dates)}
        </Button>
        <Button
          className={classes.ahead}
          variant="default"
          size="xs"
          leftSection={<IconCalendarWeek size={15} stroke={1.6} aria-hidden />}
          onClick={() => setOpen('ahead')}
        >
          {t('schedule.ahead')}
        </Button>
      </header>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <div className={classes.week}>
        <div className={classes.grid}>
          <WeekGrid week={value.week} zone={value.zone} chosen={chosen} />
        </div>
        <RangeList week={value.week} chosen={chosen} onChoose={setChosen} onChange={(week) => change({ week })} />
      </div>
      {open === 'dates' && <DatedDays value={value} onChange={onChange} onClose={() => setOpen(undefined)} />}
      {open === 'ahead' && <DaysAheadWindow schedule={value} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

/** The zone by its name, with all the browser knows as suggestions. */
function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const { t } = useWords();
  const list = useId();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <>
      <TextInput
        className={classes.zone}
        size="xs"
        aria-label={t('schedule.zone')}
        value={zone}
        list={list}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={list}>
        {zones.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
