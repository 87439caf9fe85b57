import type { ReactNode } from 'react';
import type { Light } from '../api/contract';

/** A token's light as its own shape: disc, diamond, square, hollow ring. The word stands beside it. */
export function TokenGlyph({ light, size = 14 }: { light: Light; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {shapes[light]}
    </svg>
  );
}

const shapes: Record<Light, ReactNode> = {
  GREEN: <circle cx="8" cy="8" r="6" fill="var(--ok-fill)" />,
  AMBER: <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" fill="var(--warn-fill)" />,
  RED: <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" fill="var(--late-fill)" />,
  OFF: <circle cx="8" cy="8" r="5" stroke="var(--ink-3)" strokeWidth="2" />,
};
