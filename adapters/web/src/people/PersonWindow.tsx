import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../api/client';
import type { Invited, Language, OpenWork, Role, StaffChange, StaffMember } from '../api/contract';
import { isProblem } from '../api/problem';
import { keys, useCampaigns } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { languageNames, languages, useWords } from '../words';
import { OpenWorkChoice } from './OpenWorkChoice';
import classes from './PersonWindow.module.css';

const roles: Role[] = ['ADMINISTRATOR', 'SUPERVISOR', 'AGENT', 'ANALYST'];

interface Props {
  /** Whom to change; without one somebody new joins. */
  person?: StaffMember;
  onClose: () => void;
  onInvited?: (invited: Invited) => void;
}

/** What somebody is called, may do and supervises. */
export function PersonWindow({ person, onClose, onInvited }: Props) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [wanted, setWanted] = useState<StaffChange>(person ? changeOf(person) : someone);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const emailField = useRef<HTMLInputElement>(null);
  const set = (change: Partial<StaffChange>) => setWanted((now) => ({ ...now, ...change }));
  const save = useMutation({
    mutationFn: async (change: StaffChange) =>
      person ? { person: await api.editPerson(person.id, change) } : await api.createPerson(change),
    onSuccess: (done) => {
      void client.invalidateQueries({ queryKey: keys.people });
      if ('link' in done) onInvited?.(done);
      else onClose();
    },
    onError: (error) => {
      if (emailIsWrong(error)) emailField.current?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wanted.name.trim()) nameField.current?.focus();
    else if (!wanted.email.trim()) emailField.current?.focus();
    else if (wanted.roles.length > 0) save.mutate(wanted);
  };
  const stopsAnswering = person?.roles.includes('AGENT') === true && !wanted.roles.includes('AGENT');
  const left = stopsAnswering ? person.openTickets : 0;
  return (
    <Window
      title={t(person ? 'people.editOf' : 'people.add', { name: person?.name ?? '' })}
      size={480}
      onClose={onClose}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          ref={nameField}
          data-autofocus
          label={t('people.name')}
          autoComplete="off"
          maxLength={100}
          value={wanted.name}
          error={tried && !wanted.name.trim() ? t('people.nameMissing') : undefined}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          ref={emailField}
          label={t('signIn.email')}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={wanted.email}
          error={
            tried && !wanted.email.trim()
              ? t('signIn.emailMissing')
              : emailIsWrong(save.error)
                ? sentenceOf(save.error, speech)
                : undefined
          }
          onChange={(event) => {
            save.reset();
            set({ email: event.currentTarget.value });
          }}
        />
        <Roles
          chosen={wanted.roles}
          missing={tried && wanted.roles.length === 0}
          onChange={(now) => set({ roles: now })}
        />
        {wanted.roles.includes('SUPERVISOR') && (
          <Supervised chosen={wanted.supervises} onChange={(now) => set({ supervises: now })} />
        )}
        <label className={classes.field}>
          <span>{t('people.language')}</span>
          <select
            className={classes.select}
            value={wanted.language ?? ''}
            onChange={(event) => set({ language: (event.currentTarget.value || undefined) as Language | undefined })}
          >
            <option value="">{t('people.languageOfBrowser')}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </label>
        {left > 0 && (
          <OpenWorkChoice
            tickets={left}
            chosen={wanted.tickets ?? 'QUEUE'}
            onChange={(tickets: OpenWork) => set({ tickets })}
          />
        )}
        <p role="alert" className={classes.bad}>
          {save.error && !emailIsWrong(save.error) && sentenceOf(save.error, speech)}
        </p>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={save.isPending}>
            {t(person ? 'people.save' : 'people.invite')}
          </Button>
        </div>
      </form>
    </Window>
  );
}

const someone: StaffChange = { name: '', email: '', roles: ['AGENT'], supervises: [] };

function changeOf({ name, email, roles: now, language, supervises }: StaffMember): StaffChange {
  return { name, email, roles: now, language, supervises: supervises.map(({ id }) => id) };
}

function emailIsWrong(error: unknown): boolean {
  return isProblem(error, 'EMAIL_TAKEN') || (isProblem(error, 'INVALID') && error.facts.field === 'email');
}

function Roles({ chosen, missing, onChange }: { chosen: Role[]; missing: boolean; onChange: (roles: Role[]) => void }) {
  const { t } = useWords();
  return (
    <fieldset className={classes.group} aria-describedby={missing ? 'roles-missing' : undefined}>
      <legend>{t('people.roles')}</legend>
      {roles.map((role) => (
        <label key={role} className={classes.option}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, role] : chosen.filter((each) => each !== role))
            }
          />
          <span>
            {t(`role.${role}`)}
            <span className={classes.meta}>{t(`people.may.${role}`)}</span>
          </span>
        </label>
      ))}
      {missing && (
        <p id="roles-missing" className={classes.bad}>
          {t('people.rolesMissing')}
        </p>
      )}
    </fieldset>
  );
}

function Supervised({ chosen, onChange }: { chosen: number[]; onChange: (campaigns: number[]) => void }) {
  const { t } = useWords();
  const campaigns = useCampaigns();
  return (
    <fieldset className={classes.group}>
      <legend>{t('people.supervisesWhich')}</legend>
      {campaigns.data?.items.length === 0 && <p className={classes.meta}>{t('people.noCampaigns')}</p>}
      {campaigns.data?.items.map(({ id, name }) => (
        <label key={id} className={classes.option}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
