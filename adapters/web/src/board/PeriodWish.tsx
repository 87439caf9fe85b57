import { useId, useState } from 'react';
import form from '../settings/Fields.module.css';
import { useWords } from '../words';
import type { Moment } from './contract';
import classes from './FilterFields.module.css';
import type { WishProps } from './FilterFields';
import { lastDayBefore } from './filters';
import { Segments } from './Segments';

type Way = 'all' | 'last' | 'dates';

const moments: Moment[] = ['OPENED', 'LAST_MESSAGE', 'ENDED'];

/** `2026-11-20`, the day on which a moment is for the reader. */
function dayOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Midnight at which a day begins for the reader, or the one after it. */
function midnight(day: string, after = 0): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date + after).toISOString();
}

/** When something happened: in the last days, or between two of them. */
export function PeriodWish({ filter, onChange }: WishProps) {
  const { t } = useWords();
  const id = useId();
  const wanted = filter.period;
  const [way, setWay] = useState<Way>(wanted === undefined ? 'all' : wanted.lastDays !== undefined ? 'last' : 'dates');
  const [moment, setMoment] = useState<Moment>(wanted?.moment ?? 'OPENED');
  const [days, setDays] = useState(String(wanted?.lastDays ?? 7));
  const [from, setFrom] = useState(wanted?.from ? dayOf(new Date(wanted.from)) : '');
  const [until, setUntil] = useState(wanted?.until ? dayOf(lastDayBefore(wanted.until)) : '');

  const tell = (next: { way?: Way; moment?: Moment; days?: string; from?: string; until?: string }) => {
    const all = { way, moment, days, from, until, ...next };
    const lastDays = Number(all.days);
    const last = all.way === 'last' && Number.isInteger(lastDays) && lastDays >= 1 && lastDays <= 366;
    const dates = all.way === 'dates' && (all.from !== '' || all.until !== '');
    onChange({
      ...filter,
      period: last
        ? { moment: all.moment, lastDays }
        : dates
          ? {
              moment: all.moment,
              from: all.from ? midnight(all.from) : undefined,
              until: all.until ? midnight(all.until, 1) : undefined,
            }
          : undefined,
    });
  };

  return (
    <div className={`${classes.stack} ${classes.wide}`}>
      <Segments<Way>
        label={t('board.date')}
        value={way}
        options={[
          ['all', t('board.any')],
          ['last', t('board.date.last')],
          ['dates', t('board.date.dates')],
        ]}
        onChange={(next) => {
          setWay(next);
          tell({ way: next });
        }}
      />
      {way !== 'all' && (
        <div className={classes.row}>
          <div>
            <label className={form.label} htmlFor={`${id}-moment`}>
              {t('board.date.of')}
            </label>
            <select
              id={`${id}-moment`}
              className={`${form.select} ${classes.fit}`}
              value={moment}
              onChange={({ target }) => {
                setMoment(target.value as Moment);
                tell({ moment: target.value as Moment });
              }}
            >
              {moments.map((each) => (
                <option key={each} value={each}>
                  {t(`board.moment.${each}`)}
                </option>
              ))}
            </select>
          </div>
          {way === 'last' && (
            <div>
              <label className={form.label} htmlFor={`${id}-days`}>
                {t('board.date.days')}
              </label>
              <input
                id={`${id}-days`}
                className={form.text}
                type="number"
                min={1}
                max={366}
                value={days}
                onChange={({ target }) => {
                  setDays(target.value);
                  tell({ days: target.value });
                }}
              />
            </div>
          )}
          {way === 'dates' && (
            <>
              <div>
                <label className={form.label} htmlFor={`${id}-from`}>
                  {t('board.date.from')}
                </label>
                <input
                  id={`${id}-from`}
                  className={form.text}
                  type="date"
                  max={until || undefined}
                  value={from}
                  onChange={({ target }) => {
                    setFrom(target.value);
                    tell({ from: target.value });
                  }}
                />
              </div>
              <div>
                <label className={form.label} htmlFor={`${id}-until`}>
                  {t('board.date.until')}
                </label>
                <input
                  id={`${id}-until`}
                  className={form.text}
                  type="date"
                  min={from || undefined}
                  value={until}
                  onChange={({ target }) => {
                    setUntil(target.value);
                    tell({ until: target.value });
                  }}
                />
              </div>
            </>
          )}
        </div>
      )}
    </div>
  );
}
