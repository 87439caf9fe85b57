import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPhone,
  IconPlus,
  IconX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Member } from '../api/contract';
import { PersonPicture } from '../glyphs/PersonPicture';
import { PresenceGlyph } from '../glyphs/PresenceGlyph';
import { EmptyState } from '../shell/EmptyState';
import { useWords } from '../words';
import { Tick } from './fields';
import classes from './MembersTab.module.css';

interface Props {
  members: Member[];
  maxPerAgent: number;
  /** Whether the weighted draw asks for the penalty. */
  weighted: boolean;
  needVoice: boolean;
  administers: boolean;
  onNeedVoice: (needed: boolean) => void;
  onChange: (members: Member[]) => void;
}

/** Who receives, in which order: found by name, moved by hand or by key, with a penalty each. */
export function MembersTab({ members, maxPerAgent, weighted, needVoice, administers, onNeedVoice, onChange }: Props) {
  const { t, count } = useWords();
  const [dragged, setDragged] = useState<number>();
  const [said, setSaid] = useState('');
  const silent = members.filter(({ voice }) => needVoice && voice.length === 0);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= members.length || from === to) return;
    const next = [...members];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
    setSaid(t('members.moved', { name: next[to]!.name, n: to + 1 }));
  };
  return (
    <section className={classes.card} aria-label={t('members.title')}>
      <header className={classes.head}>
        <AddMember
          known={members.map(({ agentId }) => agentId)}
          onAdd={(member) => {
            onChange([...members, member]);
            setSaid(t('members.added', { name: member.name }));
          }}
        />
        <Tick
          label={t('members.needVoice')}
          help={t('members.needVoiceMore')}
          disabled={!administers}
          checked={needVoice}
          onChange={onNeedVoice}
        />
      </header>
      {silent.length > 0 && (
        <p className={classes.warning} role="status">
          <IconAlertTriangle size={17} stroke={1.8} aria-hidden />
          <span>
            <strong>{count('members.silent', silent.length)}</strong>{' '}
            {t('members.silentMore', { names: silent.map(({ name }) => name).join(', ') })}
          </span>
        </p>
      )}
      <p className={classes.said} role="status">
        {said}
      </p>
      {members.length === 0 ? (
        <EmptyState title={t('members.empty')} more={t('members.emptyMore')} />
      ) : (
        <ol className={classes.list}>
          {members.map((member, index) => (
            <li
              key={member.agentId}
              className={classes.member}
              draggable
              data-dragged={dragged === index || undefined}
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged !== undefined && move(dragged, index)}
            >
              <IconGripVertical className={classes.grip} size={17} stroke={1.6} aria-hidden />
              <span className={`${classes.position} figures`}>{index + 1}</span>
              <PersonPicture id={member.agentId} name={member.name} size={30} />
              <span className={classes.who}>
                <span className={classes.name}>{member.name}</span>
                <span className={classes.state}>
                  <PresenceGlyph state={member.state} size={13} />
                  {member.accountActive ? t(`presence.${member.state}`) : t('members.inactive')}
                </span>
              </span>
              <Voice member={member} needed={needVoice} />
              <Penalty
                member={member}
                asked={weighted}
                onChange={(penalty) =>
                  onChange(members.map((each) => (each === member ? { ...member, penalty } : each)))
                }
              />
              <span className={`${classes.active} figures`} title={t('members.active')}>
                {member.active} / {maxPerAgent}
              </span>
              <span className={classes.acts}>
                <ActionIcon
                  size={28}
                  disabled={index === 0}
                  aria-label={t('members.up', { name: member.name })}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={15} stroke={1.8} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={28}
                  disabled={index === members.length - 1}
                  aria-label={t('members.down', { name: member.name })}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={15} stroke={1.8} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={28}
                  aria-label={t('members.remove', { name: member.name })}
                  onClick={() => onChange(members.filter((each) => each !== member))}
                >
                  <IconX size={15} stroke={1.8} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Voice({ member, needed }: { member: Member; needed: boolean }) {
  const { t } = useWords();
  if (!needed) return <span />;
  return (
    <span className={classes.voice} data-missing={member.voice.length === 0 || undefined}>
      {member.voice.length === 0 ? (
        <>
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden /> {t('members.noVoice')}
        </>
      ) : (
        <>
          <IconPhone size={15} stroke={1.6} aria-hidden /> {member.voice.join(', ')}
        </>
      )}
    </span>
  );
}

function Penalty({ member, asked, onChange }: { member: Member; asked: boolean; onChange: (penalty: number) => void }) {
  const { t } = useWords();
  return (
    <span
      className={classes.penalty}
      data-quiet={!asked || undefined}
      title={t(asked ? 'members.penaltyMore' : 'members.penaltyQuiet')}
    >
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        aria-label={t('members.penalty', { name: member.name })}
        value={member.penalty}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span className="figures">{member.penalty}</span>
    </span>
  );
}

/** Finds agents by name and adds them. */
function AddMember({ known, onAdd }: { known: number[]; onAdd: (member: Member) => void }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({
    queryKey: ['agents', asked],
    queryFn: () => api.findAgents(asked),
    staleTime: 30_000,
    enabled: asked.trim() !== '',
  });
  const agents = (asked.trim() === '' ? [] : (found.data?.items ?? [])).filter(({ id }) => !known.includes(id));
  return (
    <div className={classes.add}>
      <TextInput
        size="sm"
        label={t('members.find')}
        placeholder={t('members.findMore')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {asked.trim() !== '' && found.data && (
        <ul className={classes.found} aria-label={t('members.found')}>
          {agents.length === 0 && <li className={classes.nobody}>{t('members.nobody', { words: asked })}</li>}
          {agents.map(({ id, name, email }) => (
            <li key={id}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
                aria-label={t('members.add', { name })}
                onClick={() => {
                  setWords('');
                  onAdd({
                    agentId: id,
                    name,
                    email,
                    accountActive: true,
                    penalty: 0,
                    skills: {},
                    state: 'DISCONNECTED',
                    active: 0,
                    voice: [],
                    receives: true,
                  });
                }}
              >
                {name}
              </Button>
              <span className={classes.email}>{email}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
