import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure, sentenceOf } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { full } from '../time/moments';
import { useWords } from '../words';
import { settingsApi, settingsKeys, useHistory } from './calls';
import type { SettingsEntry } from './contract';
import { SettingChanges } from './SettingChanges';
import classes from './HistorySection.module.css';

/** Who changed what and when; each entry can be taken back. */
export function HistorySection({ channelId }: { channelId: number }) {
  const { t } = useWords();
  const history = useHistory(channelId);
  const late = useLate(history.isPending);
  if (history.error && !history.data) return <Failure error={history.error} again={() => void history.refetch()} />;
  if (!history.data) return late ? <RowSkeletons rows={4} /> : null;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <EmptyState title={t('settings.noHistory')} more={t('settings.noHistoryMore')} />;
  return (
    <>
      <ul className={classes.list} aria-label={t('settings.section.history')}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry channelId={channelId} entry={entry} />
          </li>
        ))}
      </ul>
      {history.hasNextPage && (
        <Button variant="default" disabled={history.isFetching} onClick={() => void history.fetchNextPage()}>
          {t('settings.older')}
        </Button>
      )}
    </>
  );
}

function Entry({ channelId, entry }: { channelId: number; entry: SettingsEntry }) {
  const speech = useWords();
  const { t, language } = speech;
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => settingsApi.undo(channelId, entry.id),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsKeys.all(channelId) }),
  });
  const at = full(new Date(entry.at), language);
  return (
    <article className={classes.entry} aria-label={`${entry.label}, ${at}`}>
      <header className={classes.head}>
        <p>
          <strong>{entry.by.name}</strong> · <time dateTime={entry.at}>{at}</time>
        </p>
        <p className={classes.meta}>
          {entry.label}
          {entry.origin === 'COPIED' && ` · ${t('settings.copiedFrom', { name: entry.copiedFrom?.name ?? '' })}`}
          {entry.origin === 'UNDONE' && ` · ${t('settings.undone')}`}
        </p>
      </header>
      <SettingChanges settings={entry.settings} none={entry.origin === 'DONE' ? '—' : undefined} />
      <footer className={classes.foot}>
        <p className={classes.bad} role="alert">
          {undo.error && sentenceOf(undo.error, speech)}
        </p>
        {entry.origin !== 'DONE' && (
          <Button variant="default" size="xs" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t('settings.undo')}
          </Button>
        )}
      </footer>
    </article>
  );
}
