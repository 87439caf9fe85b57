import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconCircleCheck, IconClock, IconMailOff, IconMailX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Mail, MailState } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { now, useNow } from '../time/clock';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import classes from './MailRow.module.css';

const glyphs = {
  WAITING: IconClock,
  SENT: IconCircleCheck,
  GIVEN_UP: IconMailX,
  NO_SERVER: IconMailOff,
} satisfies Record<MailState, typeof IconClock>;

/** One mail: what it is about, to whom, how it stands; opened, its words. */
export function MailRow({ mail }: { mail: Mail }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  useNow('minute');
  const Glyph = glyphs[mail.state];
  const written = new Date(mail.writtenAt);
  return (
    <article>
      <h2>
        <UnstyledButton
          className={classes.head}
          aria-expanded={open}
          aria-controls={`mail-${mail.id}`}
          onClick={() => setOpen(!open)}
        >
          <span className={classes.what}>
            <span className={classes.subject}>{mail.subject}</span>
            <span className={classes.to}>{t('mail.to', { address: mail.to })}</span>
          </span>
          <span className={classes.state} data-state={mail.state}>
            <Glyph size={16} stroke={1.8} aria-hidden />
            {t(`mail.state.${mail.state}`)}
          </span>
          <time className={`${classes.when} figures`} dateTime={mail.writtenAt} title={full(written, language)}>
            {brief(written, new Date(now()), language)}
          </time>
          <IconChevronDown
            className={classes.chevron}
            data-open={open || undefined}
            size={18}
            stroke={1.6}
            aria-hidden
          />
        </UnstyledButton>
      </h2>
      <div id={`mail-${mail.id}`} hidden={!open}>
        {open && <Opened mail={mail} />}
      </div>
    </article>
  );
}

function Opened({ mail }: { mail: Mail }) {
  const speech = useWords();
  const { t, language } = speech;
  const client = useQueryClient();
  const whole = useQuery({ queryKey: keys.mail(mail.id), queryFn: () => api.mail(mail.id) });
  const again = useMutation({
    mutationFn: () => api.sendMailAgain(mail.id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.mails }),
  });
  return (
    <div className={classes.opened}>
      {mail.trouble && (
        <p className={classes.trouble}>
          {t(`mail.trouble.${mail.trouble}`)}
          {mail.answer && <span className={classes.answer}> {t('mail.answer', { answer: mail.answer })}</span>}
        </p>
      )}
      {mail.nextAttemptAt && mail.trouble && (
        <p className={classes.meta}>
          {t('mail.next', { time: full(new Date(mail.nextAttemptAt), language), n: mail.attempts })}
        </p>
      )}
      {mail.state === 'SENT' && mail.settledAt && (
        <p className={classes.meta}>{t('mail.sentAt', { time: full(new Date(mail.settledAt), language) })}</p>
      )}
      {whole.error && <p className={classes.trouble}>{sentenceOf(whole.error, speech)}</p>}
      {whole.data && (
        <pre className={classes.text} tabIndex={0} aria-label={t('mail.words')}>
          {whole.data.text}
        </pre>
      )}
      {(mail.state === 'GIVEN_UP' || mail.state === 'NO_SERVER') && (
        <Button variant="default" disabled={again.isPending} onClick={() => again.mutate()}>
          {t('mail.again')}
        </Button>
      )}
      <p role="status" className={classes.trouble}>
        {again.error && sentenceOf(again.error, speech)}
      </p>
    </div>
  );
}
