import { useWords } from '../words';
import { MailNotice } from '../mail/MailNotice';
import { AddressCard } from './AddressCard';
import { AddressNew } from './AddressNew';
import classes from './Addresses.module.css';
import type { NotifiedAddress } from './contract';
import fields from './Fields.module.css';
import { NotificationSample } from './NotificationSample';
import { SectionForm } from './SectionForm';
import { SpanField } from './SpanField';

/** Who hears of a page by mail, and what of. */
export function NotificationsSection({ channelId }: { channelId: number }) {
  const { t } = useWords();
  return (
    <>
      <MailNotice />
      <SectionForm
        channelId={channelId}
        path="notifications"
        title={t('settings.section.notifications')}
        lead={t('settings.notify.lead')}
        topic="notifications"
      >
        {(value, change) => {
          const put = (at: number, part: Partial<NotifiedAddress>) =>
            change({ addresses: value.addresses.map((each, index) => (index === at ? { ...each, ...part } : each)) });
          return (
            <>
              <fieldset className={fields.group}>
                <legend className={fields.groupTitle}>{t('settings.notify.addresses')}</legend>
                <div>
                  {value.addresses.length === 0 && <p className={fields.help}>{t('settings.notify.none')}</p>}
                  <ul aria-label={t('settings.notify.addresses')} className={classes.list}>
                    {value.addresses.map((address, index) => (
                      <AddressCard
                        key={address.address}
                        channelId={channelId}
                        address={address}
                        onChange={(part) => put(index, part)}
                        onRemove={() => change({ addresses: value.addresses.filter((_, at) => at !== index) })}
                      />
                    ))}
                  </ul>
                  <AddressNew
                    taken={value.addresses.map(({ address }) => address)}
                    onAdd={(address) => change({ addresses: [...value.addresses, address] })}
                  />
                </div>
              </fieldset>
              <fieldset className={fields.group}>
                <SpanField
                  label={t('settings.notify.gather')}
                  help={t('settings.notify.gatherHelp')}
                  value={value.gather}
                  units={['MINUTES', 'HOURS']}
                  onChange={(gather) => change({ gather })}
                />
              </fieldset>
            </>
          );
        }}
      </SectionForm>
      <NotificationSample channelId={channelId} />
    </>
  );
}
