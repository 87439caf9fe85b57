import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { postApi, postKeys } from './calls';
import type { Post } from './contract';
import { isTaken, When } from './When';
import { instantOf, wallTime } from './zoned';
import classes from './PostWindow.module.css';

/** A scheduled post is to say something else, or to appear at another time. */
export function ChangeWindow({ post, zone, onClose }: { post: Post; zone: string; onClose: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [text, setText] = useState(post.text);
  const [wall, setWall] = useState(wallTime(new Date(post.scheduledFor!), zone));
  const at = instantOf(wall, zone);
  const save = useMutation({
    mutationFn: () => postApi.change(post.id, { text, scheduledFor: at!.toISOString() }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: postKeys.all }),
  });
  return (
    <Window title={t('posts.changeTitle')} size={560} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Textarea label={t('posts.text')} rows={7} value={text} onChange={({ target }) => setText(target.value)} />
        <When value={wall} zone={zone} onChange={setWall} />
        <p role="status" className={classes.bad}>
          {save.error && sentenceOf(save.error, speech)}
        </p>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={save.isPending || !isTaken(at)}>
            {t('posts.saveChange')}
          </Button>
        </div>
      </form>
    </Window>
  );
}
