import { PersonPicture } from '../glyphs/PersonPicture';
import { StateGlyph } from '../glyphs/StateGlyph';
import { useWords } from '../words';
import classes from './Tray.module.css';

/** The picture beside the door: messages coming to rest in the tray. */
export function Tray() {
  const { t } = useWords();
  return (
    <aside className={classes.side}>
      <div className={classes.scene} aria-hidden="true">
        <svg className={classes.tray} viewBox="0 0 680 260" fill="none">
          <path
            d="M14 14 66 168c16 46 54 68 98 68h352c44 0 82-22 98-68L666 14"
            stroke="#fff"
            strokeWidth="27"
            strokeLinecap="round"
          />
        </svg>
        <div className={`${classes.card} ${classes.high}`}>
          <p className={classes.who}>
            <PersonPicture id={3} name="Ana Lima" size={28} /> Ana Beatriz Lima
          </p>
          <p lang="pt">{t('signIn.sampleHours')}</p>
          <p className={classes.state}>
            <StateGlyph state="awaiting" /> {t('state.awaiting')} <span className={classes.soon}>1 h 26</span>
          </p>
        </div>
        <div className={`${classes.card} ${classes.left}`}>
          <p className={classes.who}>
            <PersonPicture id={1} name="Diego Pereyra" size={28} /> Diego Pereyra
          </p>
          <p>{t('signIn.samplePhoto')}</p>
          <p className={classes.state}>
            <StateGlyph state="new" /> {t('state.new')} <span className={classes.time}>24:12</span>
          </p>
        </div>
        <div className={`${classes.card} ${classes.low}`}>
          <p className={classes.who}>
            <PersonPicture id={0} name="Lucía Fernández" size={28} /> Lucía Fernández
          </p>
          <p>{t('signIn.sampleAsk')}</p>
          <p className={classes.state}>
            <StateGlyph state="awaiting" /> {t('state.awaiting')} <span className={classes.time}>6:48</span>
          </p>
        </div>
      </div>
      <div className={classes.words}>
        <p className={classes.slogan}>{t('signIn.slogan')}</p>
        <p className={classes.more}>{t('signIn.sloganMore')}</p>
      </div>
    </aside>
  );
}
