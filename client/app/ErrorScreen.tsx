import type { ReactNode } from 'react';
import { Component } from 'react';
import { reloadPage } from '#client/bindings/connection.ts';
import type { Language } from '#client/bindings/preferences.ts';
import { Notice } from './Notice.tsx';
import { words } from './words.ts';

type Props = { readonly language: Language; readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Stands in for the page when a part of it has failed. React offers this to classes only. */
export class ErrorScreen extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    const { language, children } = this.props;
    if (!this.state.failed) return children;
    const action = { label: words.reload[language], onPress: reloadPage };
    return <Notice title={words.brokenTitle[language]} text={words.broken[language]} action={action} />;
  }
}
