import { NativeSelect } from '@mantine/core';
import { IconBrandMessenger } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useCampaigns } from '../api/queries';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { AgentsTable } from './AgentsTable';
import { AllCampaigns } from './AllCampaigns';
import { useLivePanel } from './calls';
import { ChartCard } from './Charts';
import type { FigureLine, FigureName, LiveAgent, LivePanel, NowName } from './contract';
import { Bar, FigureStrip, FormulaBar, NowFigure } from './FigureStrip';
import { FigureTickets } from './FigureTickets';
import { formatValue } from './format';
import { OpenTickets } from './OpenTickets';
import { Longest, Threshold } from './Thresholds';
import { AgentStates, QueueByAge, WaitingTable } from './WaitingTable';
import classes from './Live.module.css';

/** The figures of the day that the panel shows, in reading order. */
const shown: FigureName[] = [
  'ANSWERED',
  'ABANDONED',
  'RECOVERED',
  'COMPLETED',
  'ANSWERED_IN_TIME',
  'WITH_ABANDONED',
  'ABANDONMENT_RATE',
  'AVERAGE_WAIT',
];

/** Supervisor → Campaigns → Social networks → Messenger: a campaign as it stands now. */
export default function Live({ chosen }: { chosen?: string }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const campaigns = useCampaigns();
  const all = chosen === 'all';
  const ofPages = campaigns.data?.items.filter(({ kind }) => kind === 'MESSENGER') ?? [];
  const id = all ? undefined : chosen ? Number(chosen) : ofPages[0]?.id;
  const panel = useLivePanel(id);
  const late = useLate(campaigns.isPending || (id !== undefined && panel.isPending));
  return (
    <Screen
      wide
      title={t('live.title')}
      lead={t(all ? 'live.allLead' : 'live.lead')}
      acts={
        ofPages.length > 0 && (
          <NativeSelect
            aria-label={t('live.campaign')}
            value={all ? 'all' : String(id)}
            data={[
              ...ofPages.map((campaign) => ({ value: String(campaign.id), label: campaign.name })),
              { value: 'all', label: t('live.all') },
            ]}
            onChange={({ target }) => go(`/live/${target.value}`)}
          />
        )
      }
    >
      <nav className={classes.path} aria-label={t('live.path')}>
        <span>{t('role.SUPERVISOR')}</span>
        <span aria-hidden>›</span>
        <Link href="/campaigns">{t('campaigns.title')}</Link>
        <span aria-hidden>›</span>
        <span>{t('live.networks')}</span>
        <span aria-hidden>›</span>
        <span className={classes.tab} aria-current="page">
          <IconBrandMessenger size={15} stroke={1.8} aria-hidden /> Messenger
        </span>
      </nav>
      {campaigns.error && !campaigns.data && <Failure error={campaigns.error} again={() => void campaigns.refetch()} />}
      {!all && panel.error && !panel.data && <Failure error={panel.error} again={() => void panel.refetch()} />}
      {campaigns.data && ofPages.length === 0 && (
        <EmptyState title={t('live.noCampaigns')} more={t('live.noCampaignsMore')} />
      )}
      {!all && !panel.data && !panel.error && late && <RowSkeletons rows={6} />}
      {!all && panel.data && <Panel of={panel.data} />}
      {all && ofPages.length > 0 && <AllCampaigns />}
    </Screen>
  );
}

function Panel({ of: panel }: { of: LivePanel }) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<FigureName | NowName>('WITH_ABANDONED');
  const [opened, setOpened] = useState<{ figure: FigureName; agent?: LiveAgent }>();
  const [openedNow, setOpenedNow] = useState<NowName>();
  const figures = shown.map((name) => panel.figures.find(({ figure }) => figure === name)!);
  const explained = figures.find(({ figure }) => figure === chosen);
  const now = (name: NowName) => ({
    name: t(name === 'WAITING' ? 'live.waiting' : 'live.active'),
    value: formatValue(name === 'WAITING' ? panel.waiting : panel.active, 'COUNT', language),
    chosen: chosen === name,
    onChoose: () => setChosen(name),
  });
  const asked = { from: panel.day, to: panel.day, campaign: panel.campaignId };
  return (
    <div className={classes.panel}>
      <section className={classes.figures} aria-label={t('live.figures')}>
        <FigureStrip
          label={t('live.figures')}
          figures={figures}
          chosen={chosen}
          onChoose={setChosen}
          note={(figure) => <Threshold of={figure} campaign={panel} />}
        >
          <NowFigure {...now('WAITING')}>
            <QueueRoom of={panel} />
            <Longest of={panel} />
          </NowFigure>
          <NowFigure {...now('ACTIVE')}>{t('live.parked', { n: panel.parked })}</NowFigure>
        </FigureStrip>
        {explained && (
          <FormulaBar of={explained} zone={panel.zone} onOpen={() => setOpened({ figure: explained.figure })} />
        )}
        {(chosen === 'WAITING' || chosen === 'ACTIVE') && (
          <Bar
            {...now(chosen)}
            is={t(`live.now.${chosen}.is`)}
            clock={t('live.now')}
            opens={t('figures.open.COUNT')}
            onOpen={() => setOpenedNow(chosen)}
          />
        )}
      </section>
      <div className={classes.charts}>
        <ChartCard
          kind="bars"
          title={t('live.byHalfHour')}
          by={t('live.time')}
          rows={halfHoursOf(panel.halfHours)}
          series={[
            { name: 'answered', label: t('figure.ANSWERED'), color: 'var(--chart-now)' },
            { name: 'abandoned', label: t('figure.ABANDONED'), color: 'var(--chart-lost)' },
          ]}
          format={(value) => formatValue(value, 'COUNT', language)}
          empty={t('live.nothingYet')}
        />
        <QueueByAge of={panel} />
        <AgentStates of={panel} />
      </div>
      <div className={classes.tables}>
        <AgentsTable agents={panel.agents} onOpen={(agent) => setOpened({ figure: 'COMPLETED', agent })} />
        <WaitingTable of={panel} />
      </div>
      {opened && (
        <FigureTickets
          figure={opened.figure}
          whose={opened.agent?.name}
          asked={{ ...asked, agent: opened.agent?.id }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {openedNow && <OpenTickets of={panel} figure={openedNow} onClose={() => setOpenedNow(undefined)} />}
    </div>
  );
}

/** Half hours from the first to the last in which somebody was answered or given up, those without anybody too. */
export function halfHoursOf(lines: FigureLine[]): { at: string; answered: number; abandoned: number }[] {
  const told = lines.filter(({ figures }) => (figures.ANSWERED ?? 0) + (figures.ABANDONED ?? 0) > 0);
  const slot = ({ key }: FigureLine) => Number(key.slice(11, 13)) * 2 + (key.slice(14) === '30' ? 1 : 0);
  const slots = told.map(slot);
  const rows = [];
  for (let each = Math.min(...slots); each <= Math.max(...slots); each++) {
    const line = told.find((one) => slot(one) === each);
    rows.push({
      at: `${String(Math.floor(each / 2)).padStart(2, '0')}:${each % 2 ? '30' : '00'}`,
      answered: line?.figures.ANSWERED ?? 0,
      abandoned: line?.figures.ABANDONED ?? 0,
    });
  }
  return rows;
}

/** How much of the queue is taken, where it has a limit. */
function QueueRoom({ of: { waiting, queueLimit } }: { of: LivePanel }) {
  const { t, language } = useWords();
  if (queueLimit === undefined) return null;
  const full = waiting >= queueLimit;
  return (
    <>
      <span className={classes.threshold} data-met={full ? false : undefined}>
        {t(full ? 'live.queueFull' : 'live.queueRoom', {
          n: formatValue(waiting, 'COUNT', language),
          limit: formatValue(queueLimit, 'COUNT', language),
        })}
      </span>
      {' · '}
    </>
  );
}
