import { useState } from 'react';
import type { HeldMessage } from '../api/contract';
import { useHeld } from '../api/queries';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { HeldTicket } from './HeldTicket';
import { byTicket } from './byTicket';
import classes from './HeldMessages.module.css';

/** Everything a person wrote that was kept instead of being sent: what waits for their decision, and what waits for its page. */
export default function HeldMessages() {
  const { t } = useWords();
  return (
    <Screen title={t('held.title')} lead={t('held.lead')}>
      <All />
    </Screen>
  );
}

function All() {
  const { t } = useWords();
  const held = useHeld();
  // What was dropped a moment ago stays in sight, to be taken back.
  const [dropped, setDropped] = useState<readonly HeldMessage[]>([]);
  const late = useLate(held.isPending);
  if (held.error && !held.data) return <Failure error={held.error} again={() => void held.refetch()} />;
  if (!held.data) return late ? <RowSkeletons rows={4} /> : null;
  const tickets = byTicket([...held.data.pages.flatMap((page) => page.items), ...dropped]);
  const onDropped = (item: HeldMessage) => setDropped((before) => [...before, item]);
  const onRestored = (id: number) => setDropped((before) => before.filter((item) => item.message.id !== id));
  if (tickets.length === 0) return <EmptyState title={t('held.empty')} more={t('held.emptyMore')} />;
  return (
    <>
      <ul className={classes.list}>
        {tickets.map((items) => (
          <li key={items[0].message.ticketId}>
            <HeldTicket items={items} onDropped={onDropped} onRestored={onRestored} />
          </li>
        ))}
      </ul>
      <More of={held} />
    </>
  );
}
