import { ActionIcon, Button } from '@mantine/core';
import { IconBellOff, IconMailForward, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { sentenceOf } from '../shell/Failure';
import { full } from '../time/moments';
import { languageNames, useWords } from '../words';
import classes from './Addresses.module.css';
import { type Sections, settingsApi, settingsKeys } from './calls';
import { hearable, mailLanguages, type NotifiedAddress } from './contract';
import fields from './Fields.module.css';

interface Props {
  channelId: number;
  address: NotifiedAddress;
  onChange: (part: Partial<NotifiedAddress>) => void;
  onRemove: () => void;
}

/** One address: its language, what it hears of, and whether its reader wants any of it. */
export function AddressCard({ channelId, address, onChange, onRemove }: Props) {
  const { t } = useWords();
  return (
    <li className={classes.card} aria-label={address.address}>
      <div className={classes.row}>
        <span className={classes.address}>{address.address}</span>
        <select
          className={fields.select}
          aria-label={t('settings.notify.languageOf', { address: address.address })}
          value={address.language}
          onChange={({ target }) => onChange({ language: target.value as NotifiedAddress['language'] })}
        >
          {mailLanguages.map((each) => (
            <option key={each} value={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
        <ActionIcon aria-label={t('settings.notify.remove', { address: address.address })} onClick={onRemove}>
          <IconX size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.wishes}>
        {hearable.map((each) => (
          <label key={each} className={classes.wish}>
            <input
              type="checkbox"
              checked={address[each]}
              onChange={({ target }) => onChange({ [each]: target.checked })}
            />
            {t(`settings.notify.${each}`)}
          </label>
        ))}
      </div>
      <Reach channelId={channelId} address={address.address} />
    </li>
  );
}

/** For an address that is saved: does it get mails, and does one arrive? */
function Reach({ channelId, address }: { channelId: number; address: string }) {
  const speech = useWords();
  const { t, language } = speech;
  const client = useQueryClient();
  const key = settingsKeys.section(channelId, 'notifications');
  const saved = useQuery({
    queryKey: key,
    queryFn: () => settingsApi.section<Sections['notifications']>(channelId, 'notifications'),
  }).data?.addresses.find((each) => each.address === address);
  const trial = useMutation({ mutationFn: () => settingsApi.trialNotification(channelId, address) });
  const resume = useMutation({
    mutationFn: () => settingsApi.resumeNotifications(channelId, address),
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
  if (!saved) return <p className={fields.help}>{t('settings.notify.saveFirst')}</p>;
  const error = trial.error ?? resume.error;
  return (
    <>
      {saved.stoppedAt ? (
        <p className={classes.stopped}>
          <IconBellOff size={16} stroke={1.8} aria-hidden />
          <span>{t('settings.notify.stopped', { when: full(new Date(saved.stoppedAt), language) })}</span>
          <Button variant="default" size="compact-sm" disabled={resume.isPending} onClick={() => resume.mutate()}>
            {t('settings.notify.resume')}
          </Button>
        </p>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconMailForward size={16} stroke={1.8} aria-hidden />}
          disabled={trial.isPending}
          onClick={() => trial.mutate()}
          aria-label={t('settings.notify.trialOf', { address })}
        >
          {t('settings.notify.trial')}
        </Button>
      )}
      <p role="status" className={fields.help}>
        {trial.data && t(`settings.notify.trial.${trial.data.state === 'NO_SERVER' ? 'NO_SERVER' : 'WAITING'}`)}
      </p>
      <p role="alert" className={classes.bad}>
        {error && sentenceOf(error, speech)}
      </p>
    </>
  );
}
