import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { OpenWork, StaffMember } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { OpenWorkChoice } from './OpenWorkChoice';
import classes from './LeavingWindow.module.css';

/** Asks before somebody is put out, and what becomes of their tickets. */
export function LeavingWindow({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [work, setWork] = useState<OpenWork>('QUEUE');
  const leave = useMutation({
    mutationFn: () => api.deactivatePerson(person.id, work),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.people });
      onClose();
    },
  });
  return (
    <Window title={t('people.deactivateOf', { name: person.name })} size={440} onClose={onClose}>
      <p className={classes.more}>{t('people.deactivateMore')}</p>
      {person.openTickets > 0 && <OpenWorkChoice tickets={person.openTickets} chosen={work} onChange={setWork} />}
      <p role="alert" className={classes.bad}>
        {leave.error && sentenceOf(leave.error, speech)}
      </p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('talk.cancel')}
        </Button>
        <Button data-autofocus className={classes.dangerous} disabled={leave.isPending} onClick={() => leave.mutate()}>
          {t('people.deactivate')}
        </Button>
      </div>
    </Window>
  );
}
