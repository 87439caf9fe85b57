import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { languageNames, languages, useWords } from '../words';
import { ActionEditor } from './ActionEditor';
import { type ActionField, actions, answering, isOn, isWordless, situations, type TextField } from './actions';
import classes from './AutomationSection.module.css';
import { settingsApi, settingsKeys } from './calls';
import type { AutomaticActions } from './contract';
import fields from './Fields.module.css';
import { SectionForm } from './SectionForm';

/** What the page does by itself: the seven actions, one of them being edited, and who answers what. */
export function AutomationSection({ channelId }: { channelId: number }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ActionField>('outOfHours');
  return (
    <SectionForm
      channelId={channelId}
      path="automation"
      title={t('settings.section.automation')}
      lead={t('actions.lead')}
      topic="automatic-actions"
      wide
    >
      {(value, change) => (
        <div className={classes.columns}>
          <div>
            <ActionList channelId={channelId} value={value} change={change} chosen={chosen} onChoose={setChosen} />
            <Rules value={value} change={change} />
          </div>
          <div>
            <ActionEditor key={chosen} channelId={channelId} field={chosen} value={value} change={change} />
            <WhoAnswers value={value} />
          </div>
        </div>
      )}
    </SectionForm>
  );
}

interface Part {
  value: AutomaticActions;
  change: (part: Partial<AutomaticActions>) => void;
}

interface ListProps extends Part {
  channelId: number;
  chosen: ActionField;
  onChoose: (field: ActionField) => void;
}

function ActionList({ channelId, value, change, chosen, onChoose }: ListProps) {
  const { t } = useWords();
  const figures = useQuery({
    queryKey: settingsKeys.figures(channelId),
    queryFn: () => settingsApi.actionFigures(channelId),
    staleTime: 60_000,
  });
  const flip = (field: ActionField, on: boolean) =>
    change(field === 'closesSilent' ? { closesSilent: on } : { [field]: { ...value[field], on } });
  return (
    <>
      <p className={classes.listHead}>
        <span>{t('actions.action')}</span>
        <span>{t('actions.lately')}</span>
      </p>
      <ul className={classes.list}>
        {actions.map(({ field, name }) => (
          <li key={field} className={classes.action} data-chosen={chosen === field || undefined}>
            <input
              type="checkbox"
              role="switch"
              className={classes.switch}
              aria-label={t(`action.${name}`)}
              checked={isOn(value, field)}
              onChange={({ target }) => flip(field, target.checked)}
            />
            <button
              type="button"
              className={classes.name}
              aria-current={chosen === field || undefined}
              onClick={() => onChoose(field)}
            >
              <strong>{t(`action.${name}`)}</strong>
              <span className={classes.more}>{t(`actions.when.${field}`)}</span>
              {field !== 'closesSilent' && isWordless(value[field]) && (
                <span className={classes.wordless}>{t('actions.noText')}</span>
              )}
            </button>
            <span className={`${classes.figure} figures`}>
              {figures.data ? (figures.data.items.find((each) => each.action === name)?.tickets ?? 0) : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What holds for all of them. */
function Rules({ value, change }: Part) {
  const { t } = useWords();
  return (
    <div className={classes.rules}>
      <label className={fields.label}>
        {t('actions.precedence')}
        <select
          className={`${fields.select} ${classes.wide}`}
          value={value.precedence}
          onChange={({ target }) => change({ precedence: target.value as AutomaticActions['precedence'] })}
        >
          {(['FIRST_MATCH', 'ALL_MATCHES'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`actions.precedence.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p className={fields.help}>{t('actions.precedenceHelp')}</p>
      <label className={fields.label}>
        {t('actions.language')}
        <select
          className={`${fields.select} ${classes.wide}`}
          value={value.language}
          onChange={({ target }) => change({ language: target.value })}
        >
          {[...new Set([...languages, value.language])].map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </select>
      </label>
      <p className={fields.help}>{t('actions.languageHelp')}</p>
    </div>
  );
}

function languageName(code: string): string {
  return (languageNames as Record<string, string>)[code] ?? code;
}

const names = Object.fromEntries(actions.map(({ field, name }) => [field, name])) as Record<
  ActionField,
  (typeof actions)[number]['name']
>;

/** Reads the switches back: who answers whom. */
function WhoAnswers({ value }: { value: AutomaticActions }) {
  const { t } = useWords();
  return (
    <table className={classes.who}>
      <caption>
        <strong>{t('actions.who')}</strong> {t('actions.whoMore')}
      </caption>
      <tbody>
        {situations.map(({ name, may }) => {
          const answers = answering(value, may as readonly TextField[]);
          return (
            <tr key={name}>
              <th scope="row">{t(`actions.situation.${name}`)}</th>
              <td data-none={answers.length === 0 || undefined}>
                {answers.length > 0
                  ? answers.map((field) => t(`action.${names[field]}`)).join(', ')
                  : t(name === 'public' ? 'actions.onlyPrivate' : 'actions.nobody')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
