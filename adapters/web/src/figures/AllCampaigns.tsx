import { Link } from 'wouter';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Failure } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { useLiveCampaigns } from './calls';
import { Card } from './Charts';
import type { FigureName, LiveCampaign, LiveCampaigns } from './contract';
import { NowFigure } from './FigureStrip';
import { formatValue, unitOf } from './format';
import { Longest, Threshold } from './Thresholds';
import strip from './FigureStrip.module.css';
import live from './Live.module.css';
import classes from './Tables.module.css';

const counted: FigureName[] = ['ANSWERED', 'ABANDONED', 'RECOVERED', 'COMPLETED'];

/** All campaigns somebody looks after side by side, each against what it wants itself. */
export function AllCampaigns() {
  const { t } = useWords();
  const campaigns = useLiveCampaigns();
  const late = useLate(campaigns.isPending);
  if (campaigns.error && !campaigns.data) {
    return <Failure error={campaigns.error} again={() => void campaigns.refetch()} />;
  }
  if (!campaigns.data) return late && <RowSkeletons rows={6} />;
  return (
    <div className={live.panel}>
      <Together of={campaigns.data} />
      <Card title={t('campaigns.title')} flush>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('campaigns.title')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('live.campaign')}</th>
                <th scope="col">{t('live.waiting')}</th>
                <th scope="col" className={classes.number}>
                  {t('live.active')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('live.free')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('figure.ANSWERED')}
                </th>
                <th scope="col">{t('figure.ABANDONED')}</th>
                <th scope="col">{t('figure.WITH_ABANDONED')}</th>
                <th scope="col">{t('figure.AVERAGE_WAIT')}</th>
              </tr>
            </thead>
            <tbody>
              {campaigns.data.campaigns.map((campaign) => (
                <Row key={campaign.campaignId} of={campaign} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}

/** What is the same in every campaign, added up. */
function Together({ of: { figures, campaigns } }: { of: LiveCampaigns }) {
  const { t, language } = useWords();
  const sum = (of: (campaign: LiveCampaign) => number) =>
    campaigns.reduce((before, campaign) => before + of(campaign), 0);
  const count = (value: number) => formatValue(value, 'COUNT', language);
  return (
    <section className={live.figures} aria-label={t('live.figures')}>
      <div className={strip.strip}>
        <NowFigure name={t('live.waiting')} value={count(sum(({ waiting }) => waiting))}>
          {t('live.parked', { n: sum(({ parked }) => parked) })}
        </NowFigure>
        <NowFigure name={t('live.active')} value={count(sum(({ active }) => active))} />
        {counted.map((figure) => (
          <NowFigure key={figure} name={t(`figure.${figure}`)} value={count(figures[figure] ?? 0)}>
            {t('live.today')}
          </NowFigure>
        ))}
      </div>
    </section>
  );
}

function Row({ of: campaign }: { of: LiveCampaign }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link href={`/live/${campaign.campaignId}`}>{campaign.name}</Link>
        {!campaign.enabled && <span className={classes.meta}> · {t('campaigns.off')}</span>}
      </th>
      <td>
        <span className="figures">{campaign.waiting}</span>{' '}
        <span className={classes.note}>
          <Longest of={campaign} />
        </span>
      </td>
      <td className={`${classes.number} figures`}>{campaign.active}</td>
      <td className={`${classes.number} figures`}>{campaign.free}</td>
      <td className={`${classes.number} figures`}>{campaign.figures.ANSWERED ?? 0}</td>
      <Against figure="ABANDONED" of={campaign} />
      <Against figure="WITH_ABANDONED" of={campaign} />
      <Against figure="AVERAGE_WAIT" of={campaign} />
    </tr>
  );
}

/** A figure against what the campaign wants. */
function Against({ figure, of: campaign }: { figure: FigureName; of: LiveCampaign }) {
  const { language } = useWords();
  const unit = unitOf(figure);
  const value = campaign.figures[figure] ?? (unit === 'COUNT' ? 0 : undefined);
  return (
    <td>
      <span className="figures">{formatValue(value, unit, language)}</span>{' '}
      <span className={classes.note}>
        <Threshold of={{ figure, value }} campaign={campaign} />
      </span>
    </td>
  );
}
