import type { CampaignSettings } from '../api/contract';
import { useChannels } from '../api/queries';
import { ScheduleEditor } from '../schedule/ScheduleEditor';
import { useWords } from '../words';
import { ChoiceField, NumberField, Section, TextField, Tick, useTrouble } from './fields';
import { StrategyFields } from './StrategyFields';
import classes from './CampaignEditor.module.css';

export interface TabProps {
  settings: CampaignSettings;
  onChange: (part: Partial<CampaignSettings>) => void;
  /** Whether name, page and the switches may be changed too. */
  administers: boolean;
}

/** What a campaign is: name, page, target, who gets what, and when. */
export function BasicTab({ settings, onChange, administers }: TabProps) {
  const { t } = useWords();
  const messenger = settings.kind === 'MESSENGER';
  const scheduleTrouble = useTrouble('week', 'zone', 'ranges', 'exceptions', 'days', 'from', 'to', 'date', 'schedule');
  return (
    <div className={classes.sections}>
      <Section title={t('campaign.what')}>
        <TextField
          name="name"
          label={t('campaign.name')}
          disabled={!administers}
          value={settings.name}
          onChange={(name) => onChange({ name })}
        />
        <ChoiceField
          name="kind"
          label={t('campaign.kind')}
          disabled={!administers}
          value={settings.kind}
          options={[
            ['MESSENGER', t('campaigns.kind.MESSENGER')],
            ['VOICE', t('campaigns.kind.VOICE')],
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        {messenger && <PageName settings={settings} onChange={onChange} administers={administers} />}
        {!messenger && <p className={classes.more}>{t('campaign.voiceMore')}</p>}
        {messenger && (
          <>
            <NumberField
              name="targetPercent"
              label={t('campaign.targetPercent')}
              unit={t('campaign.percent')}
              min={1}
              value={settings.targetPercent}
              onChange={(targetPercent) => onChange({ targetPercent })}
            />
            <NumberField
              name="targetSeconds"
              label={t('campaign.targetSeconds')}
              unit={t('campaign.seconds')}
              min={1}
              value={settings.targetSeconds}
              onChange={(targetSeconds) => onChange({ targetSeconds })}
            />
          </>
        )}
        <Tick
          label={t('campaign.enabled')}
          help={t('campaign.enabledMore')}
          disabled={!administers}
          checked={settings.enabled}
          onChange={(enabled) => onChange({ enabled })}
        />
      </Section>
      {messenger && (
        <div className={classes.pair}>
          <ScheduleEditor
            value={settings.schedule}
            onChange={(schedule) => onChange({ schedule })}
            error={scheduleTrouble}
          />
          <StrategyFields strategy={settings.strategy} onChange={(strategy) => onChange({ strategy })} />
        </div>
      )}
    </div>
  );
}

/** The page's exact name: typed, or filled by choosing a connected page. */
function PageName({ settings, onChange, administers }: TabProps) {
  const { t } = useWords();
  return (
    <div className={classes.pageName}>
      <TextField
        name="pageName"
        label={t('campaign.pageName')}
        help={t('campaign.pageNameMore')}
        disabled={!administers}
        value={settings.pageName}
        onChange={(pageName) => onChange({ pageName })}
      />
      {administers && <ConnectedPages onChoose={(pageName) => onChange({ pageName })} value={settings.pageName} />}
    </div>
  );
}

function ConnectedPages({ value, onChoose }: { value: string; onChoose: (name: string) => void }) {
  const { t } = useWords();
  const channels = useChannels();
  const names = channels.data?.items.map(({ name }) => name) ?? [];
  if (names.length === 0) return null;
  return (
    <ChoiceField
      name="connected"
      label={t('campaign.connectedPage')}
      value={names.includes(value) ? value : ''}
      options={[['', t('campaign.choosePage')], ...names.map((name): [string, string] => [name, name])]}
      onChange={(name) => name && onChoose(name)}
    />
  );
}
