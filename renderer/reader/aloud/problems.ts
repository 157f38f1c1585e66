import type { Problem } from '../../../shared/errors.ts';

const INSTALL: Readonly<Record<string, string>> = {
  darwin: 'Add one in System Settings, Accessibility, Spoken Content.',
  win32: 'Add one in Settings, Time & language, Speech.',
};
const INSTALL_ON_LINUX =
  'Install speech-dispatcher and a voice such as espeak-ng from your distribution, then start Commonplace again.';

const install = (platform: string): string => INSTALL[platform] ?? INSTALL_ON_LINUX;

/** @param platform as `process.platform` */
export function noVoiceAtAll(platform: string): Problem {
  return { code: 'not-found', message: 'This system has no voice to read with', hint: install(platform) };
}

export function noVoiceFor(language: string, platform: string): Problem {
  return {
    code: 'not-found',
    message: `This system has no voice for ${nameOf(language)}`,
    hint: `${install(platform)} Or choose another voice here.`,
  };
}

export function noAnswer(voice: string): Problem {
  return {
    code: 'internal',
    message: `The voice “${voice}” does not answer`,
    hint: 'Go on to try again, or choose another voice.',
  };
}

/** @param code as `SpeechSynthesisErrorEvent.error` (Web Speech API) */
export function speechRefused(code: string, voice: string): Problem {
  if (code === 'audio-busy' || code === 'audio-hardware') {
    return {
      code: 'internal',
      message: 'The sound device cannot be used now',
      hint: 'Check the loudspeakers, then go on.',
    };
  }
  if (code === 'network') {
    return {
      code: 'offline',
      message: `The voice “${voice}” needs the network, which is not there`,
      hint: 'Choose a voice of this system.',
    };
  }
  return {
    code: 'internal',
    message: `The voice “${voice}” could not speak`,
    hint: `The system said “${code}”. Choose another voice, or go on to try again.`,
  };
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language; // RangeError: no language tag
  }
}
