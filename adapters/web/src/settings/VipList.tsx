import { ActionIcon } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../shell/Failure';
import { More } from '../shell/More';
import { UndoStrip } from '../shell/UndoStrip';
import { useWords } from '../words';
import { settingsApi, settingsKeys, useVips } from './calls';
import type { Vip } from './contract';
import fields from './Fields.module.css';
import classes from './ImportanceSection.module.css';

/** Who is a VIP of the page; each can be found and taken off, and for some seconds put back. */
export function VipList({ channelId }: { channelId: number }) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [meant] = useDebouncedValue(text.trim(), 250);
  const vips = useVips(channelId, meant);
  const [removed, setRemoved] = useState<Vip>();
  const refresh = () => client.invalidateQueries({ queryKey: settingsKeys.all(channelId) });
  const remove = useMutation({
    mutationFn: (vip: Vip) => settingsApi.removeVip(channelId, vip.person),
    onSuccess: (_, vip) => setRemoved(vip),
    onSettled: refresh,
  });
  const putBack = useMutation({
    mutationFn: (vip: Vip) => settingsApi.importVips(channelId, vip.person),
    onSuccess: () => setRemoved(undefined),
    onSettled: refresh,
  });
  const error = remove.error ?? putBack.error ?? vips.error;
  const total = vips.data?.pages[0]?.count ?? 0;
  const items = vips.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {vips.data && <p className={classes.count}>{count('settings.vipsCount', total)}</p>}
      {(total > 0 || meant) && (
        <input
          type="search"
          className={`${fields.text} ${classes.find}`}
          aria-label={t('settings.vipsFind')}
          placeholder={t('settings.vipsFind')}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {meant && vips.data && items.length === 0 && <p className={fields.help}>{t('settings.vipsNotFound')}</p>}
      {items.length > 0 && (
        <ul aria-label={t('settings.vips')} className={classes.people}>
          {items.map((vip) => (
            <li key={vip.person} className={classes.phrase}>
              <span className={classes.words} dir="auto">
                {vip.name ?? t('settings.vipsUnknown')}
              </span>
              <code>{vip.person}</code>
              <ActionIcon
                aria-label={t('settings.vipsRemove', { name: vip.name ?? vip.person })}
                disabled={remove.isPending}
                onClick={() => remove.mutate(vip)}
              >
                <IconX size={16} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <More of={vips} />
      <p className={classes.bad} role="alert">
        {error && sentenceOf(error, speech)}
      </p>
      <UndoStrip
        inline
        said={removed && t('settings.vipsRemoved', { name: removed.name ?? removed.person })}
        onUndo={() => removed && putBack.mutate(removed)}
        onForget={() => setRemoved(undefined)}
      />
    </>
  );
}
