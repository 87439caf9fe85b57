import { Link } from 'wouter';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Window } from '../shell/Window';
import { full } from '../time/moments';
import { useWords } from '../words';
import { useOpenTickets } from './calls';
import type { LivePanel, NowName } from './contract';
import classes from './Tables.module.css';

/** The tickets behind a figure of this moment. */
export function OpenTickets({ of: panel, figure, onClose }: { of: LivePanel; figure: NowName; onClose: () => void }) {
  const { t, language } = useWords();
  const tickets = useOpenTickets(panel.campaignId, figure);
  const items = (tickets.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ place }) => place?.kind === (figure === 'WAITING' ? 'WAITING' : 'WITH_AGENT'));
  const title = t('figures.behind', { figure: t(figure === 'WAITING' ? 'live.waiting' : 'live.active') });
  return (
    <Window title={title} size={760} onClose={onClose}>
      <p className={classes.explained}>{t(`live.now.${figure}.is`)}</p>
      {tickets.error && !tickets.data && <Failure error={tickets.error} again={() => void tickets.refetch()} />}
      {tickets.data && items.length === 0 && <EmptyState title={t('figures.noTickets')} />}
      {items.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('figures.ticket')}</th>
                <th scope="col">{t('figures.customer')}</th>
                {figure === 'ACTIVE' && <th scope="col">{t('figures.agent')}</th>}
                <th scope="col">{t('live.sinceWhen')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, customer, place }) => (
                <tr key={id}>
                  <th scope="row" className="figures">
                    <Link href={`/inbox/${id}`}>{id}</Link>
                  </th>
                  <td>{customer.name || t('figures.nameless')}</td>
                  {figure === 'ACTIVE' && <td>{place?.agentName ?? '—'}</td>}
                  <td className="figures">{place ? full(new Date(place.since), language) : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={tickets} />
    </Window>
  );
}
