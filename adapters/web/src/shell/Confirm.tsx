import { lazy, Suspense } from 'react';
import type { QuestionProps } from './Question';

const Question = lazy(() => import('./Question'));

/** Asks before something that cannot be taken back. */
export function Confirm({ opened, ...question }: QuestionProps & { opened: boolean }) {
  return <Suspense>{opened && <Question {...question} />}</Suspense>;
}
