import type { ReactNode } from 'react';
import { languageNames, useWords } from '../words';
import classes from './LanguageButtons.module.css';

interface Props<Code extends string> {
  /** Two letters each. */
  codes: readonly Code[];
  chosen: Code;
  onChoose: (code: Code) => void;
  /** Behind a language's name, as how many texts it has. */
  note?: (code: Code) => ReactNode;
  /** Behind the last one. */
  children?: ReactNode;
}

/** In which language texts are being written: one at a time. */
export function LanguageButtons<Code extends string>({ codes, chosen, onChoose, note, children }: Props<Code>) {
  const { t } = useWords();
  return (
    <div className={classes.languages} role="group" aria-label={t('campaign.textLanguage')}>
      {codes.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.language}
          aria-pressed={each === chosen}
          lang={each}
          onClick={() => onChoose(each)}
        >
          {(languageNames as Record<string, string>)[each] ?? each}
          {note && <> {note(each)}</>}
        </button>
      ))}
      {children}
    </div>
  );
}
