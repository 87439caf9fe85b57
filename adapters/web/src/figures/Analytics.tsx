import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { ByDay, FlowByDay } from './ByDay';
import { exportAddress, useDashboard } from './calls';
import type { Asked, Dashboard, FigureName } from './contract';
import { FigureStrip, FormulaBar } from './FigureStrip';
import { FigureTable } from './FigureTable';
import { FigureTickets } from './FigureTickets';
import { Filters, refusesPeriod } from './Filters';
import { ofWholeTickets } from './format';
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
  'UPDATED',
  'OPEN',
  'IGNORED',
  'CLOSED',
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
  'UPDATED',
  'CREATED',
  'OPEN',
  'IGNORED',
  'CLOSED',
  'REOPENED',
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
  const { t } = useWords();
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
  const [known, setKnown] = useState(data);
  if (data && data !== known) setKnown(data);

  function ask(changed: Partial<Record<keyof Asked, string>>) {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    go(`/analytics/${here}?${next}`, { replace: true });
  }

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
      <Filters asked={asked} known={known} error={dashboard.error} ofAgent={here === 'agent'} onAsk={ask} />
      {dashboard.error && !data && !refusesPeriod(dashboard.error) && (
        <Failure error={dashboard.error} again={() => void dashboard.refetch()} />
      )}
      {!data && !dashboard.error && late && <RowSkeletons rows={6} />}
      {data &&
        (here === 'agent' && asked.agent === undefined ? (
          <EmptyState title={t('analytics.chooseAgent')} />
        ) : (
          <Summary key={here} of={data} asked={asked} tab={here} />
        ))}
    </Screen>
  );
}

/** Figures whose tickets are asked for: all of them, or those of one line of a table. */
interface Opened {
  figure: FigureName;
  of?: Partial<Asked>;
  whose?: string;
}

function Summary({ of: data, asked, tab }: { of: Dashboard; asked: Asked; tab: Tab }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<FigureName>(tab === 'general' ? 'SERVICE_LEVEL' : 'ADDRESSED');
  const [opened, setOpened] = useState<Opened>();
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
        <FormulaBar of={explained} zone={data.zone} onOpen={() => setOpened({ figure: chosen })} />
      </section>
      <div className={classes.charts}>
        {!ofWholeTickets.includes(chosen) && <ByDay of={data} chosen={chosen} />}
        {tab === 'general' && <FlowByDay of={data} />}
      </div>
      {tab !== 'agent' && (
        <FigureTable
          title={t('analytics.byAgent')}
          first={t('figures.agent')}
          lines={data.agents}
          names={data.choices.agents}
          figures={ofAgents}
          onOpen={(figure, id, whose) => setOpened({ figure, whose, of: { agent: id } })}
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
            onOpen={(figure, id, whose) => setOpened({ figure, whose, of: { campaign: id } })}
          />
          <FigureTable
            title={t('analytics.byPage')}
            first={t('figures.page')}
            lines={data.channels}
            names={data.choices.channels}
            figures={tab === 'agent' ? ofAgents : ofCampaigns}
            onOpen={(figure, id, whose) => setOpened({ figure, whose, of: { channel: id } })}
          />
        </div>
      )}
      {opened && (
        <FigureTickets
          figure={opened.figure}
          whose={opened.whose}
          asked={{ ...asks, ...opened.of }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
