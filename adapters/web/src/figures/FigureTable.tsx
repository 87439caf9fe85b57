import { useWords } from '../words';
import { Card } from './Charts';
import type { Choice, FigureLine, FigureName } from './contract';
import { formatValue } from './format';
import classes from './Tables.module.css';

const shares: FigureName[] = [
  'SERVICE_LEVEL',
  'ATTENTION_LEVEL',
  'ANSWERED_IN_TIME',
  'WITH_ABANDONED',
  'ABANDONMENT_RATE',
];
const times: FigureName[] = ['TMAC', 'TMAE', 'TMR', 'TMA', 'AVERAGE_WAIT'];

/** Figures of campaigns, pages or agents, one line each. */
export function FigureTable({
  title,
  first,
  lines,
  names,
  figures,
}: {
  title: string;
  first: string;
  lines: FigureLine[];
  names: Choice[];
  figures: FigureName[];
}) {
  const { t, language } = useWords();
  const nameOf = (key: string) =>
    names.find(({ id }) => String(id) === key)?.name ?? t('analytics.unknown', { id: key });
  const sorted = [...lines].sort((one, other) => nameOf(one.key).localeCompare(nameOf(other.key), language));
  return (
    <Card title={title} flush>
      {sorted.length === 0 ? (
        <p className={classes.none}>{t('analytics.nothing')}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className={classes.number}>
                    {t(`figure.${figure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{nameOf(line.key)}</th>
                  {figures.map((figure) => (
                    <td key={figure} className={`${classes.number} figures`}>
                      {formatValue(
                        line.figures[figure],
                        times.includes(figure) ? 'TIME' : shares.includes(figure) ? 'SHARE' : 'COUNT',
                        language,
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
