import type { Channel } from '../api/contract';
import { HelpLink } from '../help/HelpLink';
import { topicOfReason } from '../help/reasonTopics';
import { TokenGlyph } from '../glyphs/TokenGlyph';
import { now, useNow } from '../time/clock';
import { coarse } from '../time/durations';
import { brief } from '../time/moments';
import { type Speech, useWords } from '../words';
import { codesOf, reasonKey } from './reasons';
import classes from './TokenLight.module.css';

const day = 86_400_000;

/** Whether the page may be answered: a shape, the word, and beneath it why. */
export function TokenLight({ token }: { token: Channel['token'] }) {
  const speech = useWords();
  useNow('minute');
  const codes = codesOf(token.reason);
  return (
    <div className={classes.light} data-light={token.light}>
      <span className={classes.glyph}>
        <TokenGlyph light={token.light} />
      </span>
      <p className={classes.word}>{wordOf(token, speech)}</p>
      <p className={classes.reason}>
        {reasonOf(token, speech)}
        {codes && <span className={classes.code}> · {speech.t('channels.code', { code: codes })}</span>}
      </p>
      {(token.light === 'RED' || token.light === 'OFF') && (
        <p className={classes.help}>
          <HelpLink topic={topicOfReason(token.reason)} />
        </p>
      )}
      {token.light === 'AMBER' && (
        <p className={classes.help}>
          <HelpLink topic="token-ends" />
        </p>
      )}
    </div>
  );
}

function wordOf({ light, endsAt }: Channel['token'], { t, count }: Speech): string {
  if (light !== 'AMBER' || !endsAt) return t(`channels.light.${light}`);
  const left = Date.parse(endsAt) - now();
  return left >= day
    ? count('channels.expires', Math.floor(left / day))
    : t('channels.expiresSoon', { time: coarse(left) });
}

function reasonOf({ light, reason, since, endsAt }: Channel['token'], speech: Speech): string {
  const { t, language } = speech;
  if (light === 'GREEN' || light === 'AMBER')
    return endsAt
      ? t('channels.endsAt', { date: brief(new Date(endsAt), new Date(now()), language) })
      : t('channels.noEnd');
  const why = t(reasonKey(speech, reason));
  return since ? `${why}, ${t('channels.since', { date: brief(new Date(since), new Date(now()), language) })}` : why;
}
