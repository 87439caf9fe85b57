import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { SpeechContext } from '../words';
import { EmptyState } from './EmptyState';

interface State {
  failed: boolean;
}

/** Keeps one broken part from taking the whole screen with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  static override contextType = SpeechContext;
  declare context: React.ContextType<typeof SpeechContext>;
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { t } = this.context!;
    return (
      <EmptyState title={t('error.screen')} more={t('error.screenMore')}>
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      </EmptyState>
    );
  }
}
