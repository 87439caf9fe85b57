import { useState } from 'react';
import { IconBrandMessenger, IconMessageCircle, IconPhone } from '@tabler/icons-react';
import { BreakGlyph } from '../glyphs/BreakGlyph';
import { PersonPicture } from '../glyphs/PersonPicture';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { now, useNow } from '../time/clock';
import { stopwatch } from '../time/durations';
import { useWords } from '../words';
import { AgentDay } from './AgentDay';
import { Card } from './Charts';
import type { LiveAgent } from './contract';
import { Value } from './FigureTable';
import classes from './Tables.module.css';

/** The members: in what state since when, with what, and what they have completed today. */
export function AgentsTable({ agents, onOpen }: { agents: LiveAgent[]; onOpen: (agent: LiveAgent) => void }) {
  const { t } = useWords();
  return (
    <Card title={t('live.agents')} flush>
      {agents.length === 0 ? (
        <p className={classes.none}>{t('live.noAgents')}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('live.agents')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('figures.agent')}</th>
                <th scope="col">{t('live.state')}</th>
                <th scope="col">{t('live.talks')}</th>
                <th scope="col" className={classes.number}>
                  {t('figure.COMPLETED')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('live.since')}
                </th>
              </tr>
            </thead>
            <tbody>
              {agents.map((agent) => (
                <Row key={agent.id} of={agent} onOpen={() => onOpen(agent)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Row({ of: agent, onOpen }: { of: LiveAgent; onOpen: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState(false);
  useNow('second');
  return (
    <tr>
      <th scope="row">
        <span className={classes.who}>
          <StateIcon of={agent} />
          <PersonPicture id={agent.id} name={agent.name} size={28} />
          <button type="button" className={classes.opens} title={t('live.day')} onClick={() => setDay(true)}>
            {agent.name}
          </button>
        </span>
        {day && <AgentDay of={agent} onClose={() => setDay(false)} />}
      </th>
      <td>
        {t(`presence.${agent.state}`)}
        {agent.onCall && <span className={classes.call}> · {t('live.onCall')}</span>}
        {agent.breakName && <span className={classes.meta}> · {agent.breakName}</span>}
      </td>
      <td>
        <Talks of={agent} />
      </td>
      <td className={`${classes.number} figures`}>
        <Value of="COMPLETED" value={agent.completed} whose={agent.name} onOpen={onOpen} />
      </td>
      <td className={`${classes.number} figures`}>{agent.since ? stopwatch(now() - Date.parse(agent.since)) : '—'}</td>
    </tr>
  );
}

/** A phone on a call, the break's own picture on a break, else the state's shape. */
function StateIcon({ of: agent }: { of: LiveAgent }) {
  if (agent.onCall) return <IconPhone size={16} stroke={1.8} className={classes.call} aria-hidden />;
  const onBreak = agent.state === 'FREE_ON_BREAK' || agent.state === 'BUSY_ON_BREAK';
  if (onBreak && agent.breakIcon) {
    return (
      <span className={classes.break} data-busy={agent.state === 'BUSY_ON_BREAK' || undefined}>
        <BreakGlyph icon={agent.breakIcon} size={16} />
      </span>
    );
  }
  return <PresenceGlyph state={agent.state} />;
}

const mostLogos = 6;

/** A logo for each open talk; many of a sort are one logo with a number. */
function Talks({ of: { talks } }: { of: LiveAgent }) {
  const { t } = useWords();
  if (talks.length === 0) return '—';
  const single = talks.reduce((sum, { open }) => sum + open, 0) <= mostLogos;
  const words = talks.map(({ visibility, open }) => t(`live.talks.${visibility}`, { n: open })).join(', ');
  return (
    <span className={classes.talks} role="img" aria-label={words} title={words}>
      {talks.map(({ network, visibility, open }) => {
        const Icon = visibility === 'PUBLIC' ? IconMessageCircle : IconBrandMessenger;
        return (
          <span key={network + visibility} className={visibility === 'PUBLIC' ? classes.public : classes.private}>
            {Array.from({ length: single ? open : 1 }, (_, each) => (
              <Icon key={each} size={17} stroke={1.7} aria-hidden />
            ))}
            {!single && <span className="figures">{open}</span>}
          </span>
        );
      })}
    </span>
  );
}
