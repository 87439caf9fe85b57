import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { keys, useMails } from '../api/queries';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure, sentenceOf } from '../shell/Failure';
import { More } from '../shell/More';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { MailRow } from './MailRow';
import classes from './Mail.module.css';

/** For the administrator: what was told by mail, to whom, and whether it left. */
export default function Mail() {
  const { t } = useWords();
  return (
    <Screen title={t('mail.title')} lead={t('mail.lead')} acts={<Trial />}>
      <Mails />
    </Screen>
  );
}

/** A mail to oneself, to see whether mails arrive. */
function Trial() {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const trial = useMutation({
    mutationFn: api.sendTrialMail,
    onSettled: () => client.invalidateQueries({ queryKey: keys.mails }),
  });
  return (
    <div className={classes.trial}>
      <Button
        variant="default"
        leftSection={<IconMailForward size={17} stroke={1.6} aria-hidden />}
        disabled={trial.isPending}
        onClick={() => trial.mutate()}
      >
        {t('mail.trial')}
      </Button>
      <p role="status" className={trial.error ? classes.bad : classes.meta}>
        {trial.error
          ? sentenceOf(trial.error, speech)
          : trial.data && t('mail.trialWritten', { address: trial.data.to })}
      </p>
    </div>
  );
}

function Mails() {
  const { t } = useWords();
  const mails = useMails();
  const late = useLate(mails.isPending);
  if (mails.error && !mails.data) return <Failure error={mails.error} again={() => void mails.refetch()} />;
  if (!mails.data) return late ? <RowSkeletons rows={4} /> : null;
  const items = mails.data.pages.flatMap((page) => page.items);
  return (
    <>
      {!mails.data.pages[0]!.setUp && (
        <section className={classes.notice} aria-labelledby="not-set-up">
          <h2 id="not-set-up" className={classes.noticeTitle}>
            {t('mail.notSetUp')}
          </h2>
          <p>{t('mail.notSetUpMore')}</p>
        </section>
      )}
      {items.length === 0 ? (
        <div className={classes.list}>
          <EmptyState title={t('mail.empty')} more={t('mail.emptyMore')} />
        </div>
      ) : (
        <ul className={classes.list} aria-label={t('mail.list')}>
          {items.map((mail) => (
            <li key={mail.id}>
              <MailRow mail={mail} />
            </li>
          ))}
        </ul>
      )}
      <More of={mails} />
    </>
  );
}
