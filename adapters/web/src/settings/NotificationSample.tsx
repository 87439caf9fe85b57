import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../shell/Failure';
import { languageNames, useWords } from '../words';
import classes from './Addresses.module.css';
import { settingsApi, settingsKeys } from './calls';
import { mailLanguages, type MailLanguage, sampleKinds, type SampleKind } from './contract';
import fields from './Fields.module.css';

/** How a mail reads, before anybody gets one. */
export function NotificationSample({ channelId }: { channelId: number }) {
  const speech = useWords();
  const { t } = speech;
  const [kind, setKind] = useState<SampleKind>('TICKET_OPENED');
  const [language, setLanguage] = useState<MailLanguage>(speech.language);
  const sample = useQuery({
    queryKey: settingsKeys.sample(channelId, kind, language),
    queryFn: () => settingsApi.sampleNotification(channelId, kind, language),
  });
  return (
    <section className={`${fields.group} ${classes.sample}`} aria-label={t('settings.notify.sample')}>
      <h2 className={fields.groupTitle}>{t('settings.notify.sample')}</h2>
      <p className={fields.lead}>{t('settings.notify.sampleHelp')}</p>
      <div className={classes.row}>
        <select
          className={fields.select}
          aria-label={t('settings.notify.sampleKind')}
          value={kind}
          onChange={({ target }) => setKind(target.value as SampleKind)}
        >
          {sampleKinds.map((each) => (
            <option key={each} value={each}>
              {t(`settings.notify.sample.${each}`)}
            </option>
          ))}
        </select>
        <select
          className={fields.select}
          aria-label={t('settings.notify.sampleLanguage')}
          value={language}
          onChange={({ target }) => setLanguage(target.value as MailLanguage)}
        >
          {mailLanguages.map((each) => (
            <option key={each} value={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </div>
      <p role="alert" className={classes.bad}>
        {sample.error && sentenceOf(sample.error, speech)}
      </p>
      {sample.data && (
        <article className={classes.mail} lang={language}>
          <h3 className={classes.subject}>{sample.data.subject}</h3>
          <pre className={classes.words}>{sample.data.text}</pre>
        </article>
      )}
    </section>
  );
}
