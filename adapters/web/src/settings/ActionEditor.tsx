import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { LanguageButtons } from '../texts/LanguageButtons';
import languageClasses from '../texts/LanguageButtons.module.css';
import { VariantFields } from '../texts/VariantFields';
import { sentenceOf } from '../shell/Failure';
import { languages, useWords } from '../words';
import { type ActionField, actions, outlastsWindow, type TextField, written } from './actions';
import classes from './AutomationSection.module.css';
import { settingsApi, settingsKeys } from './calls';
import type { AutomaticActions } from './contract';
import fields from './Fields.module.css';
import { SpanField } from './SpanField';

interface Props {
  channelId: number;
  field: ActionField;
  value: AutomaticActions;
  change: (part: Partial<AutomaticActions>) => void;
}

/** One action: its time, or its texts in one language at a time with how a real customer would read them. */
export function ActionEditor({ channelId, field, value, change }: Props) {
  const { t } = useWords();
  const name = actions.find((each) => each.field === field)!.name;
  return (
    <section className={fields.group} aria-label={t(`action.${name}`)}>
      <h3 className={fields.groupTitle}>{t(`action.${name}`)}</h3>
      <p className={fields.lead}>{t(`actions.more.${field}`)}</p>
      {field === 'closesSilent' ? (
        <Silence value={value} change={change} />
      ) : (
        <Texts channelId={channelId} field={field} name={t(`action.${name}`)} value={value} change={change} />
      )}
    </section>
  );
}

function Silence({ value, change }: Pick<Props, 'value' | 'change'>) {
  const { t } = useWords();
  return (
    <>
      <SpanField
        label={t('actions.silentFor')}
        help={t('actions.silentForHelp')}
        units={['MINUTES', 'HOURS']}
        value={value.silentFor}
        onChange={(silentFor) => change({ silentFor })}
      />
      <WindowWarning value={value} />
    </>
  );
}

/** Above a day of silence the ticket closes all the same, but nothing can be told any more. */
function WindowWarning({ value }: { value: AutomaticActions }) {
  const { t } = useWords();
  if (!outlastsWindow(value)) return null;
  return (
    <p className={classes.warning} role="note">
      {t('actions.windowWarning')}
    </p>
  );
}

interface TextsProps extends Omit<Props, 'field'> {
  field: TextField;
  name: string;
}

function Texts({ channelId, field, name, value, change }: TextsProps) {
  const { t } = useWords();
  const text = value[field];
  const [more, setMore] = useState<string[]>([]);
  const [language, setLanguage] = useState(value.language);
  const [variant, setVariant] = useState(0);
  const offered = [...new Set([...languages, value.language, ...Object.keys(text.texts), ...more])];
  return (
    <>
      <ul className={classes.facts}>
        {(['private', 'once', 'drawn', 'clock'] as const).map((fact) => (
          <li key={fact}>{t(`actions.fact.${fact}`)}</li>
        ))}
      </ul>
      {field === 'closedBySilence' && <WindowWarning value={value} />}
      <LanguageButtons
        codes={offered}
        chosen={language}
        onChoose={setLanguage}
        note={(each) => <span className="figures">{written(text, each)}</span>}
      >
        <NewLanguage
          onAdd={(code) => {
            setMore([...more, code]);
            setLanguage(code);
          }}
        />
      </LanguageButtons>
      <VariantFields
        key={language}
        name={name}
        language={language}
        texts={text.texts[language] ?? []}
        onChange={(some) => change({ [field]: { ...text, texts: { ...text.texts, [language]: some } } })}
        onWriting={setVariant}
      />
      <Preview
        channelId={channelId}
        language={language}
        text={text.texts[language]?.[variant] || text.texts[language]?.find((each) => each.trim()) || ''}
      />
    </>
  );
}

/** Any other language, by its two letters. */
function NewLanguage({ onAdd }: { onAdd: (code: string) => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const usable = /^[a-z]{2}$/.test(code);
  return (
    <>
      <input
        className={`${fields.text} ${classes.code}`}
        aria-label={t('actions.newLanguage')}
        placeholder={t('actions.newLanguageExample')}
        maxLength={2}
        value={code}
        onChange={({ target }) => setCode(target.value.toLowerCase())}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (usable) onAdd(code);
        }}
      />
      <button
        type="button"
        className={languageClasses.language}
        disabled={!usable}
        onClick={() => {
          onAdd(code);
          setCode('');
        }}
      >
        {t('actions.addLanguage')}
      </button>
    </>
  );
}

/** How a customer of the page would read it. */
function Preview({ channelId, text, language }: { channelId: number; text: string; language: string }) {
  const speech = useWords();
  const { t } = speech;
  const [ticket, setTicket] = useState<number>();
  const asked = useDeferredValue(text);
  const preview = useQuery({
    queryKey: settingsKeys.preview(channelId, asked, language),
    queryFn: () => settingsApi.previewText(channelId, asked, language),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const customers = preview.data?.items ?? [];
  const chosen = customers.find((each) => each.ticket === ticket) ?? customers[0];
  return (
    <div className={classes.preview} aria-live="polite">
      <p className={classes.previewHead}>
        <strong>{t('actions.preview')}</strong>
        {customers.length > 0 && (
          <select
            className={fields.select}
            aria-label={t('actions.previewCustomer')}
            value={chosen?.ticket}
            onChange={({ target }) => setTicket(Number(target.value))}
          >
            {customers.map((each) => (
              <option key={each.ticket} value={each.ticket}>
                {each.customer ?? t('actions.unnamed')} · {each.language}
              </option>
            ))}
          </select>
        )}
      </p>
      {!asked.trim() && <p className={fields.help}>{t('actions.previewEmpty')}</p>}
      {asked.trim() && preview.error && (
        <p className={classes.bad} role="alert">
          {sentenceOf(preview.error, speech)}
        </p>
      )}
      {asked.trim() && preview.data && customers.length === 0 && (
        <p className={fields.help}>{t('actions.previewNobody')}</p>
      )}
      {asked.trim() && chosen && !preview.error && (
        <>
          <p className={classes.bubble} lang={language} dir="auto">
            {chosen.text}
          </p>
          <p className={fields.help}>{t(`actions.rule.${chosen.rule}`, { language: chosen.language })}</p>
        </>
      )}
    </div>
  );
}
