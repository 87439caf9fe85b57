const units = ['B', 'kB', 'MB', 'GB'];

/** Bytes as people say them: `48 kB`, `3.2 MB`, in their own way of writing numbers. */
export function sizeInWords(bytes: number, language?: string): string {
  let unit = 0;
  let number = bytes;
  while (number >= 1000 && unit < units.length - 1) {
    number /= 1000;
    unit++;
  }
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: number < 10 && unit > 1 ? 1 : 0 }).format(number)} ${units[unit]}`;
}
