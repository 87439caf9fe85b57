import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { keys } from '../api/queries';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { useWords } from '../words';
import { KindTable } from './KindTable';
import { SetAsideCard } from './SetAsideCard';
import classes from './Intake.module.css';

/** For the administrator: what Facebook sent, what of it was understood, and what was set aside. */
export default function Intake() {
  const { t } = useWords();
  return (
    <Screen title={t('intake.title')} lead={t('intake.lead')}>
      <div className={classes.columns}>
        <section aria-labelledby="set-aside">
          <h2 id="set-aside" className={classes.section}>
            {t('intake.setAside')}
          </h2>
          <AllSetAside />
        </section>
        <section aria-labelledby="kinds">
          <h2 id="kinds" className={classes.section}>
            {t('intake.kinds')}
          </h2>
          <Kinds />
        </section>
      </div>
    </Screen>
  );
}

function AllSetAside() {
  const { t } = useWords();
  const setAside = useInfiniteQuery({
    queryKey: keys.setAside,
    queryFn: ({ pageParam }) => api.setAside(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const late = useLate(setAside.isPending);
  if (setAside.error && !setAside.data) return <Failure error={setAside.error} again={() => void setAside.refetch()} />;
  if (!setAside.data) return late ? <RowSkeletons rows={4} /> : null;
  const items = setAside.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <div className={classes.card}>
        <EmptyState title={t('intake.nothingAside')} more={t('intake.nothingAsideMore')} />
      </div>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <SetAsideCard item={item} />
          </li>
        ))}
      </ul>
      <More of={setAside} />
    </>
  );
}

function Kinds() {
  const { t } = useWords();
  const kinds = useQuery({ queryKey: keys.kinds, queryFn: api.intakeKinds, staleTime: 0 });
  if (kinds.error && !kinds.data) return <Failure error={kinds.error} again={() => void kinds.refetch()} />;
  if (!kinds.data) return null;
  if (kinds.data.items.length === 0) return <p className={classes.lead}>{t('intake.noKinds')}</p>;
  return (
    <div className={classes.card}>
      <KindTable items={kinds.data.items} />
    </div>
  );
}
