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

/** A figure of this moment; one that can be chosen is explained below like the others. */
export function NowFigure({
  name,
  value,
  chosen,
  onChoose,
  children,
}: {
  name: string;
  value: string;
  chosen?: boolean;
  onChoose?: () => void;
  children?: ReactNode;
}) {
  const lines = (
    <>
      <span className={classes.name}>{name}</span> <span className={`${classes.value} figures`}>{value}</span>{' '}
      <span className={classes.note}>{children}</span>
    </>
  );
  return onChoose ? (
    <button type="button" className={classes.figure} aria-pressed={chosen} onClick={onChoose}>
      {lines}
    </button>
  ) : (
    <div className={classes.figure} data-still>
      {lines}
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
  return (
    <Bar
      name={t(`figure.${figure.figure}`)}
      is={t(`figure.${figure.figure}.is`)}
      parts={figure.unit === 'COUNT' ? undefined : `${above} ÷ ${below}`}
      value={formatValue(figure.value, figure.unit, language)}
      clock={t('figures.zone', { zone: zone.replace(/_/g, ' ') })}
      opens={t(`figures.open.${figure.unit}`)}
      onOpen={figure.value === undefined ? undefined : onOpen}
    />
  );
}

/** A figure, what it is, and what lies behind it. */
export function Bar({
  name,
  is,
  parts,
  value,
  clock,
  opens,
  onOpen,
}: {
  name: string;
  is: string;
  /** What is above and below the line. */
  parts?: string;
  value: string;
  clock: string;
  opens: string;
  /** Missing when nothing lies behind it. */
  onOpen?: () => void;
}) {
  return (
    <div className={classes.bar} role="status">
      <IconMathFunction size={17} stroke={1.6} aria-hidden className={classes.sign} />
      <strong>{name}</strong>
      <span>= {is}</span>
      {parts && <span className="figures">= {parts}</span>}
      <strong className="figures">= {value}</strong>
      <span className={classes.zone}>{clock}</span>
      <button type="button" className={classes.open} onClick={onOpen} disabled={!onOpen}>
        {opens}
      </button>
    </div>
  );
}
