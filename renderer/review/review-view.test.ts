import { expect, it } from 'vitest';
import type { Passage } from '../../shared/api.ts';
import { useApp, useChanges } from '../app/store.ts';
import { gradePassage, takeOut } from './review-view.ts';

const passage = { id: 'annotation-1', articleId: 'aaaaaaaaaaaaaaaaaaaa' } as unknown as Passage;

it('a passage whose button is pressed twice is reviewed once, and that is one step to undo', async () => {
  const asked: string[] = [];
  const call = async (name: string): Promise<object> => {
    asked.push(name);
    const undo = [{ kind: 'annotation', annotationId: passage.id, set: { review: null } }];
    return name === 'library.apply' ? { undo } : { rows: [], done: 1, taking: 1 };
  };
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  await Promise.all([gradePassage(passage, 'later'), gradePassage(passage, 'later'), takeOut(passage)]);
  expect(asked).toEqual(['library.apply', 'review.due']);
  expect(useChanges.getState().stack.undo).toHaveLength(1);
  await gradePassage(passage, 'soon');
  expect(useChanges.getState().stack.undo).toHaveLength(2);
});
