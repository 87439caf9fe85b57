import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../api/client';
import type { About } from '../api/contract';
import { forgetAnswers, keys } from '../api/queries';
import { isPassing, isProblem } from '../api/problem';
import { sentenceOf } from '../shell/Failure';
import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { useWords } from '../words';
import { DemoAccounts, demoPassword } from './DemoAccounts';
import classes from './SignInForm.module.css';

type Accounts = NonNullable<About['demoAccounts']>;

/** E-mail and password, and what is wrong with them, in words. */
export function SignInForm({ demoAccounts }: { demoAccounts: Accounts }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [openAgainAt, setOpenAgainAt] = useState<number>();
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const enter = useMutation({
    mutationFn: (who: { email: string; password: string }) => api.signIn(who.email, who.password),
    onSuccess: (me) => {
      forgetAnswers(client);
      client.setQueryData(keys.me, me);
    },
    onError: (error) => {
      if (isProblem(error, 'TOO_MANY_ATTEMPTS')) {
        setOpenAgainAt(now() + Number(error.facts.retryAfterSeconds ?? 60) * 1_000);
      }
      passwordField.current?.focus();
      passwordField.current?.select();
    },
  });
  const shutFor = useCountdown(openAgainAt);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!email.trim()) emailField.current?.focus();
    else if (!password) passwordField.current?.focus();
    else if (shutFor === 0 && !enter.isPending) enter.mutate({ email: email.trim(), password });
  };

  return (
    <>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          ref={emailField}
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={email}
          error={tried && !email.trim() ? t('signIn.emailMissing') : undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          error={tried && !password ? t('signIn.passwordMissing') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0, 'aria-hidden': false }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Refusal error={enter.error} shutFor={shutFor} />
        <Button type="submit" size="md" fullWidth disabled={shutFor > 0 || enter.isPending}>
          {t(enter.isPending ? 'signIn.entering' : 'signIn.enter')}
        </Button>
      </form>
      {demoAccounts.length > 0 && (
        <DemoAccounts
          accounts={demoAccounts}
          disabled={shutFor > 0 || enter.isPending}
          onPick={(picked) => {
            setEmail(picked);
            setPassword(demoPassword);
            enter.mutate({ email: picked, password: demoPassword });
          }}
        />
      )}
    </>
  );
}

/** Seconds until a moment, counting down; 0 when it has passed or there is none. */
function useCountdown(until: number | undefined): number {
  useNow('second');
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now()) / 1_000));
}

function Refusal({ error, shutFor }: { error: unknown; shutFor: number }) {
  const speech = useWords();
  const { t } = speech;
  if (shutFor > 0) {
    return (
      <p className={`${classes.refusal} figures`}>
        <span role="alert">{t('signIn.tooMany', { time: running(shutFor * 1_000) })}</span>
      </p>
    );
  }
  if (!error || isProblem(error, 'TOO_MANY_ATTEMPTS')) return null;
  const sentence = isProblem(error, 'BAD_CREDENTIALS')
    ? t('signIn.badCredentials')
    : isPassing(error)
      ? t('signIn.unreachable')
      : sentenceOf(error, speech);
  return (
    <p className={classes.refusal} role="alert">
      {sentence}
    </p>
  );
}
