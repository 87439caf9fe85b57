import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { postApi, postKeys } from './calls';
import type { Post, PostFile, PublishingPage } from './contract';
import { Pictures } from './Pictures';
import { Preview } from './Preview';
import { isTaken, soonest, When } from './When';
import { instantOf, timeThere, wallTime } from './zoned';
import classes from './PostWindow.module.css';

interface Props {
  pages: PublishingPage[];
  /** The page whose posts are being looked at. */
  channel: number | undefined;
  onClose: () => void;
  onWritten: (post: Post) => void;
}

/** A post is written, looked at as it will appear, and published or scheduled after a question. */
export function PostWindow({ pages, channel, onClose, onWritten }: Props) {
  const speech = useWords();
  const { t, language } = speech;
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [page, setPage] = useState(
    () => pages.find(({ channelId, active }) => channelId === channel && active) ?? pages.find(({ active }) => active),
  );
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [files, setFiles] = useState<PostFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const [later, setLater] = useState(false);
  const [wall, setWall] = useState('');
  const [sure, setSure] = useState(false);
  const at = later && page ? instantOf(wall, page.timeZone) : undefined;
  const publish = useMutation({
    mutationFn: () =>
      postApi.publish({
        channelId: page!.channelId,
        text,
        link: link.trim() || undefined,
        files: files.map(({ id }) => id),
        scheduledFor: at?.toISOString(),
        key,
      }),
    onSuccess: onWritten,
    onSettled: () => client.invalidateQueries({ queryKey: postKeys.all }),
  });
  if (!page) {
    return (
      <Window title={t('posts.new')} size={560} onClose={onClose}>
        <p className={classes.bad}>{t('posts.noActivePage')}</p>
      </Window>
    );
  }
  const empty = !text.trim() && !link.trim() && files.length === 0;
  const ready = !empty && !uploading && (!later || isTaken(at));
  return (
    <Window title={t('posts.new')} size={920} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) publish.mutate();
          else setSure(true);
        }}
      >
        <div className={classes.halves}>
          <fieldset className={classes.half} disabled={sure}>
            {pages.length > 1 && (
              <label className={classes.field}>
                {t('posts.page')}
                <select
                  className={classes.input}
                  value={page.channelId}
                  onChange={({ target }) => {
                    setPage(pages.find(({ channelId }) => channelId === Number(target.value)));
                    setFiles([]);
                  }}
                >
                  {pages.map(({ channelId, name, active }) => (
                    <option key={channelId} value={channelId} disabled={!active}>
                      {name}
                      {!active && ` (${t('posts.pageInactive')})`}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <Textarea
              label={t('posts.text')}
              rows={7}
              data-autofocus
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <Pictures channelId={page.channelId} files={files} onChange={setFiles} onBusy={setUploading} />
            {files.length === 0 && (
              <TextInput
                label={t('posts.link')}
                type="url"
                inputMode="url"
                placeholder="https://"
                value={link}
                onChange={({ target }) => setLink(target.value)}
              />
            )}
            <div className={classes.choice} role="radiogroup" aria-label={t('posts.appears')}>
              <label>
                <input type="radio" name="appears" checked={!later} onChange={() => setLater(false)} />
                {t('posts.now')}
              </label>
              <label>
                <input
                  type="radio"
                  name="appears"
                  checked={later}
                  onChange={() => {
                    setLater(true);
                    if (!wall) setWall(wallTime(soonest(), page.timeZone));
                  }}
                />
                {t('posts.later')}
              </label>
            </div>
            {later && <When value={wall} zone={page.timeZone} onChange={setWall} />}
          </fieldset>
          <Preview page={page} text={text} link={files.length === 0 ? link.trim() : ''} files={files} />
        </div>
        <p role="status" className={publish.error ? classes.bad : classes.sure}>
          {publish.error
            ? sentenceOf(publish.error, speech)
            : sure &&
              (at
                ? t('posts.sureLater', { page: page.name, time: timeThere(at, page.timeZone, language) })
                : t('posts.sureNow', { page: page.name }))}
        </p>
        <div className={classes.acts}>
          <Button variant="default" onClick={sure ? () => setSure(false) : onClose}>
            {t(sure ? 'posts.back' : 'talk.cancel')}
          </Button>
          <Button type="submit" disabled={!ready || publish.isPending}>
            {t(sure ? (later ? 'posts.schedule' : 'posts.publish') : 'posts.next')}
          </Button>
        </div>
      </form>
    </Window>
  );
}
