import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { Window } from '../shell/Window';
import { now } from '../time/clock';
import { coarse } from '../time/durations';
import { nearbyDay, timeOfDay } from '../time/moments';
import { useWords } from '../words';
import classes from './AgentDay.module.css';
import { figureKeys } from './calls';
import type { LiveAgent, PresenceChange } from './contract';
import tables from './Tables.module.css';

const day = 24 * 60 * 60 * 1_000;

/** What an agent was from then on, until the next change or now. */
interface Stretch {
  change: PresenceChange;
  from: number;
  length: number;
}

/** When an agent came, paused, telephoned and went, over the last 24 hours: as a strip, and in words. */
export function AgentDay({ of: agent, onClose }: { of: LiveAgent; onClose: () => void }) {
  const { t } = useWords();
  const changes = useQuery({
    queryKey: figureKeys.presence(agent.id),
    queryFn: () => call<{ items: PresenceChange[] }>('GET', `/agents/${agent.id}/presence`),
  });
  const stretches = stretchesOf(changes.data?.items ?? [], now());
  const title = t('live.dayOf', { name: agent.name });
  return (
    <Window title={title} size={640} onClose={onClose}>
      {changes.error && !changes.data && <Failure error={changes.error} again={() => void changes.refetch()} />}
      {changes.data && stretches.length === 0 && <EmptyState title={t('live.dayEmpty')} />}
      {stretches.length > 0 && (
        <>
          <div className={classes.strip} aria-hidden>
            {stretches.map(({ change, from, length }) => (
              <span key={`${from} ${change.at}`} data-state={stateOf(change)} style={{ flexGrow: length }} />
            ))}
          </div>
          <div className={tables.scroll} tabIndex={0} role="region" aria-label={title}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{t('live.dayFrom')}</th>
                  <th scope="col">{t('live.state')}</th>
                  <th scope="col" className={tables.number}>
                    {t('live.dayFor')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...stretches].reverse().map((stretch) => (
                  <Row key={`${stretch.from} ${stretch.change.at}`} of={stretch} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Window>
  );
}

function Row({ of: { change, from, length } }: { of: Stretch }) {
  const { t, language } = useWords();
  const state = stateOf(change);
  return (
    <tr>
      <th scope="row" className="figures">
        {`${nearbyDay(new Date(from), new Date(now()), language)} ${timeOfDay(new Date(from), language)}`}
      </th>
      <td>
        <span className={classes.mark} data-state={state} aria-hidden />
        {state === 'BREAK' ? change.breakName : t(`live.day.${state}`)}
        {change.onCall && ` · ${t('live.onCall')}`}
      </td>
      <td className={`${tables.number} figures`}>{coarse(length)}</td>
    </tr>
  );
}

function stateOf({ choice, connected }: PresenceChange) {
  return connected ? choice : 'DISCONNECTED';
}

function stretchesOf(changes: readonly PresenceChange[], end: number): Stretch[] {
  return changes
    .map((change, index) => {
      const from = Math.max(Date.parse(change.at), end - day);
      const next = changes[index + 1];
      return { change, from, length: (next ? Date.parse(next.at) : end) - from };
    })
    .filter(({ length }) => length > 0);
}
