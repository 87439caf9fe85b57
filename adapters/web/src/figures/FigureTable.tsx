import { useWords } from '../words';
import { Card } from './Charts';
import type { Choice, FigureLine, FigureName } from './contract';
import { formatValue, unitOf } from './format';
import classes from './Tables.module.css';

/** Figures of campaigns, pages or agents, one line each; every one opens the tickets behind it. */
export function FigureTable({
  title,
  first,
  lines,
  names,
  figures,
  onOpen,
}: {
  title: string;
  first: string;
  lines: FigureLine[];
  names: Choice[];
  figures: FigureName[];
  onOpen: (figure: FigureName, id: number, name: string) => void;
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
                      <Value
                        of={figure}
                        value={line.figures[figure]}
                        whose={nameOf(line.key)}
                        onOpen={() => onOpen(figure, Number(line.key), nameOf(line.key))}
                      />
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

/** A value that opens its tickets, where there are any. */
export function Value({
  of: figure,
  value,
  whose,
  onOpen,
}: {
  of: FigureName;
  value: number | undefined;
  whose: string;
  onOpen: () => void;
}) {
  const { t, language } = useWords();
  const unit = unitOf(figure);
  const words = formatValue(value, unit, language);
  if (value === undefined || (unit === 'COUNT' && value === 0)) return words;
  return (
    <button
      type="button"
      className={classes.opens}
      aria-label={`${words}: ${t(`figures.open.${unit}`)}, ${t(`figure.${figure}`)}, ${whose}`}
      onClick={onOpen}
    >
      {words}
    </button>
  );
}
