import type { CampaignCard, CannedResponse, Dispositions } from '../api/contract';
import { useWords } from '../words';
import type { TabProps } from './BasicTab';
import { DispositionsEditor } from './DispositionsEditor';
import { ChoiceField, NumberField, Section, Tick } from './fields';
import { ResponsesEditor } from './ResponsesEditor';
import { TextsEditor } from './TextsEditor';
import classes from './CampaignEditor.module.css';

interface Props extends TabProps {
  /** The campaigns that customers may overflow into. */
  others: CampaignCard[];
  responses: CannedResponse[];
  onResponses: (responses: CannedResponse[]) => void;
  dispositions: Dispositions;
  onDispositions: (dispositions: Dispositions) => void;
}

/** Limits, comments and what customers are told. */
export function AdvancedTab(props: Props) {
  const { settings, onChange, administers, others, responses, onResponses, dispositions, onDispositions } = props;
  const { t } = useWords();
  return (
    <div className={classes.sections}>
      <Section title={t('campaign.thresholds')}>
        <NumberField
          name="maxPerAgent"
          label={t('campaign.maxPerAgent')}
          unit={t('campaign.atOnce')}
          min={1}
          value={settings.maxPerAgent}
          onChange={(maxPerAgent) => onChange({ maxPerAgent })}
        />
        <NumberField
          name="queueLimit"
          label={t('campaign.queueLimit')}
          unit={t('campaign.customersNone')}
          value={settings.queueLimit}
          onChange={(queueLimit) => onChange({ queueLimit })}
        />
        <NumberField
          name="longestWaitSeconds"
          label={t('campaign.longestWait')}
          unit={t('campaign.secondsNoLimit')}
          value={settings.longestWaitSeconds}
          onChange={(longestWaitSeconds) => onChange({ longestWaitSeconds })}
        />
        {(settings.queueLimit > 0 || settings.longestWaitSeconds > 0) && (
          <ChoiceField
            name="overflow"
            label={t('campaign.overflow')}
            value={String(settings.overflowId)}
            options={[
              ['0', t('campaign.overflowNone')],
              ...others.map(({ id, name }): [string, string] => [String(id), name]),
            ]}
            onChange={(id) => onChange({ overflowId: Number(id) })}
          />
        )}
        <NumberField
          name="abandonedAfterSeconds"
          label={t('campaign.abandonedAfter')}
          unit={t('campaign.secondsNever')}
          value={settings.abandonedAfterSeconds}
          onChange={(abandonedAfterSeconds) => onChange({ abandonedAfterSeconds })}
        />
        <NumberField
          name="chatTimeSeconds"
          label={t('campaign.chatTime')}
          unit={t('campaign.secondsNoLimit')}
          value={settings.chatTimeSeconds}
          onChange={(chatTimeSeconds) => onChange({ chatTimeSeconds })}
        />
      </Section>
      <Section title={t('campaign.takes')}>
        <Tick
          label={t('campaign.takesPrivate')}
          disabled={!administers}
          checked={settings.takesPrivate}
          onChange={(takesPrivate) => onChange({ takesPrivate })}
        />
        <Tick
          label={t('campaign.takesPublic')}
          disabled={!administers}
          checked={settings.takesPublic}
          onChange={(takesPublic) => onChange({ takesPublic })}
        />
      </Section>
      <ResponsesEditor responses={responses} onChange={onResponses} />
      <DispositionsEditor dispositions={dispositions} onChange={onDispositions} />
      <TextsEditor texts={settings.texts} onChange={(texts) => onChange({ texts })} />
    </div>
  );
}
