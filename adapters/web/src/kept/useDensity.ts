import { useMediaQuery } from '@mantine/hooks';
import { type Choices, useChoices } from './choices';

/** Whether fingers point here, or there is no more room than fingers need. */
export function useFingers(): boolean {
  return useMediaQuery('(max-width: 899px), (pointer: coarse)', false);
}

/** How dense lists are: as chosen, but always roomy where fingers point. */
export function useDensity(): Choices['density'] {
  const { density } = useChoices();
  return useFingers() ? 'roomy' : density;
}
