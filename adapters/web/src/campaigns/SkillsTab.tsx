import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { CampaignStrategy, Member } from '../api/contract';
import { EmptyState } from '../shell/EmptyState';
import { languageNames, languages, useWords } from '../words';
import { NumberField, Section } from './fields';
import classes from './SkillsTab.module.css';

interface Props {
  strategy: CampaignStrategy;
  members: Member[];
  onStrategy: (strategy: CampaignStrategy) => void;
  onMembers: (members: Member[]) => void;
}

const levels = [1, 2, 3, 4, 5];

/** A skill is a language when it is named by its code. */
const isLanguage = (skill: string) => skill in languageNames;

/** Who can what and how well, what the campaign's tickets want, and how soon they are content with less. */
export function SkillsTab({ strategy, members, onStrategy, onMembers }: Props) {
  const { t } = useWords();
  const [added, setAdded] = useState<string[]>([]);
  const [name, setName] = useState('');
  const wanted = strategy.skills ?? {};
  const known = new Set([...Object.keys(wanted), ...members.flatMap(({ skills }) => Object.keys(skills)), ...added]);
  const spoken = languages.filter((code) => (strategy.language ?? 0) > 0 || known.has(code));
  const skills = [...[...known].filter((skill) => !isLanguage(skill)).sort(), ...spoken];
  const add = () => {
    const skill = name.trim();
    if (skill && !skills.includes(skill)) setAdded([...added, skill]);
    setName('');
  };
  const remove = (skill: string) => {
    setAdded(added.filter((each) => each !== skill));
    onStrategy({ ...strategy, skills: without(wanted, skill) });
    onMembers(members.map((member) => ({ ...member, skills: without(member.skills, skill) })));
  };
  const title = (skill: string) => (isLanguage(skill) ? languageNames[skill as 'es'] : skill);
  return (
    <>
      <Section title={t('skills.wanted')}>
        <p className={classes.more}>{t('skills.more')}</p>
        <label className={classes.language}>
          {t('skills.language')}
          <Level
            label={t('skills.language')}
            none={t('skills.anybody')}
            value={strategy.language ?? 0}
            onChange={(language) => onStrategy({ ...strategy, language })}
          />
        </label>
        <NumberField
          name="strategy.wanted.relaxEverySeconds"
          label={t('skills.relax')}
          unit={t('campaign.secondsNever')}
          value={strategy.relaxEverySeconds ?? 0}
          onChange={(relaxEverySeconds) => onStrategy({ ...strategy, relaxEverySeconds })}
        />
        <form
          className={classes.add}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            size="sm"
            label={t('skills.name')}
            placeholder={t('skills.example')}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}>
            {t('skills.add')}
          </Button>
        </form>
      </Section>
      <section className={classes.card} aria-label={t('skills.title')}>
        {skills.length === 0 ? (
          <EmptyState title={t('skills.empty')} more={t('skills.emptyMore')} />
        ) : (
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('skills.member')}</th>
                  {skills.map((skill) => (
                    <th key={skill} scope="col">
                      <span className={classes.skill}>
                        {title(skill)}
                        {!isLanguage(skill) && (
                          <ActionIcon
                            size={24}
                            aria-label={t('skills.remove', { skill })}
                            onClick={() => remove(skill)}
                          >
                            <IconX size={14} stroke={1.8} aria-hidden />
                          </ActionIcon>
                        )}
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr className={classes.wants}>
                  <th scope="row">{t('skills.wants')}</th>
                  {skills.map((skill) => (
                    <td key={skill}>
                      {isLanguage(skill) ? (
                        <span className={classes.quiet}>{t('skills.ofCustomer')}</span>
                      ) : (
                        <Level
                          label={t('skills.wantsLevel', { skill })}
                          none={t('skills.anybody')}
                          value={wanted[skill] ?? 0}
                          onChange={(level) => onStrategy({ ...strategy, skills: withLevel(wanted, skill, level) })}
                        />
                      )}
                    </td>
                  ))}
                </tr>
                {members.map((member) => (
                  <tr key={member.agentId}>
                    <th scope="row">{member.name}</th>
                    {skills.map((skill) => (
                      <td key={skill}>
                        <Level
                          label={t('skills.levelOf', { name: member.name, skill: title(skill) })}
                          none="–"
                          value={member.skills[skill] ?? 0}
                          onChange={(level) =>
                            onMembers(
                              members.map((each) =>
                                each === member ? { ...each, skills: withLevel(each.skills, skill, level) } : each,
                              ),
                            )
                          }
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}

function without(skills: Record<string, number>, skill: string): Record<string, number> {
  return Object.fromEntries(Object.entries(skills).filter(([each]) => each !== skill));
}

function withLevel(skills: Record<string, number>, skill: string, level: number): Record<string, number> {
  return level === 0 ? without(skills, skill) : { ...skills, [skill]: level };
}

interface LevelProps {
  label: string;
  /** What no level is called. */
  none: string;
  value: number;
  onChange: (level: number) => void;
}

function Level({ label, none, value, onChange }: LevelProps) {
  return (
    <select
      className={classes.level}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      <option value={0}>{none}</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {level}
        </option>
      ))}
    </select>
  );
}
