import { Button } from '@mantine/core';
import { useChoices } from '../kept/choices';
import { Window } from '../shell/Window';
import { type Key, useWords } from '../words';
import { modifier } from './modifier';
import classes from './ShortcutHelp.module.css';

type Row = [keys: string[][], word: Key];

/** The keys there are, as `?` shows them. Inner lists are pressed together or after one another. */
const rows: Row[] = [
  [[['J'], ['↓']], 'keys.next'],
  [[['K'], ['↑']], 'keys.previous'],
  [[['Enter']], 'keys.open'],
  [[['R']], 'keys.reply'],
  [[['N']], 'keys.note'],
  [[['T']], 'keys.take'],
  [[['E']], 'keys.close'],
  [[['D']], 'keys.ignore'],
  [[['X']], 'keys.transfer'],
  [[['F']], 'keys.important'],
  [[['L']], 'keys.tags'],
  [[['I']], 'keys.panel'],
  [[['G', 'I']], 'keys.inbox'],
  [[['G', 'L']], 'keys.live'],
  [[['G', 'R']], 'keys.recordings'],
  [[['G', 'A']], 'keys.analytics'],
  [[['G', 'B']], 'keys.board'],
  [[['←'], ['→']], 'keys.columns'],
  [[['F6']], 'keys.regions'],
  [[['?']], 'keys.help'],
  [[['Esc']], 'keys.back'],
];

export default function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { singleKeys } = useChoices();
  const all: Row[] = [[[[modifier(), 'K']], 'keys.search'], ...rows];
  return (
    <Window onClose={onClose} title={t('keys.title')} size={520}>
      {singleKeys === 'off' && <p className={classes.off}>{t('keys.off')}</p>}
      <dl className={classes.keys}>
        {all.map(([ways, word]) => (
          <div key={word} className={classes.row}>
            <dt>{t(word)}</dt>
            <dd>
              {ways.map((way, index) => (
                <span key={way.join()}>
                  {index > 0 && <span className={classes.or}>{t('keys.or')}</span>}
                  {way.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.acts}>
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('error.dismiss')}
        </Button>
      </div>
    </Window>
  );
}
