import { IconMathFunction } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import type { Figure } from './contract';
import { changeOf, formatParts, formatValue } from './format';
import classes from './FigureStrip.module.css';

interface Props {
  label: string;
  figures: Figure[];
  chosen: string;
  onChoose: (figure: Figure['figure']) => void;
  /** What stands under a value, in place of the change since the period before. */
  note?: (figure: Figure) => ReactNode;
  /** Figures of this moment, which no period has. */
  children?: ReactNode;
}

/** Figures side by side; the chosen one is explained in the bar below. */
export function FigureStrip({ label, figures, chosen, onChoose, note, children }: Props) {
  const { t, language } = useWords();
  return (
    <div className={classes.strip} role="group" aria-label={label}>
      {children}
      {figures.map((figure) => (
        <button
          key={figure.figure}
          type="button"
          className={classes.figure}
          aria-pressed={figure.figure === chosen}
          onClick={() => onChoose(figure.figure)}
        >
          <span className={classes.name}>{t(`figure.${figure.figure}`)}</span>{' '}
          <span className={`${classes.value} figures`}>{formatValue(figure.value, figure.unit, language)}</span>{' '}
          <span className={classes.note}>{note ? note(figure) : <ChangeNote of={figure} />}</span>
        </button>
      ))}
    </div>
  );
}

/** A figure of this moment. */
export function NowFigure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div className={classes.figure} data-still>
      <span className={classes.name}>{name}</span>
      <span className={`${classes.value} figures`}>{value}</span>
      <span className={classes.note}>{children}</span>
    </div>
  );
}

const arrows = { up: '↗', down: '↘', same: '=' } as const;

function ChangeNote({ of: figure }: { of: Figure }) {
  const { t, language } = useWords();
  const change = changeOf(figure, language);
  if (!change) return <span className={classes.still}>{t('figures.noChange')}</span>;
  return (
    <span className={classes.change} data-mood={change.mood}>
      <span aria-hidden>{arrows[change.direction]} </span>
      <span className={classes.hidden}>{t(`figures.change.${change.direction}`)} </span>
      {change.words}
    </span>
  );
}

/** The chosen figure as in a spreadsheet: its formula in words, its numbers, its value, whose clock, and the tickets behind it. */
export function FormulaBar({ of: figure, zone, onOpen }: { of: Figure; zone: string; onOpen: () => void }) {
  const { t, language } = useWords();
  const [above, below] = formatParts(figure, language);
  const value = formatValue(figure.value, figure.unit, language);
  return (
    <div className={classes.bar} role="status">
      <IconMathFunction size={17} stroke={1.6} aria-hidden className={classes.sign} />
      <strong>{t(`figure.${figure.figure}`)}</strong>
      <span>= {t(`figure.${figure.figure}.is`)}</span>
      {figure.unit !== 'COUNT' && (
        <span className="figures">
          = {above} ÷ {below}
        </span>
      )}
      <strong className="figures">= {value}</strong>
      <span className={classes.zone}>{t('figures.zone', { zone: zone.replace(/_/g, ' ') })}</span>
      <button type="button" className={classes.open} onClick={onOpen} disabled={figure.value === undefined}>
        {t(`figures.open.${figure.unit}`)}
      </button>
    </div>
  );
}
