import { useMediaQuery } from '@mantine/hooks';
import { type Choices, useChoices } from './choices';

/** How dense lists are: as chosen, but always roomy where fingers point. */
export function useDensity(): Choices['density'] {
  const { density } = useChoices();
  const fingers = useMediaQuery('(max-width: 899px), (pointer: coarse)', false);
  return fingers ? 'roomy' : density;
}
