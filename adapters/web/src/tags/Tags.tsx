import { ActionIcon, Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../api/problem';
import { keys } from '../api/queries';
import { boardKeys } from '../board/calls';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Title } from '../inbox/Title';
import list from '../metadata/Fields.module.css';
import place from '../settings/PageSettings.module.css';
import { Confirm } from '../shell/Confirm';
import { EmptyState } from '../shell/EmptyState';
import { Failure, sentenceOf } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { tagKeys, tagsApi, useTags } from './calls';
import type { Tag } from './contract';
import classes from './Tag.module.css';
import { TagSpot } from './TagSpot';
import { TagWindow } from './TagWindow';

/** For supervisors and administrators: which tags there are. */
export default function Tags() {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const tags = useTags();
  const late = useLate(tags.isPending);
  const [edited, setEdited] = useState<Partial<Tag>>();
  const [asking, setAsking] = useState<{ tag: Tag; uses?: number }>();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: keys.lists });
    void client.invalidateQueries({ queryKey: keys.openTickets });
    void client.invalidateQueries({ queryKey: boardKeys.choices });
    return client.invalidateQueries({ queryKey: tagKeys.all });
  };
  const archive = useMutation({
    mutationFn: (tag: Tag) => tagsApi.change({ ...tag, archived: !tag.archived }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ tag, uses }: { tag: Tag; uses?: number }) => tagsApi.remove(tag.id, uses !== undefined),
    onSuccess: refresh,
    onError: (error, { tag }) => {
      if (isProblem(error, 'TAG_IN_USE')) setAsking({ tag, uses: Number(error.facts.uses) });
    },
  });
  const items = tags.data?.items ?? [];
  const error = archive.error ?? (isProblem(remove.error, 'TAG_IN_USE') ? undefined : remove.error);
  const make = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setEdited({})}>
      {t('tags.make')}
    </Button>
  );
  return (
    <div className={place.place} data-region tabIndex={-1}>
      <Title of={t('tags.title')} />
      <div className={list.group}>
        <header className={list.head}>
          <h1 className={place.title}>{t('tags.title')}</h1>
          {items.length > 0 && make}
        </header>
        <p className={place.lead}>{t('tags.lead')}</p>
        {tags.error && !tags.data && <Failure error={tags.error} again={() => void tags.refetch()} />}
        {tags.isPending && late && <RowSkeletons rows={3} />}
        {tags.data && items.length === 0 && (
          <EmptyState title={t('tags.noneYet')} more={t('tags.noneYetMore')}>
            {make}
          </EmptyState>
        )}
        <ul className={list.list}>
          {[...items]
            .sort((one, other) => Number(one.archived ?? false) - Number(other.archived ?? false))
            .map((tag) => (
              <li key={tag.id} className={list.field}>
                <span className={`${list.names} ${classes.option}`}>
                  <TagSpot color={tag.color} />
                  <strong>{tag.name}</strong>
                  {tag.archived && <span className={list.meta}>{t('tags.archived')}</span>}
                </span>
                <ActionIcon aria-label={t('tags.edit', { name: tag.name })} onClick={() => setEdited(tag)}>
                  <IconPencil size={16} stroke={1.7} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t(tag.archived ? 'tags.unarchive' : 'tags.archive', { name: tag.name })}
                  disabled={archive.isPending}
                  onClick={() => archive.mutate(tag)}
                >
                  {tag.archived ? (
                    <IconArchiveOff size={16} stroke={1.7} aria-hidden />
                  ) : (
                    <IconArchive size={16} stroke={1.7} aria-hidden />
                  )}
                </ActionIcon>
                <ActionIcon aria-label={t('tags.remove', { name: tag.name })} onClick={() => setAsking({ tag })}>
                  <IconTrash size={16} stroke={1.7} aria-hidden />
                </ActionIcon>
              </li>
            ))}
        </ul>
        <p className={classes.bad} role="alert">
          {error && sentenceOf(error, speech)}
        </p>
      </div>
      {edited && <TagWindow tag={edited} onSaved={refresh} onClose={() => setEdited(undefined)} />}
      <Confirm
        opened={asking !== undefined}
        title={t('tags.removeQuestion', { name: asking?.tag.name ?? '' })}
        more={[asking?.uses ? count('tags.inUse', asking.uses) : t('tags.removeMore')]}
        act={t('tags.removeConfirm')}
        dangerous
        onAct={() => {
          if (asking) remove.mutate(asking);
          setAsking(undefined);
        }}
        onCancel={() => setAsking(undefined)}
      />
    </div>
  );
}
