import type { OpenWork } from '../api/contract';
import { useWords } from '../words';
import classes from './PersonWindow.module.css';

const choices: OpenWork[] = ['QUEUE', 'STAY'];

interface Props {
  /** How many open tickets it is about. */
  tickets: number;
  chosen: OpenWork;
  onChange: (work: OpenWork) => void;
}

/** What becomes of the open tickets of somebody who stops answering customers. */
export function OpenWorkChoice({ tickets, chosen, onChange }: Props) {
  const { t, count } = useWords();
  return (
    <fieldset className={classes.group}>
      <legend>{count('people.openWork', tickets)}</legend>
      {choices.map((work) => (
        <label key={work} className={classes.option}>
          <input type="radio" name="open-work" checked={chosen === work} onChange={() => onChange(work)} />
          <span>
            {t(`people.work.${work}`)}
            <span className={classes.meta}>{t(`people.workMore.${work}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
