import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { es } from '../src/words/es.ts';
import { SpeechContext, speechIn } from '../src/words/index.ts';

/** Draws one component alone, in Spanish. */
export function renderPart(part: ReactElement) {
  return render(<SpeechContext.Provider value={speechIn('es', es)}>{part}</SpeechContext.Provider>);
}
