import { Component, type ReactNode } from 'react';
import { toProblem } from './problem.ts';
import { StartFailure } from './StartFailure.tsx';

interface FailsafeProps {
  readonly children: ReactNode;
}

/** A fault of the program shows as a page with a way on, never as an empty window. What is on disk is safe. */
export class Failsafe extends Component<FailsafeProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <StartFailure problem={toProblem(error)} title="Something went wrong" />
    );
  }
}
