import type { TicketState } from '../inbox/ticketState';

const colours: Record<TicketState, string> = {
  late: 'var(--late-fill)',
  new: 'var(--brand-text)',
  awaiting: 'var(--brand-text)',
  addressed: 'var(--ok-text)',
  parked: 'var(--ink-3)',
  closed: 'var(--ink-3)',
  ignored: 'var(--ink-3)',
};

function shape(state: TicketState) {
  const ring = <circle cx="8" cy="8" r="6" />;
  switch (state) {
    case 'late':
      return (
        <>
          <circle cx="8" cy="8" r="6.7" fill="currentColor" stroke="none" />
          <path d="M8 4.6V8l2.2 1.6" stroke="var(--surface)" />
        </>
      );
    case 'new':
      return (
        <>
          <circle cx="8" cy="8" r="6" strokeDasharray="2.2 1.57" />
          <circle cx="8" cy="8" r="2.1" fill="currentColor" stroke="none" />
        </>
      );
    case 'awaiting':
      return (
        <>
          {ring}
          <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6Z" fill="currentColor" stroke="none" />
        </>
      );
    case 'addressed':
      return (
        <>
          {ring}
          <path d="M5.5 8.2l1.8 1.8 3.3-3.7" />
        </>
      );
    case 'parked':
      return (
        <>
          {ring}
          <path d="M6.5 6v4M9.5 6v4" />
        </>
      );
    case 'closed':
      return (
        <>
          <circle cx="8" cy="8" r="6.7" fill="currentColor" stroke="none" />
          <path d="M5.4 8.2l1.9 1.9 3.4-3.9" stroke="var(--surface)" />
        </>
      );
    case 'ignored':
      return (
        <>
          {ring}
          <path d="M4 12 12 4" />
        </>
      );
  }
}

/** A ticket's state as its own shape; readable without colour. The word stands beside it or in `label`. */
export function StateGlyph({ state, size = 15, label }: { state: TicketState; size?: number; label?: string }) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      color={colours[state]}
      {...named}
    >
      {shape(state)}
    </svg>
  );
}
