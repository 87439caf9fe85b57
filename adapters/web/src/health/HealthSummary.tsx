import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Channel } from '../api/contract';
import { useWords } from '../words';
import { Bars } from './Bars';
import { counted } from './checks';
import classes from './HealthSummary.module.css';

interface Props {
  channel: Channel;
  opened: boolean;
  onToggle: () => void;
  /** Id of what it opens. */
  panel: string;
}

/** A page's health in one line; opens to each check. */
export function HealthSummary({ channel: { name, health }, opened, onToggle, panel }: Props) {
  const { t } = useWords();
  const { fine, of } = counted(health);
  let words = t('health.fine', { n: fine, of });
  if (health.length < 2) words = t('health.notYet');
  else if (fine === of) words = t('health.allFine');
  return (
    <UnstyledButton
      className={classes.summary}
      aria-expanded={opened}
      aria-controls={panel}
      aria-label={`${t('health.title', { name })}: ${words}`}
      title={t(opened ? 'health.hide' : 'health.show')}
      onClick={onToggle}
    >
      <Bars verdicts={health.map(({ verdict }) => verdict)} />
      <span className="figures">{words}</span>
      <IconChevronDown className={classes.chevron} size={15} stroke={1.8} aria-hidden />
    </UnstyledButton>
  );
}
