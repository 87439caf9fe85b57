import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../api/client';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import form from '../signin/SignInForm.module.css';
import { useWords } from '../words';
import { fieldOf } from './fieldOf';
import { PasswordHint } from './PasswordHint';
import classes from './PasswordWindow.module.css';

/** Somebody changes their own password. */
export default function PasswordWindow({ email, onClose }: { email: string; onClose: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const oldField = useRef<HTMLInputElement>(null);
  const newField = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: () => api.changePassword(old, password),
    onError: (error) => (fieldOf(error) === 'password' ? newField : oldField).current?.focus(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const wrong = fieldOf(change.error);
  const sentence = change.error ? sentenceOf(change.error, speech) : undefined;
  const show = { 'aria-label': t('signIn.show'), tabIndex: 0, 'aria-hidden': false };
  if (change.isSuccess) {
    return (
      <Window title={t('access.changed')} size={420} onClose={onClose}>
        <p className={classes.more} role="status">
          {t('access.changedMore')}
        </p>
        <div className={classes.acts}>
          <Button data-autofocus onClick={onClose}>
            {t('people.done')}
          </Button>
        </div>
      </Window>
    );
  }
  return (
    <Window title={t('access.change')} size={420} onClose={onClose}>
      <form className={form.form} onSubmit={submit} noValidate>
        {/* For password managers. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          ref={oldField}
          data-autofocus
          label={t('access.old')}
          autoComplete="current-password"
          value={old}
          error={wrong === 'old' ? sentence : undefined}
          visibilityToggleButtonProps={show}
          onChange={(event) => setOld(event.currentTarget.value)}
        />
        <PasswordInput
          ref={newField}
          label={t('access.password')}
          description={<PasswordHint length={password.length} />}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="new-password"
          value={password}
          error={wrong === 'password' ? sentence : undefined}
          visibilityToggleButtonProps={show}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {sentence && wrong !== 'old' && wrong !== 'password' && (
          <p className={form.refusal} role="alert">
            {sentence}
          </p>
        )}
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={change.isPending}>
            {t('access.change')}
          </Button>
        </div>
      </form>
    </Window>
  );
}
