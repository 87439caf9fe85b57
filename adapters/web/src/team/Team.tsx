import { Screen } from '../shell/Screen';
import { useWords } from '../words';
import { AgentCaps } from './AgentCaps';
import { BreakList } from './BreakList';
import classes from './Team.module.css';

/** For the administrator: the breaks agents can choose from, and how much each may have at once. */
export default function Team() {
  const { t } = useWords();
  return (
    <Screen title={t('team.title')}>
      <section className={classes.section} aria-labelledby="team-breaks">
        <h2 id="team-breaks" className={classes.heading}>
          {t('team.breaks')}
        </h2>
        <p className={classes.lead}>{t('team.breaksLead')}</p>
        <BreakList />
      </section>
      <section className={classes.section} aria-labelledby="team-caps">
        <h2 id="team-caps" className={classes.heading}>
          {t('team.caps')}
        </h2>
        <p className={classes.lead}>{t('team.capsLead')}</p>
        <AgentCaps />
      </section>
    </Screen>
  );
}
