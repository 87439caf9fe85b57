import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words';
import classes from './Charts.module.css';
import tables from './Tables.module.css';

interface Series {
  name: string;
  label: string;
  color: string;
  /** Drawn with dashes, so that nobody needs the colour. */
  dashed?: boolean;
}

interface Props {
  title: string;
  /** What the rows are by, the head of the table's first column. */
  by: string;
  rows: Record<string, string | number | undefined>[];
  series: Series[];
  format: (value: number) => string;
  kind: 'bars' | 'lines';
  empty: string;
}

/** A chart with the table behind it; nobody has to read colours or hover. */
export function ChartCard({ title, by, rows, series, format, kind, empty }: Props) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? IconChartBar : IconTable;
  const shared = {
    h: 190,
    data: rows as Record<string, unknown>[],
    dataKey: 'at',
    valueFormatter: format,
    tickLine: 'none' as const,
    gridAxis: 'x' as const,
    withLegend: false,
    tooltipAnimationDuration: 0,
  };
  return (
    <Card
      title={title}
      acts={
        rows.length > 0 && (
          <button type="button" className={classes.swap} onClick={() => setAsTable(!asTable)}>
            <Icon size={16} stroke={1.6} aria-hidden /> {t(asTable ? 'figures.asChart' : 'figures.asTable')}
          </button>
        )
      }
      legend={series.length > 1 && rows.length > 0 && !asTable ? <Legend series={series} /> : undefined}
    >
      {rows.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : asTable ? (
        <div className={classes.tall} tabIndex={0} role="region" aria-label={title}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{by}</th>
                {series.map(({ name, label }) => (
                  <th key={name} scope="col" className={tables.number}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={String(row.at)}>
                  <th scope="row" className="figures">
                    {row.at}
                  </th>
                  {series.map(({ name }) => (
                    <td key={name} className={`${tables.number} figures`}>
                      {row[name] === undefined ? '—' : format(Number(row[name]))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div className={classes.chart} role="img" aria-label={t('figures.chart', { title })}>
          {kind === 'bars' ? (
            <BarChart
              {...shared}
              type="stacked"
              series={series}
              barChartProps={{ accessibilityLayer: false }}
              barProps={{ isAnimationActive: false, maxBarSize: 28 }}
            />
          ) : (
            <LineChart
              {...shared}
              curveType="monotone"
              series={series.map(({ dashed, ...each }) => ({ ...each, strokeDasharray: dashed ? '4 4' : undefined }))}
              withDots={rows.length < 3}
              connectNulls={false}
              lineChartProps={{ accessibilityLayer: false }}
              lineProps={{ isAnimationActive: false }}
            />
          )}
        </div>
      )}
    </Card>
  );
}

function Legend({ series }: { series: Series[] }) {
  return (
    <span className={classes.legend}>
      {series.map(({ name, label, color, dashed }) => (
        <span key={name}>
          <svg width="14" height="8" aria-hidden>
            <line
              x1="0"
              x2="14"
              y1="4"
              y2="4"
              stroke={color}
              strokeWidth={dashed ? 2 : 6}
              strokeDasharray={dashed ? '4 3' : undefined}
            />
          </svg>{' '}
          {label}
        </span>
      ))}
    </span>
  );
}

/** A white card with a title. */
export function Card({
  title,
  acts,
  legend,
  flush,
  children,
}: {
  title: string;
  acts?: ReactNode;
  legend?: ReactNode;
  /** What is in it reaches its edges. */
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes.card} data-flush={flush || undefined}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {legend}
        {acts}
      </header>
      {children}
    </section>
  );
}

/** Rows of a name, a bar and a number. */
export function Meters({ rows }: { rows: { name: ReactNode; key: string; value: number; color?: string }[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <dl className={classes.meters}>
      {rows.map(({ key, name, value, color }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {color && (
              <svg className={classes.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                <rect width="100" height="10" fill="var(--sunken)" />
                <rect width={(value / most) * 100} height="10" fill={color} />
              </svg>
            )}
            <span className={`${classes.count} figures`}>{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
