import type { PresenceState } from '../api/contract';

/** Presence as its own shape: disc, disc with bar, cup, cup with dot, hollow ring. */
export function PresenceGlyph({ state, size = 16 }: { state: PresenceState; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {shape(state)}
    </svg>
  );
}

function shape(state: PresenceState) {
  switch (state) {
    case 'FREE':
      return <circle cx="8" cy="8" r="5" fill="var(--ok-fill)" />;
    case 'BUSY':
      return (
        <>
          <circle cx="8" cy="8" r="5" fill="var(--late-fill)" />
          <path d="M5.7 8h4.6" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
        </>
      );
    case 'FREE_ON_BREAK':
      return cup;
    case 'BUSY_ON_BREAK':
      return (
        <>
          {cup}
          <circle cx="13" cy="12.5" r="2.5" fill="var(--late-fill)" stroke="var(--surface)" />
        </>
      );
    case 'DISCONNECTED':
      return <circle cx="8" cy="8" r="4.2" stroke="var(--ink-3)" strokeWidth="1.6" />;
  }
}

const cup = (
  <g stroke="var(--warn-text)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
    <path d="M2.5 6.5h8v3.5a3 3 0 0 1-3 3h-2a3 3 0 0 1-3-3Z" />
    <path d="M10.5 7.5h1.3a1.5 1.5 0 0 1 0 3h-1.3M5 2v1.8M8 2v1.8" />
  </g>
);
