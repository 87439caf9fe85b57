import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, useSearch, useSearchParams } from 'wouter';
import { LateMark } from '../glyphs/LateMark';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { dayAndTime } from '../time/moments';
import { useWords } from '../words';
import { type Recording, useCampaignChoice, useRecordings, type Wanted, withSearch } from './calls';
import { RecordingTalk } from './RecordingTalk';
import classes from './Recordings.module.css';

/** Every talk, found by when it began, by who took part and by campaign, and read again beside the list. */
export default function Recordings({ id }: { id?: number }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const wanted: Wanted = Object.fromEntries(
    filters.map((each) => [each, search.get(each) ?? undefined]).filter(([, value]) => value),
  );
  const setWanted = (next: Wanted) =>
    setSearch(
      Object.entries(next).filter((each): each is [string, string] => Boolean(each[1])),
      { replace: true },
    );
  return (
    <Screen title={t('recordings.title')} lead={t('recordings.lead')}>
      <Filters wanted={wanted} onChange={setWanted} />
      <div className={classes.panes} data-open={id !== undefined || undefined}>
        <List wanted={wanted} openId={id} onClear={() => setWanted({})} />
        {id !== undefined && <RecordingTalk key={id} id={id} />}
      </div>
    </Screen>
  );
}

/** What stands in the address, so that it can be sent to somebody. */
const filters = ['from', 'to', 'person', 'campaign'] as const;

function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { t } = useWords();
  const campaigns = useCampaignChoice();
  const change = (news: Wanted) => onChange({ ...wanted, ...news });
  return (
    <form className={classes.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        type="date"
        label={t('recordings.from')}
        value={wanted.from ?? ''}
        max={wanted.to}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('recordings.to')}
        value={wanted.to ?? ''}
        min={wanted.from}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <TextInput
        type="search"
        label={t('recordings.person')}
        value={wanted.person ?? ''}
        onChange={(event) => change({ person: event.currentTarget.value })}
      />
      {campaigns.data && (
        <NativeSelect
          size="md"
          label={t('recordings.campaign')}
          value={wanted.campaign ?? ''}
          onChange={(event) => change({ campaign: event.currentTarget.value })}
          data={[
            { value: '', label: t('recordings.everyCampaign') },
            ...campaigns.data.items.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      )}
    </form>
  );
}

function List({ wanted, openId, onClear }: { wanted: Wanted; openId?: number; onClear: () => void }) {
  const { t } = useWords();
  const [settled] = useDebouncedValue(wanted, 300);
  const recordings = useRecordings(settled);
  const late = useLate(recordings.isPending);
  if (recordings.error && !recordings.data) {
    return <Failure error={recordings.error} again={() => void recordings.refetch()} />;
  }
  if (!recordings.data) return <div className={classes.list}>{late && <RowSkeletons rows={6} />}</div>;
  const items = recordings.data.pages.flatMap((page) => page.items);
  const filtered = Object.values(settled).some(Boolean);
  return (
    <div className={classes.list}>
      {items.length === 0 && (
        <EmptyState title={t(filtered ? 'recordings.notFound' : 'recordings.empty')} more={t('recordings.emptyMore')}>
          {filtered && (
            <Button variant="default" onClick={onClear}>
              {t('recordings.clear')}
            </Button>
          )}
        </EmptyState>
      )}
      <ul aria-label={t('recordings.list')}>
        {items.map((recording) => (
          <li key={recording.id}>
            <Row recording={recording} open={recording.id === openId} />
          </li>
        ))}
      </ul>
      <More of={recordings} />
    </div>
  );
}

function Row({ recording, open }: { recording: Recording; open: boolean }) {
  const { t, language } = useWords();
  const search = useSearch();
  const { id, campaign, customer, agent, beganAt, endedAt, late, excerpt } = recording;
  return (
    <Link
      href={withSearch(`/recordings/${id}`, search)}
      className={classes.row}
      aria-current={open ? 'true' : undefined}
    >
      <span className={classes.first}>
        <span className={classes.name}>{customer.name}</span>
        {!endedAt && late && <LateMark />}
        <span className={endedAt ? classes.meta : classes.live}>
          {endedAt ? t('recordings.ended') : t('recordings.live')}
        </span>
      </span>
      <span className={classes.meta}>
        {[campaign?.name ?? t('recordings.noCampaign'), agent?.name].filter(Boolean).join(' · ')}
      </span>
      <span className={classes.excerpt} dir="auto">
        {excerpt}
      </span>
      <time className={`${classes.meta} figures`} dateTime={beganAt}>
        {dayAndTime(new Date(beganAt), language)}
      </time>
    </Link>
  );
}
