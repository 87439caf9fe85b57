import { IconArchive, IconCheck } from '@tabler/icons-react';
import type { IntakeKind } from '../api/contract';
import { now, useNow } from '../time/clock';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import classes from './KindTable.module.css';

/** What kinds of events came, whether they are understood or only kept, and how many. */
export function KindTable({ items }: { items: IntakeKind[] }) {
  const { t, language } = useWords();
  useNow('minute');
  const figures = new Intl.NumberFormat(language);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('intake.kind')}</th>
          <th scope="col">{t('intake.what')}</th>
          <th scope="col" className={classes.number}>
            {t('intake.count')}
          </th>
          <th scope="col" className={classes.number}>
            {t('intake.last')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const last = new Date(item.lastAt);
          const Icon = item.understood ? IconCheck : IconArchive;
          return (
            <tr key={item.kind}>
              <th scope="row">{item.kind}</th>
              <td>
                <span className={classes.what} data-understood={item.understood || undefined}>
                  <Icon size={15} stroke={1.8} aria-hidden />
                  <span className={classes.word}>{t(item.understood ? 'intake.understood' : 'intake.kept')}</span>
                </span>
              </td>
              <td className={`${classes.number} figures`}>{figures.format(item.count)}</td>
              <td className={`${classes.number} figures`}>
                <time dateTime={item.lastAt} title={full(last, language)}>
                  {brief(last, new Date(now()), language)}
                </time>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
