import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Backup } from '../../shared/keeping.ts';
import { useApp } from '../app/store.ts';
import { BackUpNow } from './BackupControls.tsx';

afterEach(cleanup);

const NEWEST: Backup = {
  id: '0123456789abcdef/2026-11-24T12:00:00.000Z',
  at: '2026-11-24T12:00:00.000Z',
  library: '/library',
  isOfThis: true,
  articles: 1,
  files: 2,
  bytes: 3000,
  unread: [{ path: 'articles/a/notes.json', why: 'the disk reports a fault' }],
};

it('says of one file alone that it is not in the backup', async () => {
  const backups = { folder: '/backups', backups: [NEWEST], damaged: [], problem: null };
  useApp.setState({ client: { ...useApp.getState().client, call: (async () => backups) as never } });
  render(<BackUpNow />);
  expect(await screen.findByText('1 file could not be read, and is not in it')).toBeTruthy();
});
