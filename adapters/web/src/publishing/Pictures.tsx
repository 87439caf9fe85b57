import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPhotoPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import { fileAddress, postApi } from './calls';
import type { PostFile } from './contract';
import classes from './PostWindow.module.css';

const most = 10;

interface Props {
  channelId: number;
  files: PostFile[];
  onChange: (files: PostFile[]) => void;
  onBusy: (busy: boolean) => void;
}

/** The pictures, or the video, of a post that is being written, in the order in which they will be seen. */
export function Pictures({ channelId, files, onChange, onBusy }: Props) {
  const speech = useWords();
  const { t } = speech;
  const choose = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(0);
  const [error, setError] = useState<unknown>();
  const full = files.length >= most || files.some(({ kind }) => kind === 'VIDEO');

  async function add(chosen: File[]) {
    setError(undefined);
    setBusy(chosen.length);
    onBusy(true);
    let all = files;
    try {
      for (const file of chosen.slice(0, most - files.length)) {
        all = [...all, await postApi.keep(channelId, file)];
        onChange(all);
        setBusy((left) => left - 1);
      }
    } catch (failure) {
      setError(failure);
    }
    setBusy(0);
    onBusy(false);
  }

  const move = (from: number, by: number) => {
    const next = [...files];
    const [moved] = next.splice(from, 1);
    next.splice(from + by, 0, moved!);
    onChange(next);
  };

  return (
    <div className={classes.field}>
      {files.length > 0 && (
        <ol className={classes.files} aria-label={t('posts.files')}>
          {files.map((file, i) => (
            <li key={file.id} className={classes.file}>
              {file.kind === 'VIDEO' ? (
                <video className={classes.thumb} src={fileAddress(channelId, file.id)} preload="metadata" muted />
              ) : (
                <img className={classes.thumb} src={fileAddress(channelId, file.id)} alt={file.name} />
              )}
              <div className={classes.fileActs}>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('posts.earlier', { name: file.name })}
                  disabled={i === 0}
                  onClick={() => move(i, -1)}
                >
                  <IconArrowLeft size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('posts.afterwards', { name: file.name })}
                  disabled={i === files.length - 1}
                  onClick={() => move(i, 1)}
                >
                  <IconArrowRight size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('posts.takeAway', { name: file.name })}
                  onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ol>
      )}
      <input
        ref={choose}
        type="file"
        hidden
        multiple
        aria-label={t('posts.addFiles')}
        accept="image/jpeg,image/png,image/gif,video/mp4,video/quicktime"
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPhotoPlus size={17} stroke={1.6} aria-hidden />}
        disabled={full || busy > 0}
        onClick={() => choose.current?.click()}
      >
        {busy > 0 ? t('posts.uploading', { n: busy }) : t('posts.addFiles')}
      </Button>
      <span className={error ? classes.bad : classes.help} role="status">
        {error ? sentenceOf(error, speech) : t('posts.filesHelp')}
      </span>
    </div>
  );
}
