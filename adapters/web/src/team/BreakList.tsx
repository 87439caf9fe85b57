import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Break, BreakIcon } from '../api/contract';
import { keys, useBreaks } from '../api/queries';
import { BreakGlyph, breakIcons } from '../glyphs/BreakGlyph';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Failure, sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import classes from './Team.module.css';

const icons = Object.keys(breakIcons) as BreakIcon[];

/** The breaks in the order in which they are offered. */
export function BreakList() {
  const breaks = useBreaks();
  if (breaks.error && !breaks.data) return <Failure error={breaks.error} again={() => void breaks.refetch()} />;
  if (!breaks.data) return <RowSkeletons rows={3} />;
  return <Editor key={JSON.stringify(breaks.data)} kept={breaks.data.breaks} />;
}

function Editor({ kept }: { kept: Break[] }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [list, setList] = useState(kept);
  const save = useMutation({
    mutationFn: () => api.changeBreaks(list),
    onSuccess: (answer) => client.setQueryData(keys.breaks, answer),
  });
  const change = (at: number, more: Partial<Break>) =>
    setList(list.map((each, index) => (index === at ? { ...each, ...more } : each)));
  const changed = JSON.stringify(list) !== JSON.stringify(kept);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {list.length === 0 && <p className={classes.empty}>{t('team.noBreaks')}</p>}
      <ul className={classes.breaks} aria-label={t('team.breaks')}>
        {list.map((each, at) => (
          <li key={at} className={classes.row}>
            <BreakGlyph icon={each.icon} size={20} />
            <TextInput
              className={classes.grow}
              aria-label={t('team.breakName')}
              placeholder={t('team.breakName')}
              value={each.name}
              required
              maxLength={40}
              onChange={(event) => change(at, { name: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={t('team.icon')}
              value={each.icon}
              onChange={(event) => change(at, { icon: event.currentTarget.value as BreakIcon })}
              data={icons.map((icon) => ({ value: icon, label: t(`team.icon.${icon}`) }))}
            />
            <NumberInput
              className={classes.minutes}
              aria-label={t('team.limit')}
              placeholder={t('team.noLimit')}
              suffix={` ${t('team.min')}`}
              min={1}
              max={480}
              allowDecimal={false}
              value={each.limitMinutes ?? ''}
              onChange={(value) => change(at, { limitMinutes: value === '' ? undefined : Number(value) })}
            />
            <ActionIcon
              aria-label={t('team.up', { name: each.name })}
              disabled={at === 0}
              onClick={() => setList([...list.slice(0, at - 1), each, list[at - 1]!, ...list.slice(at + 1)])}
            >
              <IconArrowUp size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('team.remove', { name: each.name })}
              onClick={() => setList(list.filter((_, index) => index !== at))}
            >
              <IconTrash size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {save.error && (
        <p className={classes.refused} role="alert">
          {sentenceOf(save.error, speech)}
        </p>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />}
          disabled={list.length >= 20}
          onClick={() => setList([...list, { name: '', icon: 'COFFEE' }])}
        >
          {t('team.add')}
        </Button>
        {changed && (
          <>
            <Button type="submit" disabled={save.isPending}>
              {t('team.save')}
            </Button>
            <Button variant="subtle" onClick={() => setList(kept)}>
              {t('team.discard')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
