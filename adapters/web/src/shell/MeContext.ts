import { createContext, useContext } from 'react';
import type { Me } from '../api/contract';

export const MeContext = createContext<Me | undefined>(undefined);

/** Who works at this desk. */
export function useMe(): Me {
  return useContext(MeContext)!;
}
