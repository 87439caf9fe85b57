/** The mark: a message resting in a shallow tray. The message is always mango; the tray takes the text's colour. */
export function Mark({ size = 32, quiet = false }: { size?: number; quiet?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M16 4.2c4.4 0 7.7 2.8 7.7 6.5S20.4 17.2 16 17.2c-.8 0-1.6-.1-2.3-.3l-3.3 1.9c-.5.3-1-.1-.9-.6l.5-2.8c-1.1-1.2-1.7-2.8-1.7-4.7C8.3 7 11.6 4.2 16 4.2Z"
        fill="var(--mango)"
      />
      <g stroke={quiet ? 'var(--line-2)' : 'currentColor'} strokeLinecap="round" strokeLinejoin="round">
        <path d="M2.9 15.5l3.3 9.2c.6 1.6 2 2.6 3.7 2.6h12.2c1.7 0 3.1-1 3.7-2.6l3.3-9.2" strokeWidth="3" />
        <path d="M10.4 22.2h11.2" strokeWidth="2.6" />
      </g>
    </svg>
  );
}
