import { useWords } from '../words';
import type { QualityOfService, Span } from './contract';
import classes from './Fields.module.css';
import { SectionForm } from './SectionForm';
import { SpanField } from './SpanField';

type Times = keyof Pick<
  QualityOfService,
  | 'privateFirstAnswer'
  | 'privateNextAnswer'
  | 'privateResolution'
  | 'publicFirstAnswer'
  | 'publicNextAnswer'
  | 'publicResolution'
>;

const groups = [
  { name: 'private', times: ['privateFirstAnswer', 'privateNextAnswer', 'privateResolution'] },
  { name: 'public', times: ['publicFirstAnswer', 'publicNextAnswer', 'publicResolution'] },
] as const satisfies { name: string; times: Times[] }[];

const kinds = ['first', 'next', 'resolution'] as const;
const usual: Record<(typeof kinds)[number], Span> = {
  first: { amount: 20, unit: 'MINUTES' },
  next: { amount: 1, unit: 'HOURS' },
  resolution: { amount: 24, unit: 'HOURS' },
};

/** How soon the page's customers are to be answered, and what counts. */
export function QualitySection({ channelId }: { channelId: number }) {
  const { t } = useWords();
  return (
    <SectionForm
      channelId={channelId}
      path="quality"
      title={t('settings.section.quality')}
      lead={t('settings.quality.lead')}
      topic="quality-of-service"
    >
      {(value, change) => (
        <>
          {groups.map(({ name, times }) => (
            <fieldset key={name} className={classes.group}>
              <legend className={classes.groupTitle}>{t(`settings.quality.${name}`)}</legend>
              {times.map((time, index) => (
                <OptionalSpan
                  key={time}
                  label={t(`settings.quality.${kinds[index]!}`)}
                  of={t(`settings.quality.${name}`)}
                  help={t(`settings.quality.${kinds[index]!}Help`)}
                  value={value[time]}
                  usual={usual[kinds[index]!]}
                  onChange={(span) => change({ [time]: span })}
                />
              ))}
            </fieldset>
          ))}
          <fieldset className={classes.group}>
            <legend className={classes.groupTitle}>{t('settings.quality.clock')}</legend>
            {(['WALL', 'BUSINESS'] as const).map((clock) => (
              <div key={clock} className={classes.field}>
                <label className={classes.check}>
                  <input type="radio" name="clock" checked={value.clock === clock} onChange={() => change({ clock })} />
                  {t(`settings.quality.clock.${clock}`)}
                </label>
                <p className={classes.help}>{t(`settings.quality.clock.${clock}Help`)}</p>
              </div>
            ))}
            <div className={classes.field}>
              <label className={classes.label}>
                {t('settings.quality.warn')}{' '}
                <input
                  className={`${classes.number} figures`}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={90}
                  value={Number.isNaN(value.warnBelow) ? '' : value.warnBelow}
                  onChange={({ target }) => change({ warnBelow: target.valueAsNumber })}
                />{' '}
                %
              </label>
              <p className={classes.help}>{t('settings.quality.warnHelp')}</p>
            </div>
          </fieldset>
          <fieldset className={classes.group}>
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={value.thanksEndTheTalk}
                onChange={({ target }) => change({ thanksEndTheTalk: target.checked })}
              />
              {t('settings.quality.thanks')}
            </label>
            <p className={classes.help}>{t('settings.quality.thanksHelp')}</p>
          </fieldset>
        </>
      )}
    </SectionForm>
  );
}

interface Optional {
  label: string;
  /** What it is the time of, for those who hear the label alone. */
  of: string;
  help: string;
  value: Span | undefined;
  /** What it begins with when it is switched on. */
  usual: Span;
  onChange: (value: Span | undefined) => void;
}

/** A time that can be off. */
function OptionalSpan({ label, of, help, value, usual: first, onChange }: Optional) {
  const { t } = useWords();
  return (
    <div className={classes.field}>
      <label className={classes.check}>
        <input
          type="checkbox"
          aria-label={`${label}, ${of}`}
          checked={value !== undefined}
          onChange={({ target }) => onChange(target.checked ? first : undefined)}
        />
        {label}
      </label>
      {value ? (
        <SpanField label={t('settings.quality.within')} name={`${label}, ${of}`} value={value} onChange={onChange} />
      ) : null}
      <p className={classes.help}>{help}</p>
    </div>
  );
}
