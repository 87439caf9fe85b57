import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEdit, IconLink, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { StaffLink, StaffMember } from '../api/contract';
import { keys } from '../api/queries';
import { PersonPicture } from '../glyphs/PersonPicture';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import classes from './PersonRow.module.css';

interface Props {
  person: StaffMember;
  onEdit: () => void;
  onLink: (link: StaffLink) => void;
  onLeaving: () => void;
}

/** One person: who they are, what they may do, whether they are there, and what can be done about it. */
export function PersonRow({ person, onEdit, onLink, onLeaving }: Props) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const link = useMutation({ mutationFn: () => api.giveLink(person.id), onSuccess: onLink });
  const back = useMutation({
    mutationFn: () => api.reactivatePerson(person.id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.people }),
  });
  const error = link.error ?? back.error;
  return (
    <article className={classes.row} aria-labelledby={`person-${person.id}`} data-gone={!person.active || undefined}>
      <PersonPicture id={person.id} name={person.name} />
      <div className={classes.names}>
        <h2 id={`person-${person.id}`} className={classes.name}>
          {person.name}
        </h2>
        <p className={classes.meta}>{person.email}</p>
      </div>
      <div className={classes.roles}>
        <p className={classes.chips}>
          {person.roles.map((role) => (
            <span key={role} className={classes.chip}>
              {t(`role.${role}`)}
            </span>
          ))}
        </p>
        {person.supervises.length > 0 && (
          <p className={classes.meta}>
            {t('people.supervises', { campaigns: person.supervises.map(({ name }) => name).join(', ') })}
          </p>
        )}
      </div>
      <Standing person={person} />
      <div className={classes.acts}>
        <Menu width={260}>
          <Menu.Target>
            <ActionIcon aria-label={t('people.acts', { name: person.name })}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconEdit size={18} stroke={1.6} />} onClick={onEdit}>
              {t('people.edit')}
            </Menu.Item>
            {person.active && (
              <Menu.Item leftSection={<IconLink size={18} stroke={1.6} />} onClick={() => link.mutate()}>
                {t(person.invited ? 'people.inviteAgain' : 'people.newPassword')}
              </Menu.Item>
            )}
            {person.active ? (
              <Menu.Item leftSection={<IconUserOff size={18} stroke={1.6} />} onClick={onLeaving}>
                {t('people.deactivate')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconUserCheck size={18} stroke={1.6} />} onClick={() => back.mutate()}>
                {t('people.reactivate')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <p role="alert" className={classes.bad}>
        {error && sentenceOf(error, speech)}
      </p>
    </article>
  );
}

/** Whether they can come in, and for agents whether they are there. */
function Standing({ person }: { person: StaffMember }) {
  const { t, count } = useWords();
  if (!person.active) return <p className={classes.standing}>{t('people.gone')}</p>;
  if (person.invited) return <p className={`${classes.standing} ${classes.waits}`}>{t('people.invited')}</p>;
  if (!person.roles.includes('AGENT')) return <p className={classes.standing}>{t('people.active')}</p>;
  return (
    <div className={classes.standing}>
      <p className={classes.presence}>
        <PresenceGlyph state={person.presence.state} /> {t(`presence.${person.presence.state}`)}
        {person.presence.breakName && `: ${person.presence.breakName}`}
      </p>
      {person.openTickets > 0 && <p className={classes.meta}>{count('people.tickets', person.openTickets)}</p>}
    </div>
  );
}
