import { IconFlagFilled } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PresenceState } from '../api/contract';
import { PersonPicture } from '../glyphs/PersonPicture';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { PromiseRing } from '../glyphs/PromiseRing';
import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { useWords } from '../words';
import { Card, Meters } from './Charts';
import type { LivePanel, LiveWaiting } from './contract';
import { isPast } from './Thresholds';
import classes from './Tables.module.css';

/** Who waits, in the order in which they will be served. */
export function WaitingTable({ of: panel }: { of: LivePanel }) {
  const { t } = useWords();
  const { queue, waiting } = panel;
  return (
    <Card title={t('live.customers')} flush>
      {queue.length === 0 ? (
        <p className={classes.none}>{t('live.queueEmpty')}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('live.customers')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('live.person')}</th>
                <th scope="col" className={classes.number}>
                  {t('live.waitingFor')}
                </th>
                <th scope="col">{t('live.promise')}</th>
              </tr>
            </thead>
            <tbody>
              {queue.map((one) => (
                <Row key={one.ticketId} of={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {waiting > queue.length && <p className={classes.none}>{t('live.moreWait', { n: waiting - queue.length })}</p>}
    </Card>
  );
}

function Row({ of: one }: { of: LiveWaiting }) {
  const { t } = useWords();
  useNow('second');
  const wait = now() - Date.parse(one.since);
  const lost = isPast(one.abandonedAt);
  const over = isPast(one.overTargetAt);
  const name = one.customer ?? t('figures.nameless');
  return (
    <tr>
      <th scope="row">
        <span className={classes.who}>
          <PersonPicture id={one.ticketId} name={name} url={one.pictureUrl} size={28} from={one.visibility} />
          <Link href={`/inbox/${one.ticketId}`}>{name}</Link>
          {one.important && (
            <span className={classes.flag} role="img" aria-label={t('live.important')} title={t('live.important')}>
              <IconFlagFilled size={14} aria-hidden />
            </span>
          )}
        </span>
      </th>
      <td className={`${classes.number} figures`}>
        <span className={lost ? classes.late : over ? classes.warn : undefined}>{running(wait)}</span>
        {lost && <span className={classes.meta}> · {t('live.countsAsAbandoned')}</span>}
      </td>
      <td>{one.promise && <PromiseRing promise={one.promise} />}</td>
    </tr>
  );
}

/** How long everybody in the queue has waited, in open hours. */
export function QueueByAge({ of: { byAge, targetSeconds } }: { of: LivePanel }) {
  const { t } = useWords();
  const time = running(targetSeconds * 1_000);
  const twice = running(2 * targetSeconds * 1_000);
  return (
    <Card title={t('live.queueNow')}>
      <Meters
        rows={[
          { key: 'in', name: t('live.upTo', { time }), value: byAge.inTarget, color: 'var(--ok-fill)' },
          {
            key: 'over',
            name: t('live.between', { from: time, to: twice }),
            value: byAge.upToTwice,
            color: 'var(--warn-fill)',
          },
          { key: 'long', name: t('live.moreThan', { time: twice }), value: byAge.longer, color: 'var(--late-fill)' },
        ]}
      />
    </Card>
  );
}

const states: PresenceState[] = ['FREE', 'BUSY', 'FREE_ON_BREAK', 'BUSY_ON_BREAK', 'DISCONNECTED'];

/** How many members are in each state. */
export function AgentStates({ of: { agents } }: { of: LivePanel }) {
  const { t } = useWords();
  return (
    <Card title={t('live.byState')}>
      <Meters
        rows={states.map((state) => ({
          key: state,
          name: (
            <>
              <PresenceGlyph state={state} /> {t(`presence.${state}`)}
            </>
          ),
          value: agents.filter((agent) => agent.state === state).length,
        }))}
      />
    </Card>
  );
}
