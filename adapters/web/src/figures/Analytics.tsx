import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { exportAddress, useDashboard } from './calls';
import { ChartCard } from './Charts';
import type { Asked, Choice, Dashboard, FigureLine, FigureName } from './contract';
import { FigureStrip, FormulaBar } from './FigureStrip';
import { FigureTable } from './FigureTable';
import { FigureTickets } from './FigureTickets';
import { formatValue } from './format';
import classes from './Analytics.module.css';

const tabs = ['general', 'agents', 'agent'] as const;
type Tab = (typeof tabs)[number];

const groups = {
  tickets: ['UPDATED', 'CREATED', 'OPEN', 'IGNORED', 'CLOSED', 'REOPENED', 'ADDRESSED', 'IN_TARGET', 'LATE'],
  times: ['SERVICE_LEVEL', 'ATTENTION_LEVEL', 'TMAC', 'TMAE', 'TMR', 'TMA'],
  queue: [
    'ANSWERED',
    'ABANDONED',
    'RECOVERED',
    'COMPLETED',
    'ANSWERED_IN_TIME',
    'WITH_ABANDONED',
    'ABANDONMENT_RATE',
    'AVERAGE_WAIT',
  ],
} satisfies Record<string, FigureName[]>;

/** What an agent can be measured by. */
const ofAgents: FigureName[] = [
  'ASSIGNED',
  'ADDRESSED',
  'IN_TARGET',
  'LATE',
  'COMPLETED',
  'SERVICE_LEVEL',
  'TMAE',
  'TMR',
  'TMA',
];
const ofCampaigns: FigureName[] = [
  'CREATED',
  'ADDRESSED',
  'LATE',
  'SERVICE_LEVEL',
  'TMAC',
  'ANSWERED',
  'ABANDONED',
  'WITH_ABANDONED',
];

/** The dashboard: general, agents, one agent. What is asked stands in the address, so that it can be sent to somebody. */
export default function Analytics({ tab }: { tab?: string }) {
  const { t, language } = useWords();
  const [, go] = useLocation();
  const search = useSearch();
  const here = tabs.find((each) => each === tab) ?? 'general';
  const given = new URLSearchParams(search);
  const number = (name: string) => (given.get(name) ? Number(given.get(name)) : undefined);
  const asked: Asked = {
    from: given.get('from') ?? undefined,
    to: given.get('to') ?? undefined,
    campaign: number('campaign'),
    channel: number('channel'),
    agent: here === 'agent' ? number('agent') : undefined,
  };
  const dashboard = useDashboard(asked);
  const late = useLate(dashboard.isPending);
  const data = dashboard.data;

  function ask(name: keyof Asked, value: string) {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    go(`/analytics/${here}?${next}`, { replace: true });
  }

  const choose = (name: 'campaign' | 'channel' | 'agent', label: string, none: string, choices: Choice[]) => (
    <NativeSelect
      size="md"
      label={label}
      value={asked[name] ?? ''}
      data={[
        { value: '', label: none },
        ...choices.map(({ id, name: named }) => ({ value: String(id), label: named })),
      ]}
      onChange={({ target }) => ask(name, target.value)}
    />
  );
  return (
    <Screen
      wide
      title={t('analytics.title')}
      lead={t('analytics.lead')}
      acts={
        <Button
          component="a"
          variant="default"
          href={exportAddress({ ...asked, from: data?.from, to: data?.to })}
          download
          leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />}
        >
          {t('analytics.export')}
        </Button>
      }
    >
      <nav className={classes.tabs} aria-label={t('analytics.tabs')}>
        {tabs.map((each) => (
          <Link
            key={each}
            href={`/analytics/${each}${search ? `?${search}` : ''}`}
            className={classes.tab}
            aria-current={each === here ? 'page' : undefined}
          >
            {t(`analytics.tab.${each}`)}
          </Link>
        ))}
      </nav>
      {dashboard.error && !data && <Failure error={dashboard.error} again={() => void dashboard.refetch()} />}
      {!data && !dashboard.error && late && <RowSkeletons rows={6} />}
      {data && (
        <>
          <div className={classes.filters}>
            <TextInput
              type="date"
              label={t('analytics.from')}
              value={asked.from ?? data.from}
              max={asked.to ?? data.to}
              onChange={({ target }) => ask('from', target.value)}
            />
            <TextInput
              type="date"
              label={t('analytics.to')}
              value={asked.to ?? data.to}
              min={asked.from ?? data.from}
              onChange={({ target }) => ask('to', target.value)}
            />
            {choose('campaign', t('figures.campaign'), t('analytics.all'), data.choices.campaigns)}
            {choose('channel', t('figures.page'), t('analytics.all'), data.choices.channels)}
            {here === 'agent' && choose('agent', t('figures.agent'), t('analytics.everybody'), data.choices.agents)}
            <p className={classes.against}>
              {t('analytics.against', {
                from: dayWords(data.beforeFrom, language),
                to: dayWords(data.beforeTo, language),
              })}
            </p>
          </div>
          {here === 'agent' && asked.agent === undefined ? (
            <EmptyState title={t('analytics.chooseAgent')} />
          ) : (
            <Summary key={here} of={data} asked={asked} tab={here} />
          )}
        </>
      )}
    </Screen>
  );
}

function dayWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
}

function Summary({ of: data, asked, tab }: { of: Dashboard; asked: Asked; tab: Tab }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<FigureName>(tab === 'general' ? 'SERVICE_LEVEL' : 'ADDRESSED');
  const [opened, setOpened] = useState<FigureName>();
  const find = (name: FigureName) => data.figures.find(({ figure }) => figure === name)!;
  const explained = find(chosen);
  const rows =
    tab === 'general'
      ? (Object.entries(groups) as [keyof typeof groups, FigureName[]][])
      : ([['times', ofAgents]] as [keyof typeof groups, FigureName[]][]);
  const asks = { ...asked, from: data.from, to: data.to };
  return (
    <div className={classes.summary}>
      <section className={classes.figures} aria-label={t('analytics.title')}>
        {rows.map(([group, names]) => (
          <div key={group} className={classes.group}>
            <h2 className={classes.groupName}>{t(`analytics.${group}`)}</h2>
            <FigureStrip
              label={t(`analytics.${group}`)}
              figures={names.map(find)}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
        ))}
        <FormulaBar of={explained} zone={data.zone} onOpen={() => setOpened(chosen)} />
      </section>
      <ByDay of={data} chosen={chosen} />
      {tab !== 'agent' && (
        <FigureTable
          title={t('analytics.byAgent')}
          first={t('figures.agent')}
          lines={data.agents}
          names={data.choices.agents}
          figures={ofAgents}
        />
      )}
      {tab !== 'agents' && (
        <div className={classes.both}>
          <FigureTable
            title={t('analytics.byCampaign')}
            first={t('figures.campaign')}
            lines={data.campaigns}
            names={data.choices.campaigns}
            figures={tab === 'agent' ? ofAgents : ofCampaigns}
          />
          <FigureTable
            title={t('analytics.byPage')}
            first={t('figures.page')}
            lines={data.channels}
            names={data.choices.channels}
            figures={tab === 'agent' ? ofAgents : ofCampaigns}
          />
        </div>
      )}
      {opened && <FigureTickets of={find(opened)} asked={asks} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

/** Only all events of a ticket together tell these: there is none of a single day. */
const ofWholeTickets: FigureName[] = ['UPDATED', 'OPEN', 'IGNORED', 'CLOSED'];

/** The chosen figure day by day, this period over the one before. */
function ByDay({ of: data, chosen }: { of: Dashboard; chosen: FigureName }) {
  const { t, language } = useWords();
  const name = ofWholeTickets.includes(chosen) ? 'CREATED' : chosen;
  const { unit } = data.figures.find(({ figure }) => figure === name)!;
  const value = (lines: FigureLine[], day: string) => {
    const line = lines.find(({ key }) => key === day);
    return line?.figures[name] ?? (unit === 'COUNT' ? 0 : undefined);
  };
  const days = daysOf(data.from, data.to);
  const before = daysOf(data.beforeFrom, data.beforeTo);
  const nothing = data.days.length + data.daysBefore.length === 0;
  return (
    <ChartCard
      kind="lines"
      title={t('analytics.byDay', { figure: t(`figure.${name}`) })}
      by={t('analytics.day')}
      rows={
        nothing
          ? []
          : days.map((day, index) => ({
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

/** Every day from one to the other. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Date.parse(to);
  for (let day = Date.parse(from); day <= last; day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
