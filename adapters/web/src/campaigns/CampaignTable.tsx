import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CampaignCard } from '../api/contract';
import { TokenGlyph } from '../glyphs/TokenGlyph';
import { openingWords } from '../schedule/opening';
import { rangeWords } from '../schedule/schedule';
import { useWords } from '../words';
import classes from './CampaignTable.module.css';

interface Props {
  items: CampaignCard[];
  /** Activates the page again; only who may. */
  onActivate?: (channelId: number) => void;
}

/** One line for each campaign: its page and the light of it, whether it is open, who is there, who waits. */
export function CampaignTable({ items, onActivate }: Props) {
  const { t } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('campaigns.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('campaigns.name')}</th>
            <th scope="col">{t('campaigns.page')}</th>
            <th scope="col">{t('campaigns.schedule')}</th>
            <th scope="col">{t('campaigns.token')}</th>
            <th scope="col" className={classes.number}>
              {t('campaigns.freeBusy')}
            </th>
            <th scope="col" className={classes.number}>
              {t('campaigns.waiting')}
            </th>
            <th scope="col">{t('campaigns.enabled')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((campaign) => (
            <Row key={campaign.id} campaign={campaign} onActivate={onActivate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ campaign, onActivate }: { campaign: CampaignCard; onActivate?: (channelId: number) => void }) {
  const speech = useWords();
  const { t, count } = speech;
  const { id, name, kind, enabled, page, zone, today, members, free, busy, waiting, parked } = campaign;
  const voice = kind === 'VOICE';
  const open = today.days[0]?.open ?? [];
  return (
    <tr data-off={!enabled || undefined}>
      <th scope="row">
        <Link href={`/campaigns/${id}`} className={classes.name}>
          {name}
        </Link>
        {voice && (
          <span className={classes.chip}>
            <IconPhone size={13} stroke={1.8} aria-hidden /> {t('campaigns.kind.VOICE')}
          </span>
        )}
      </th>
      <td>
        {voice ? '—' : (page?.name ?? campaign.pageName) || '—'}
        {page && page.name !== campaign.pageName && (
          <span className={classes.warn}>{t('campaigns.renamed', { name: campaign.pageName })}</span>
        )}
      </td>
      <td>
        {!voice && (
          <>
            <span className={classes.state} data-open={today.openNow || undefined}>
              {openingWords(today, zone, speech)}
            </span>
            <span className={`${classes.meta} figures`}>
              {t('campaigns.today', {
                hours: open.length === 0 ? t('schedule.closed').toLowerCase() : open.map(rangeWords).join(', '),
              })}
            </span>
          </>
        )}
      </td>
      <td>
        {!voice && (
          <Light
            page={page}
            onActivate={page?.token.light === 'RED' || page?.token.light === 'OFF' ? onActivate : undefined}
          />
        )}
      </td>
      <td className={`${classes.number} figures`}>
        <span title={count('campaigns.members', members)}>
          {members === 0 ? (
            <span className={classes.warn}>{t('campaigns.noMembers')}</span>
          ) : (
            t('campaigns.freeOfBusy', { free, busy, members })
          )}
        </span>
      </td>
      <td className={`${classes.number} figures`}>
        {waiting}
        {campaign.abandoned > 0 && (
          <span className={classes.meta}>
            {t('campaigns.abandoned', { n: campaign.abandoned, recovered: campaign.recovered })}
          </span>
        )}
        {parked > 0 && <span className={classes.meta}>{count('campaigns.parked', parked)}</span>}
      </td>
      <td>
        <span className={classes.enabled} data-on={enabled || undefined}>
          {t(enabled ? 'campaigns.on' : 'campaigns.off')}
        </span>
      </td>
    </tr>
  );
}

function Light({ page, onActivate }: { page: CampaignCard['page']; onActivate?: (channelId: number) => void }) {
  const { t } = useWords();
  if (!page) return <span className={classes.meta}>{t('campaigns.notActivated')}</span>;
  const { light } = page.token;
  return (
    <span className={classes.light} data-light={light}>
      <TokenGlyph light={light} />
      <span>{t(`channels.light.${light}`)}</span>
      {onActivate && (
        <Button size="compact-xs" variant="default" onClick={() => onActivate(page.id)}>
          {t('channels.activate')}
        </Button>
      )}
    </span>
  );
}
