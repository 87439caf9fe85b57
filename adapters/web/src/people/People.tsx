import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import type { Invited, StaffLink, StaffMember } from '../api/contract';
import { usePeople } from '../api/queries';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { LeavingWindow } from './LeavingWindow';
import { LinkWindow } from './LinkWindow';
import { PersonRow } from './PersonRow';
import { PersonWindow } from './PersonWindow';
import { SearchField } from './SearchField';
import classes from './People.module.css';

/** What window stands over the list. */
type Over =
  | { kind: 'new' }
  | { kind: 'edit'; person: StaffMember }
  | { kind: 'link'; person: StaffMember; link: StaffLink }
  | { kind: 'leaving'; person: StaffMember };

/** For the administrator: who works here, what they may do, and the ways to come in and to leave. */
export default function People() {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [over, setOver] = useState<Over>();
  const close = () => setOver(undefined);
  const invited = ({ person, link }: Invited) => setOver({ kind: 'link', person, link });
  return (
    <Screen
      title={t('people.title')}
      lead={t('people.lead')}
      acts={
        <Button
          leftSection={<IconUserPlus size={17} stroke={1.8} aria-hidden />}
          onClick={() => setOver({ kind: 'new' })}
        >
          {t('people.add')}
        </Button>
      }
    >
      <SearchField value={q} onChange={setQ} />
      <List
        q={q.trim()}
        onEdit={(person) => setOver({ kind: 'edit', person })}
        onLink={(person, link) => setOver({ kind: 'link', person, link })}
        onLeaving={(person) => setOver({ kind: 'leaving', person })}
      />
      {over?.kind === 'new' && <PersonWindow onClose={close} onInvited={invited} />}
      {over?.kind === 'edit' && <PersonWindow person={over.person} onClose={close} />}
      {over?.kind === 'link' && <LinkWindow person={over.person} link={over.link} onClose={close} />}
      {over?.kind === 'leaving' && <LeavingWindow person={over.person} onClose={close} />}
    </Screen>
  );
}

interface Acts {
  onEdit: (person: StaffMember) => void;
  onLink: (person: StaffMember, link: StaffLink) => void;
  onLeaving: (person: StaffMember) => void;
}

function List({ q, ...acts }: { q: string } & Acts) {
  const { t } = useWords();
  const people = usePeople(useDeferredValue(q));
  const late = useLate(people.isPending);
  if (people.error && !people.data) return <Failure error={people.error} again={() => void people.refetch()} />;
  if (!people.data) return late ? <RowSkeletons rows={4} /> : null;
  const items = people.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <div className={classes.list}>
        <EmptyState title={t('people.noMatch')} more={t('people.noMatchMore', { q })} />
      </div>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('people.list')}>
        {items.map((person) => (
          <li key={person.id}>
            <PersonRow
              person={person}
              onEdit={() => acts.onEdit(person)}
              onLink={(link) => acts.onLink(person, link)}
              onLeaving={() => acts.onLeaving(person)}
            />
          </li>
        ))}
      </ul>
      <More of={people} />
    </>
  );
}
