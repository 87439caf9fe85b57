import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { isProblem } from '../api/problem';
import { useChannels } from '../api/queries';
import { TokenLight } from '../channels/TokenLight';
import { PersonPicture } from '../glyphs/PersonPicture';
import { Title } from '../inbox/Title';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { useCurrentInSight } from '../shell/useCurrentInSight';
import { now } from '../time/clock';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import { useSettings } from './calls';
import type { SettingsEntry } from './contract';
import { AutomationSection } from './AutomationSection';
import { CopyWindow } from './CopyWindow';
import { GeneralSection } from './GeneralSection';
import { HistorySection } from './HistorySection';
import { ImportanceSection } from './ImportanceSection';
import classes from './PageSettings.module.css';
import { NotificationsSection } from './NotificationsSection';
import { QualitySection } from './QualitySection';

const sections = {
  quality: QualitySection,
  automation: AutomationSection,
  importance: ImportanceSection,
  notifications: NotificationsSection,
  general: GeneralSection,
  history: HistorySection,
};
type Shown = keyof typeof sections;
const names = Object.keys(sections) as Shown[];

/** For the administrator: everything that can be set for one page, section by section. */
export default function PageSettings({ channelId, section }: { channelId: number; section?: string }) {
  const { t } = useWords();
  const settings = useSettings(channelId);
  const channel = useChannels().data?.items.find(({ id }) => id === channelId);
  const [copying, setCopying] = useState(false);
  const tabs = useCurrentInSight<HTMLElement>(`${section}/${Boolean(settings.data)}`);
  if (isProblem(settings.error, 'NOT_FOUND'))
    return <EmptyState title={t('settings.noPage')} more={t('settings.noPageMore')} />;
  if (settings.error && !settings.data)
    return <Failure error={settings.error} again={() => void settings.refetch()} tall />;
  if (!names.includes(section as Shown)) return <Redirect to={`/channels/${channelId}/settings/${names[0]}`} replace />;
  const Shown = sections[section as Shown];
  const name = settings.data?.channelName ?? channel?.name ?? '';
  return (
    <div className={classes.place} data-region tabIndex={-1}>
      <Title of={`${t('settings.title')} · ${name}`} />
      <header className={classes.head}>
        <PersonPicture id={channelId} name={name} url={channel?.pictureUrl} page />
        <div className={classes.names}>
          <p className={classes.meta}>
            <Link href="/channels">{t('place.channels')}</Link> › {t('settings.title')}
          </p>
          <h1 className={classes.title}>{name}</h1>
          {channel && <TokenLight token={channel.token} />}
        </div>
        <div className={classes.acts}>
          {settings.data?.lastChange && <LastChange entry={settings.data.lastChange} />}
          <Button
            variant="default"
            leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />}
            onClick={() => setCopying(true)}
          >
            {t('settings.copy')}
          </Button>
        </div>
      </header>
      <nav ref={tabs} className={classes.tabs} aria-label={t('settings.sections')}>
        {names.map((each) => (
          <Link
            key={each}
            href={`/channels/${channelId}/settings/${each}`}
            className={classes.tab}
            aria-current={each === section ? 'page' : undefined}
          >
            {t(`settings.section.${each}`)}
          </Link>
        ))}
      </nav>
      <Shown key={`${channelId}/${section}`} channelId={channelId} />
      {copying && <CopyWindow from={{ id: channelId, name }} onClose={() => setCopying(false)} />}
    </div>
  );
}

function LastChange({ entry }: { entry: SettingsEntry }) {
  const { t, language } = useWords();
  const at = new Date(entry.at);
  return (
    <p className={classes.meta} title={full(at, language)}>
      {t('settings.lastChange', { name: entry.by.name, when: brief(at, new Date(now()), language) })}
    </p>
  );
}
