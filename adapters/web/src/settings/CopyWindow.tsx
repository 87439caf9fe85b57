import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Channel } from '../api/contract';
import { useChannels } from '../api/queries';
import { Failure, sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { settingsApi, settingsKeys } from './calls';
import type { CopiedPage, CopySettings, SectionName } from './contract';
import classes from './CopyWindow.module.css';
import fields from './Fields.module.css';
import { SettingChanges } from './SettingChanges';

/** Gives a page's settings to other pages: which ones, what changes on each, and then it happens. */
export function CopyWindow({ from, onClose }: { from: Pick<Channel, 'id' | 'name'>; onClose: () => void }) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const others = useChannels().data?.items.filter(({ id }) => id !== from.id) ?? [];
  const [chosen, setChosen] = useState<number[]>([]);
  const [without, setWithout] = useState<SectionName[]>([]);
  const asked: CopySettings = { targets: chosen.map((channelId) => ({ channelId })), sections: [], dryRun: true };
  const preview = useQuery({
    queryKey: settingsKeys.copy(from.id, asked),
    queryFn: () => settingsApi.copy(from.id, asked),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const pages = chosen.length > 0 ? (preview.data?.pages ?? []).filter((page) => chosen.includes(page.channelId)) : [];
  const kinds = pages[0]?.sections ?? [];
  const wanted = kinds.map(({ section }) => section).filter((section) => !without.includes(section));
  const copy = useMutation({
    mutationFn: () =>
      settingsApi.copy(from.id, {
        targets: pages.map((page) => ({ channelId: page.channelId, seen: page.sections })),
        sections: wanted,
        dryRun: false,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  if (copy.data) {
    return (
      <Window title={t('settings.copied')} size={680} onClose={onClose}>
        {copy.data.pages.map((page) => (
          <Page key={page.channelId} page={page} sections={wanted} />
        ))}
        <p className={fields.help}>{t('settings.copiedMore')}</p>
        <div className={classes.acts}>
          <Button onClick={onClose}>{t('settings.close')}</Button>
        </div>
      </Window>
    );
  }
  const changing = pages.filter((page) => page.sections.some((each) => changes(each, wanted))).length;
  return (
    <Window title={t('settings.copyTitle', { name: from.name })} size={680} onClose={onClose}>
      {others.length === 0 && <p>{t('settings.noOtherPages')}</p>}
      {others.length > 0 && (
        <fieldset className={classes.choice}>
          <legend className={classes.legend}>{t('settings.toWhich')}</legend>
          {others.map(({ id, name }) => (
            <Choice key={id} label={name} on={chosen.includes(id)} onToggle={() => setChosen(toggled(chosen, id))} />
          ))}
        </fieldset>
      )}
      {kinds.length > 1 && (
        <fieldset className={classes.choice}>
          <legend className={classes.legend}>{t('settings.whatToCopy')}</legend>
          {kinds.map(({ section, label }) => (
            <Choice
              key={section}
              label={label}
              on={!without.includes(section)}
              onToggle={() => setWithout(toggled(without, section))}
            />
          ))}
        </fieldset>
      )}
      {preview.error && <Failure error={preview.error} again={() => void preview.refetch()} />}
      {pages.length > 0 && <h3 className={classes.legend}>{t('settings.whatChanges')}</h3>}
      {pages.map((page) => (
        <Page key={page.channelId} page={page} sections={wanted} />
      ))}
      <p className={classes.bad} role="alert">
        {copy.error && sentenceOf(copy.error, speech)}
      </p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('talk.cancel')}
        </Button>
        <Button disabled={changing === 0 || copy.isPending || preview.isFetching} onClick={() => copy.mutate()}>
          {changing === 0 ? t('settings.copyNothing') : count('settings.copyNow', changing)}
        </Button>
      </div>
    </Window>
  );
}

type CopiedSection = CopiedPage['sections'][number];

const changes = ({ section, settings }: CopiedSection, wanted: SectionName[]) =>
  wanted.includes(section) && settings.length > 0;

function toggled<T>(all: T[], one: T): T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}

function Choice({ label, on, onToggle }: { label: string; on: boolean; onToggle: () => void }) {
  return (
    <label className={fields.check}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      {label}
    </label>
  );
}

/** What changes, or has changed, on one page. */
function Page({ page, sections }: { page: CopiedPage; sections: SectionName[] }) {
  const { t } = useWords();
  const shown = page.sections.filter((each) => changes(each, sections));
  return (
    <section className={classes.page} aria-label={page.channelName}>
      <h4 className={classes.name}>
        {page.applied && <IconCheck className={classes.good} size={16} stroke={2} aria-hidden />}
        {page.problem && <IconAlertTriangle className={classes.bad} size={16} stroke={1.8} aria-hidden />}
        {page.channelName}
      </h4>
      {page.problem && <p className={classes.bad}>{page.problem.detail}</p>}
      {!page.problem && shown.length === 0 && <p className={fields.help}>{t('settings.sameAlready')}</p>}
      {shown.map(({ section, label, settings }) => (
        <div key={section} className={classes.section}>
          <p className={fields.help}>{label}</p>
          <SettingChanges settings={settings} />
        </div>
      ))}
    </section>
  );
}
