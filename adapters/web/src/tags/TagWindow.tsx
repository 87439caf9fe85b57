import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import acts from '../metadata/MetadataForm.module.css';
import form from '../settings/Fields.module.css';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { tagsApi } from './calls';
import { longestTag, type Tag, type TagColor, tagColors } from './contract';
import { TagSpot } from './TagSpot';
import classes from './TagWindow.module.css';

interface Props {
  tag: Partial<Tag>;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}

/** A new tag, or one that is called or coloured otherwise. */
export function TagWindow({ tag, onSaved, onClose }: Props) {
  const speech = useWords();
  const { t } = speech;
  const id = useId();
  const [name, setName] = useState(tag.name ?? '');
  const [color, setColor] = useState<TagColor>(tag.color ?? 'TEAL');
  const save = useMutation({
    mutationFn: () =>
      tag.id === undefined ? tagsApi.add({ name, color }) : tagsApi.change({ ...(tag as Tag), name, color }),
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
  });
  return (
    <Window
      title={t(tag.id === undefined ? 'tags.make' : 'tags.edit', { name: tag.name ?? '' })}
      size={440}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className={form.field}>
          <label className={form.label} htmlFor={id}>
            {t('tags.name')}
          </label>
          <input
            id={id}
            data-autofocus
            className={form.text}
            maxLength={longestTag}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <fieldset className={classes.colors}>
          <legend className={form.label}>{t('tags.color')}</legend>
          {tagColors.map((each) => (
            <label key={each} className={classes.color}>
              <input type="radio" name={`${id}-color`} checked={color === each} onChange={() => setColor(each)} />
              <TagSpot color={each} />
              {t(`tags.color.${each}`)}
            </label>
          ))}
        </fieldset>
        <p className={acts.bad} role="alert">
          {save.error && sentenceOf(save.error, speech)}
        </p>
        <div className={acts.acts}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={!name.trim() || save.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      </form>
    </Window>
  );
}
