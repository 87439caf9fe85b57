import type { CampaignStrategy, Eligibility, Order } from '../api/contract';
import { useWords } from '../words';
import { ChoiceField, NumberField, Section, Tick } from './fields';
import classes from './CampaignEditor.module.css';

const eligibilities: Eligibility[] = [
  'NOPAUSE',
  'INCALL',
  'NOCALL',
  'INTERACTION',
  'OMNI',
  'RINGALL',
  'RINGALLMULTIPLE',
];
const orders: Order[] = ['FEWEST', 'FEWEST_UNANSWERED', 'RRMEMORY', 'LEASTRECENT', 'LINEAR', 'RANDOM', 'WRANDOM'];

interface Props {
  strategy: CampaignStrategy;
  onChange: (strategy: CampaignStrategy) => void;
}

/** Who may receive, who of them does, and what is looked at before. */
export function StrategyFields({ strategy, onChange }: Props) {
  const { t } = useWords();
  const change = (part: Partial<CampaignStrategy>) => onChange({ ...strategy, ...part });
  const pulled = strategy.eligibility.startsWith('RINGALL');
  return (
    <Section title={t('campaign.routing')}>
      <ChoiceField
        name="eligibility"
        label={t('campaign.eligibility')}
        help={t(`campaign.eligibility.${strategy.eligibility}.more`)}
        value={strategy.eligibility}
        options={eligibilities.map((each) => [each, t(`campaign.eligibility.${each}`)])}
        onChange={(eligibility) => change({ eligibility })}
      />
      <ChoiceField
        name="order"
        label={t('campaign.order')}
        help={pulled ? t('campaign.orderPulled') : t(`campaign.order.${strategy.order}.more`)}
        disabled={pulled}
        value={strategy.order}
        options={orders.map((each) => [each, t(`campaign.order.${each}`)])}
        onChange={(order) => change({ order })}
      />
      <Tick
        label={t('campaign.sameAgent')}
        checked={strategy.sameAgent}
        onChange={(sameAgent) => change({ sameAgent })}
      />
      <Tick
        label={t('campaign.lostFirst')}
        checked={strategy.lostFirst}
        onChange={(lostFirst) => change({ lostFirst })}
      />
      <NumberField
        name="strategy.wrapUpSeconds"
        label={t('campaign.wrapUp')}
        unit={t('campaign.secondsNone')}
        value={strategy.wrapUpSeconds}
        onChange={(wrapUpSeconds) => change({ wrapUpSeconds })}
      />
      <NumberField
        name="strategy.handOverAfterSeconds"
        label={t('campaign.handOver')}
        unit={t('campaign.secondsNever')}
        value={strategy.handOverAfterSeconds}
        onChange={(handOverAfterSeconds) => change({ handOverAfterSeconds })}
      />
      <NumberField
        name="strategy.transferReturnSeconds"
        label={t('campaign.transferReturn')}
        unit={t('campaign.secondsNever')}
        value={strategy.transferReturnSeconds}
        onChange={(transferReturnSeconds) => change({ transferReturnSeconds })}
      />
      <p className={classes.more}>{t('campaign.routingMore')}</p>
    </Section>
  );
}
