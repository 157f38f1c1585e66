import type { Speech, Voice } from './speech.ts';

/** The system's voices, as the browser gives them (Web Speech API); null where there is no such thing. */
export function systemSpeech(): Speech | null {
  const synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
  if (synthesis === undefined) return null;
  // Held here, since Chromium drops an utterance's events once nothing else knows it.
  let spoken: SpeechSynthesisUtterance | null = null;
  return {
    voices: () => synthesis.getVoices().map(voiceOf),
    onVoicesChanged: (listener) => {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak: ({ text, voice, rate }, events) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice.id) ?? null;
      utterance.lang = voice.language;
      utterance.rate = rate;
      let ended = false;
      const unless = (act: () => void) => () => {
        if (!ended) act();
      };
      utterance.addEventListener('start', unless(events.onStart));
      utterance.addEventListener('end', unless(events.onEnd));
      utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
        if (!ended && name === 'word') events.onWord(charIndex, charLength ?? 0);
      });
      utterance.addEventListener('error', ({ error }) => {
        if (!ended) events.onError(error);
      });
      spoken = utterance;
      synthesis.cancel();
      synthesis.speak(utterance);
      return () => {
        ended = true;
        if (spoken !== utterance) return;
        spoken = null;
        synthesis.cancel();
      };
    },
  };
}

function voiceOf({ voiceURI, name, lang, localService, default: isDefault }: SpeechSynthesisVoice): Voice {
  return { id: voiceURI, name, language: lang.replaceAll('_', '-'), isLocal: localService, isDefault };
}
