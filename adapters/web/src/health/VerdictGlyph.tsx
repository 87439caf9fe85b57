import type { ReactNode } from 'react';
import type { HealthVerdict } from '../api/contract';

/** A verdict as its own shape: disc with tick, triangle, square, hollow ring. The word stands beside it. */
export function VerdictGlyph({ verdict, size = 16 }: { verdict: HealthVerdict; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}

const shapes: Record<HealthVerdict, ReactNode> = {
  OK: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="var(--ok-fill)" />
      <path d="m5 8.2 2.1 2.1L11 6.2" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  WARNING: <path d="M8 1.8 15 14H1Z" fill="var(--warn-fill)" />,
  FAILING: <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.5" fill="var(--late-fill)" />,
  UNKNOWN: <circle cx="8" cy="8" r="5.6" stroke="var(--ink-3)" strokeWidth="1.6" strokeDasharray="2.6 2" />,
};
