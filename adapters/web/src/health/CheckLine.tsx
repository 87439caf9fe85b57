import type { ReactNode } from 'react';
import type { HealthCheck } from '../api/contract';
import { codesOf } from '../channels/reasons';
import { HelpLink } from '../help/HelpLink';
import { topicOfCheck } from '../help/reasonTopics';
import { now } from '../time/clock';
import { brief } from '../time/moments';
import { useWords } from '../words';
import { sentence } from './checks';
import { VerdictGlyph } from './VerdictGlyph';
import classes from './CheckLine.module.css';

interface Props {
  check: HealthCheck;
  /** A button that mends it. */
  act?: ReactNode;
  children?: ReactNode;
}

/** One thing that a page needs: how it is, a sentence, and what can be done here. */
export function CheckLine({ check, act, children }: Props) {
  const speech = useWords();
  const { t, language } = speech;
  const { kind, verdict, since } = check;
  const bad = verdict === 'FAILING' || verdict === 'WARNING';
  const codes = bad ? codesOf(check.reason) : undefined;
  return (
    <li className={classes.line} data-verdict={verdict}>
      <span className={classes.glyph} role="img" aria-label={t(`health.verdict.${verdict}`)}>
        <VerdictGlyph verdict={verdict} />
      </span>
      <span className={classes.name}>{t(`health.kind.${kind}`)}</span>
      <div className={classes.what}>
        <p>
          {sentence(check, speech)}
          {bad && since && (
            <span className={classes.meta}>
              {' '}
              {t('health.since', { date: brief(new Date(since), new Date(now()), language) })}
            </span>
          )}
          {codes && <span className={classes.meta}> · {t('channels.code', { code: codes })}</span>}
        </p>
        {bad && (
          <p>
            <HelpLink topic={topicOfCheck[kind]} />
          </p>
        )}
        {children}
      </div>
      {act && <div className={classes.act}>{act}</div>}
    </li>
  );
}
