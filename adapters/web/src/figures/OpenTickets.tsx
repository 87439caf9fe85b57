import { Link } from 'wouter';
import { full } from '../time/moments';
import { useWords } from '../words';
import { useOpenTickets } from './calls';
import type { LivePanel, NowName } from './contract';
import { TicketsWindow } from './TicketsWindow';

/** The tickets behind a figure of this moment. */
export function OpenTickets({ of: panel, figure, onClose }: { of: LivePanel; figure: NowName; onClose: () => void }) {
  const { t, language } = useWords();
  const tickets = useOpenTickets(panel.campaignId, figure);
  const items = (tickets.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ place }) => place?.kind === (figure === 'WAITING' ? 'WAITING' : 'WITH_AGENT'));
  const title = t('figures.behind', { figure: t(figure === 'WAITING' ? 'live.waiting' : 'live.active') });
  return (
    <TicketsWindow
      title={title}
      size={760}
      explained={t(`live.now.${figure}.is`)}
      tickets={tickets}
      head={
        <>
          <th scope="col">{t('figures.ticket')}</th>
          <th scope="col">{t('figures.customer')}</th>
          {figure === 'ACTIVE' && <th scope="col">{t('figures.agent')}</th>}
          <th scope="col">{t('live.sinceWhen')}</th>
        </>
      }
      rows={items.map(({ id, customer, place }) => (
        <tr key={id}>
          <th scope="row" className="figures">
            <Link href={`/inbox/${id}`}>{id}</Link>
          </th>
          <td>{customer.name || t('figures.nameless')}</td>
          {figure === 'ACTIVE' && <td>{place?.agentName ?? '—'}</td>}
          <td className="figures">{place ? full(new Date(place.since), language) : '—'}</td>
        </tr>
      ))}
      onClose={onClose}
    />
  );
}
