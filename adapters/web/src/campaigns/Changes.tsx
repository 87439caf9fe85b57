import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { now, useNow } from '../time/clock';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import classes from './CampaignEditor.module.css';

/** Who changed a campaign, and what. */
export function Changes({ id, version }: { id: number; version: number }) {
  const { t, has, language } = useWords();
  useNow('minute');
  const changes = useQuery({ queryKey: ['campaign', id, 'changes', version], queryFn: () => api.campaignChanges(id) });
  const items = changes.data?.items ?? [];
  if (items.length === 0) return null;
  const word = (field: string) => {
    const key = `campaign.field.${field}`;
    return has(key) ? t(key) : field;
  };
  return (
    <details className={classes.changes}>
      <summary>{t('campaign.history')}</summary>
      <ul>
        {items.map(({ at, by, fields }) => (
          <li key={at + by}>
            <time className="figures" dateTime={at} title={full(new Date(at), language)}>
              {brief(new Date(at), new Date(now()), language)}
            </time>{' '}
            <strong>{by}</strong> {fields.map(word).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
