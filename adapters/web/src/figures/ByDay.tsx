import { useWords } from '../words';
import { ChartCard } from './Charts';
import type { Dashboard, FigureLine, FigureName } from './contract';
import { dayWords, formatValue } from './format';

/** The chosen figure day by day, this period over the one before. */
export function ByDay({ of: data, chosen }: { of: Dashboard; chosen: FigureName }) {
  const { t, language } = useWords();
  const { unit } = data.figures.find(({ figure }) => figure === chosen)!;
  const value = (lines: FigureLine[], day: string) => {
    const line = lines.find(({ key }) => key === day);
    return line?.figures[chosen] ?? (unit === 'COUNT' ? 0 : undefined);
  };
  const before = daysOf(data.beforeFrom, data.beforeTo);
  const nothing = data.days.length + data.daysBefore.length === 0;
  return (
    <ChartCard
      kind="lines"
      title={t('analytics.byDay', { figure: t(`figure.${chosen}`) })}
      by={t('analytics.day')}
      rows={
        nothing
          ? []
          : daysOf(data.from, data.to).map((day, index) => ({
              at: dayWords(day, language),
              now: value(data.days, day),
              before: value(data.daysBefore, before[index]!),
            }))
      }
      series={[
        { name: 'now', label: t('analytics.now'), color: 'var(--chart-now)' },
        { name: 'before', label: t('analytics.before'), color: 'var(--chart-before)', dashed: true },
      ]}
      format={(number) => formatValue(number, unit, language)}
      empty={t('analytics.nothing')}
    />
  );
}

/** How tickets came and went, day by day: created against closed, and what was ignored or opened again. */
export function FlowByDay({ of: data }: { of: Dashboard }) {
  const { t, language } = useWords();
  const flow = ['CREATED', 'CLOSINGS', 'REOPENED', 'IGNORINGS'] as const;
  const colors = ['var(--chart-now)', 'var(--ok-fill)', 'var(--public-fill)', 'var(--chart-before)'];
  return (
    <ChartCard
      kind="lines"
      title={t('analytics.flow')}
      by={t('analytics.day')}
      rows={
        data.days.length === 0
          ? []
          : daysOf(data.from, data.to).map((day) => {
              const figures = data.days.find(({ key }) => key === day)?.figures;
              return {
                at: dayWords(day, language),
                ...Object.fromEntries(flow.map((name) => [name, figures?.[name] ?? 0])),
              };
            })
      }
      series={flow.map((name, index) => ({
        name,
        label: t(`figure.${name}`),
        color: colors[index]!,
        dashed: index % 2 === 1,
      }))}
      format={(number) => formatValue(number, 'COUNT', language)}
      empty={t('analytics.nothing')}
    />
  );
}

/** Every day from one to the other. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Date.parse(to);
  for (let day = Date.parse(from); day <= last; day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
