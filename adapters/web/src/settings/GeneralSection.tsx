import { HelpLink } from '../help/HelpLink';
import { ScheduleEditor } from '../schedule/ScheduleEditor';
import { useWords } from '../words';
import classes from './Fields.module.css';
import { SectionForm } from './SectionForm';
import { SpanField } from './SpanField';

/** A page's general options. */
export function GeneralSection({ channelId }: { channelId: number }) {
  const { t } = useWords();
  return (
    <SectionForm
      channelId={channelId}
      path="general"
      title={t('settings.section.general')}
      lead={t('settings.general.lead')}
    >
      {(value, change) => (
        <>
          <fieldset className={classes.group}>
            <SpanField
              label={t('settings.reopen')}
              help={t('settings.reopenHelp')}
              value={value.reopenWithin}
              units={['MINUTES', 'HOURS']}
              onChange={(reopenWithin) => change({ reopenWithin })}
            />
          </fieldset>
          <fieldset className={classes.group}>
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={value.onlyAdministratorsPublish}
                onChange={({ target }) => change({ onlyAdministratorsPublish: target.checked })}
              />
              {t('settings.onlyAdministrators')}
            </label>
            <p className={classes.help}>
              {t('settings.onlyAdministratorsHelp')} <HelpLink topic="publishing">{t('help.more')}</HelpLink>
            </p>
          </fieldset>
          <div className={classes.group}>
            <p className={classes.lead}>{t('settings.hoursHelp')}</p>
            <ScheduleEditor value={value.hours} onChange={(hours) => change({ hours })} />
          </div>
        </>
      )}
    </SectionForm>
  );
}
