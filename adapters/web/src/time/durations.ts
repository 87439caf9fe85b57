const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const pad = (value: number) => String(value).padStart(2, '0');

/** A running time with the units it needs: `6:48`, `1 h 26`, `23 h`, `4 d`. Negative counts as zero. */
export function running(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  if (length < hour) return `${Math.floor(length / minute)}:${pad(Math.floor((length % minute) / second))}`;
  return coarse(length);
}

/** The same without seconds: `< 1 min`, `12 min`, `1 h 26`, `23 h`, `4 d`. For somebody else's door, and far-away things. */
export function coarse(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  if (length < minute) return '< 1 min';
  if (length < hour) return `${Math.floor(length / minute)} min`;
  if (length < 10 * hour) {
    const rest = Math.floor((length % hour) / minute);
    return rest === 0 ? `${Math.floor(length / hour)} h` : `${Math.floor(length / hour)} h ${pad(rest)}`;
  }
  if (length < 2 * day) return `${Math.floor(length / hour)} h`;
  return `${Math.floor(length / day)} d`;
}

/** `00:42:10`, for how long a presence has lasted. */
export function stopwatch(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  const rest = length % hour;
  return `${pad(Math.floor(length / hour))}:${pad(Math.floor(rest / minute))}:${pad(Math.floor((rest % minute) / second))}`;
}
