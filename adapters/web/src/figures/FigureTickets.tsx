import { Link } from 'wouter';
import { useMe } from '../shell/MeContext';
import { placesOf } from '../shell/places';
import { full } from '../time/moments';
import { useWords } from '../words';
import { useFigureTickets } from './calls';
import type { Asked, FigureName } from './contract';
import { formatValue, unitOf } from './format';
import classes from './Tables.module.css';
import { TicketsWindow } from './TicketsWindow';

/** The tickets behind a figure. */
export function FigureTickets({
  figure,
  whose,
  asked,
  onClose,
}: {
  figure: FigureName;
  /** Of whom, when it is not of everybody. */
  whose?: string;
  asked: Asked;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const tickets = useFigureTickets(asked, figure);
  // Whoever has no desk reads the talk again.
  const place = placesOf(useMe()).includes('inbox') ? 'inbox' : 'recordings';
  const items = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const unit = unitOf(figure);
  const title = [t('figures.behind', { figure: t(`figure.${figure}`) }), whose].filter(Boolean).join(' · ');
  return (
    <TicketsWindow
      title={title}
      size={860}
      explained={t(`figures.opens.${unit}`)}
      tickets={tickets}
      head={
        <>
          <th scope="col">{t('figures.ticket')}</th>
          <th scope="col">{t('figures.customer')}</th>
          <th scope="col">{t('figures.campaign')}</th>
          <th scope="col">{t('figures.agent')}</th>
          <th scope="col">{t('figures.openedAt')}</th>
          {unit === 'TIME' && (
            <th scope="col" className={classes.number}>
              {t(`figure.${figure}`)}
            </th>
          )}
        </>
      }
      rows={items.map((item) => (
        <tr key={item.ticketId}>
          <th scope="row" className="figures">
            <Link href={`/${place}/${item.ticketId}`}>{item.ticketId}</Link>
          </th>
          <td>{item.customer ?? t('figures.nameless')}</td>
          <td>{item.campaign ?? '—'}</td>
          <td>{item.agent ?? '—'}</td>
          <td className="figures">{full(new Date(item.openedAt), language)}</td>
          {unit === 'TIME' && (
            <td className={`${classes.number} figures`}>{formatValue(item.figures[figure], 'TIME', language)}</td>
          )}
        </tr>
      ))}
      onClose={onClose}
    />
  );
}
