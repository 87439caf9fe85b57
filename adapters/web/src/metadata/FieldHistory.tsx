import { useQuery } from '@tanstack/react-query';
import history from '../settings/HistorySection.module.css';
import place from '../settings/PageSettings.module.css';
import { SettingChanges } from '../settings/SettingChanges';
import { Failure } from '../shell/Failure';
import { full } from '../time/moments';
import { type Speech, useWords } from '../words';
import { metadataApi, metadataKeys } from './calls';
import type { FieldChange, MetadataField } from './contract';

/** Who changed the company's own fields, when, and from what to what. */
export function FieldHistory({ fields }: { fields: MetadataField[] }) {
  const speech = useWords();
  const { t, language } = speech;
  const changes = useQuery({ queryKey: metadataKeys.changes, queryFn: metadataApi.changes, staleTime: 0 });
  if (changes.error) return <Failure error={changes.error} again={() => void changes.refetch()} />;
  if (!changes.data) return null;
  return (
    <section aria-label={t('settings.section.history')}>
      <h2 className={place.sectionTitle}>{t('settings.section.history')}</h2>
      {changes.data.items.length === 0 && <p className={place.lead}>{t('settings.noHistory')}</p>}
      <ul className={history.list}>
        {changes.data.items.map(({ at, by, changes: made }, index) => (
          <li key={`${at} ${index}`}>
            <article className={history.entry} aria-label={`${by}, ${full(new Date(at), language)}`}>
              <p>
                <strong>{by}</strong> · <time dateTime={at}>{full(new Date(at), language)}</time>
              </p>
              <SettingChanges
                none="—"
                settings={made.map((change) => ({
                  setting: `${change.subject} ${change.key ?? ''} ${change.what}`,
                  label: labelOf(change, fields, speech),
                  before: valueOf(change, change.before, speech),
                  after: valueOf(change, change.after, speech),
                }))}
              />
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function labelOf({ subject, key, what }: FieldChange, fields: MetadataField[], { t }: Speech): string {
  const word = t(`metadata.changed.${what}`);
  if (!key) return `${t(`metadata.of.${subject}`)} · ${word}`;
  return `${fields.find((field) => field.subject === subject && field.key === key)?.label ?? key} · ${word}`;
}

const marks = ['REQUIRED_TO_SAVE', 'REQUIRED_TO_CLOSE', 'AGENTS_READ_ONLY'];

function valueOf({ what }: FieldChange, value: string | undefined, { t }: Speech): string | undefined {
  return marks.includes(what) && value ? t(value === 'true' ? 'metadata.yes' : 'metadata.no') : value;
}
