import { useMemo } from 'react';
import { GRADES } from '../../shared/review/schedule.ts';
import { type Doable, useActions } from '../actions/registry.ts';
import { openPassage } from '../notebook/passage-edits.ts';
import { gradePassage, shownPassage, takeOut, useReview } from './review-view.ts';

export type Editing = 'note' | 'tags' | null;

/** What can be done with the passage that is shown, by key and from the palette. */
export function useReviewActions(onEdit: (field: Editing) => void): void {
  useActions(
    useMemo((): readonly Doable[] => {
      const shown = () => shownPassage(useReview.getState());
      const when = (): boolean => shown() !== undefined;
      const withShown = (act: (passage: NonNullable<ReturnType<typeof shown>>) => unknown) => () => {
        const passage = shown();
        return passage ? Promise.resolve(act(passage)) : undefined;
      };
      return [
        ...GRADES.map(
          (grade): Doable => ({
            id: `review.${grade}`,
            when,
            run: withShown((passage) => gradePassage(passage, grade)),
          }),
        ),
        { id: 'review.note', when, run: () => onEdit('note') },
        { id: 'review.tags', when, run: () => onEdit('tags') },
        { id: 'review.read', when, run: withShown(openPassage) },
        { id: 'review.out', when, run: withShown(takeOut) },
      ];
    }, [onEdit]),
  );
}
