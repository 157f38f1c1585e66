import { create } from 'zustand';

/** What is looked for in the settings, kept while one is elsewhere. */
export const useSettingsView = create<{ readonly words: string }>()(() => ({ words: '' }));
