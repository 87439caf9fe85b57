import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../api/client';
import type { ComingIn, Entrance } from '../api/contract';
import { forgetAnswers, keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import form from '../signin/SignInForm.module.css';
import { useWords } from '../words';
import { fieldOf } from './fieldOf';
import { PasswordHint } from './PasswordHint';

/** The password somebody chooses; the first administrator also says what they are called. */
export function AccessForm({ token, entrance }: { token: string; entrance: Entrance }) {
  const speech = useWords();
  const { t, language } = speech;
  const client = useQueryClient();
  const [, go] = useLocation();
  const setUp = entrance.purpose === 'SET_UP';
  const [name, setName] = useState('');
  const [email, setEmail] = useState(entrance.email ?? '');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const come = useMutation({
    mutationFn: (coming: ComingIn) => api.comeIn(coming),
    onSuccess: (me) => {
      forgetAnswers(client);
      client.setQueryData(keys.me, me);
      go('/', { replace: true });
    },
    onError: (error) => {
      if (fieldOf(error) === 'password') passwordField.current?.focus();
    },
  });
  const wrong = fieldOf(come.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    come.mutate(setUp ? { token, password, name, email, language } : { token, password });
  };
  const sentence = come.error ? sentenceOf(come.error, speech) : undefined;
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      {setUp && (
        <TextInput
          label={t('access.name')}
          autoComplete="name"
          autoFocus
          maxLength={100}
          value={name}
          error={wrong === 'name' ? t('people.nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={!setUp}
        value={email}
        error={wrong === 'email' ? sentence : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordField}
        label={t('access.password')}
        description={<PasswordHint length={password.length} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="password"
        autoComplete="new-password"
        autoFocus={!setUp}
        value={password}
        error={wrong === 'password' ? sentence : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0, 'aria-hidden': false }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {sentence && !['name', 'email', 'password'].includes(wrong ?? '') && (
        <p className={form.refusal} role="alert">
          {sentence}
        </p>
      )}
      <Button type="submit" size="md" fullWidth disabled={come.isPending}>
        {t(come.isPending ? 'signIn.entering' : 'access.enter')}
      </Button>
    </form>
  );
}
