/** Speech 朗读: reads Chinese aloud, by WeChat's speech plug-in or by the browser, where there is one. */
import Taro from '@tarojs/taro';

export interface Speaker {
  /** Ends what is being read. @param onEnd called once, also when it cannot be read */
  speak(text: string, onEnd: () => void): void;
  stop(): void;
}

/** @param tell called with the speaker, or with `null` where there is none; again when that changes. @returns ends it */
export function watchSpeaker(tell: (speaker: Speaker | null) => void): () => void {
  if (process.env.TARO_ENV === 'weapp') {
    tell(SPEECH_PLUGIN ? weChatSpeaker() : null);
    return () => undefined;
  }
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;
  if (!synthesis) {
    tell(null);
    return () => undefined;
  }
  // Browsers load their voices after the page.
  let voice: SpeechSynthesisVoice | undefined;
  const look = () => {
    const found = synthesis.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang));
    // The same voice again is no change: whatever is being read goes on.
    if (found && found.voiceURI === voice?.voiceURI) return;
    voice = found;
    tell(found ? browserSpeaker(synthesis, found) : null);
  };
  look();
  synthesis.addEventListener('voiceschanged', look);
  return () => synthesis.removeEventListener('voiceschanged', look);
}

function browserSpeaker(synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice): Speaker {
  return {
    speak(text, onEnd) {
      synthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      const end = once(onEnd);
      utterance.addEventListener('end', end);
      utterance.addEventListener('error', end);
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
  };
}

interface SpeechPlugin {
  textToSpeech(options: {
    lang: 'zh_CN';
    tts: true;
    content: string;
    success(result: { filename: string }): void;
    fail(): void;
  }): void;
}

declare const requirePlugin: (name: 'WechatSI') => SpeechPlugin;

function weChatSpeaker(): Speaker {
  const plugin = requirePlugin('WechatSI');
  const audio = Taro.createInnerAudioContext();
  let end: () => void = () => undefined;
  audio.onEnded(() => end());
  audio.onError(() => end());
  audio.onStop(() => end());
  return {
    speak(text, onEnd) {
      audio.stop();
      end();
      const mine = once(onEnd);
      end = mine;
      plugin.textToSpeech({
        lang: 'zh_CN',
        tts: true,
        content: text,
        success({ filename }) {
          if (end !== mine) return;
          audio.src = filename;
          audio.play();
        },
        fail: mine,
      });
    },
    stop() {
      audio.stop();
      end();
      end = () => undefined;
    },
  };
}

function once(then: () => void): () => void {
  let done = false;
  return () => {
    if (!done) then();
    done = true;
  };
}
