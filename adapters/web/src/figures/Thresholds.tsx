import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { useWords } from '../words';
import type { Figure, LiveCampaign } from './contract';
import { formatValue } from './format';
import classes from './Live.module.css';

type Wanted = Pick<LiveCampaign, 'targetSeconds' | 'targetPercent' | 'abandonedAfterSeconds'>;
type Queue = Pick<LiveCampaign, 'longestSince' | 'longestOverTargetAt' | 'longestAbandonedAt'>;

/** How a figure stands to what the campaign wants, in colour and words. */
export function Threshold({ of: figure, campaign }: { of: Pick<Figure, 'figure' | 'value'>; campaign: Wanted }) {
  const { t, language } = useWords();
  if (figure.figure === 'ANSWERED_IN_TIME' || figure.figure === 'WITH_ABANDONED') {
    const met = figure.value === undefined ? undefined : figure.value * 100 >= campaign.targetPercent;
    return (
      <span className={classes.threshold} data-met={met}>
        {t(met === undefined ? 'live.goal' : met ? 'live.goalMet' : 'live.goalMissed', {
          percent: formatValue(campaign.targetPercent / 100, 'SHARE', language),
          time: running(campaign.targetSeconds * 1_000),
        })}
      </span>
    );
  }
  if (figure.figure === 'AVERAGE_WAIT') {
    const met = figure.value === undefined ? undefined : figure.value <= campaign.targetSeconds * 1_000;
    return (
      <span className={classes.threshold} data-met={met}>
        {t(met === false ? 'live.overTarget' : 'live.target', { time: running(campaign.targetSeconds * 1_000) })}
      </span>
    );
  }
  if (figure.figure === 'ABANDONED') {
    return campaign.abandonedAfterSeconds === 0
      ? t('live.neverAbandoned')
      : t('live.abandonedAfter', { time: running(campaign.abandonedAfterSeconds * 1_000) });
  }
  return t('live.today');
}

/** Since when the one waits who has waited longest, against target and threshold. */
export function Longest({ of: queue }: { of: Queue }) {
  const { t } = useWords();
  useNow('second');
  if (!queue.longestSince) return t('live.nobodyWaits');
  const wait = now() - Date.parse(queue.longestSince);
  const lost = isPast(queue.longestAbandonedAt);
  const over = isPast(queue.longestOverTargetAt);
  return (
    <span className={classes.threshold} data-met={lost ? false : over ? 'nearly' : true}>
      {t(lost ? 'live.longestLost' : over ? 'live.longestOver' : 'live.longest', { time: running(wait) })}
    </span>
  );
}

/** Whether a moment the server names has come. Waiting runs in open hours, so only the server knows when. */
export function isPast(moment: string | undefined): boolean {
  return moment !== undefined && now() >= Date.parse(moment);
}
