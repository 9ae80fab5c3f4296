/** What is asked of the phone only where it offers it: reading aloud, larger text, leave to touch photos, one message. */
import path from 'node:path';
import { loadFor, makePhone, type Phone } from './phone';

const client = (name: string) => path.resolve('src/client', name);

let phone: Phone;
beforeEach(() => (phone = makePhone()));

describe('elder mode', () => {
  type Settings = typeof import('../../src/client/comfort-settings');
  const settings = (size: number) => {
    Object.assign(phone.api, { getSystemInfoSync: () => ({ fontSizeSetting: size }) });
    return loadFor<Settings>('weapp', phone, client('comfort-settings'));
  };

  test('follows WeChat’s size of text until somebody chooses', () => {
    expect(settings(17).readElder()).toBe(false);
    expect(settings(23).readElder()).toBe(true);
  });

  test('once chosen, it stays as chosen, either way', () => {
    settings(17).keepElder(true);
    expect(settings(17).readElder()).toBe(true);
    settings(23).keepElder(false);
    expect(settings(23).readElder()).toBe(false);
  });

  test('a full storage does not stop it', () => {
    phone.full = true;
    expect(() => settings(17).keepElder(true)).not.toThrow();
  });
});

describe('reading aloud in WeChat', () => {
  type Speech = typeof import('../../src/client/speech');
  interface Audio {
    src: string;
    played: string[];
    end: () => void;
  }
  let audio: Audio;
  let asked: { content: string; success(result: { filename: string }): void; fail(): void }[];

  const speaker = (plugin: boolean) => {
    audio = { src: '', played: [], end: () => undefined };
    asked = [];
    Object.assign(globalThis, {
      SPEECH_PLUGIN: plugin,
      requirePlugin: () => ({ textToSpeech: (options: (typeof asked)[number]) => void asked.push(options) }),
    });
    phone.api.createInnerAudioContext = () =>
      Object.assign(audio, {
        play: () => void audio.played.push(audio.src),
        stop: () => undefined,
        onEnded: (then: () => void) => (audio.end = then),
        onError: () => undefined,
        onStop: () => undefined,
      });
    const told: (import('../../src/client/speech').Speaker | null)[] = [];
    loadFor<Speech>('weapp', phone, client('speech')).watchSpeaker((one) => told.push(one));
    return told[0]!;
  };

  test('is not offered in a build without the speech plug-in', () => {
    expect(speaker(false)).toBeNull();
  });

  test('plays what the plug-in makes of the text, and says when it has ended, once', () => {
    const ended = jest.fn();
    speaker(true).speak('您好', ended);
    expect(asked[0]!.content).toBe('您好');
    asked[0]!.success({ filename: 'a.mp3' });
    expect(audio.played).toEqual(['a.mp3']);
    expect(ended).not.toHaveBeenCalled();
    audio.end();
    audio.end();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test('a text that comes after another ends that one, and is not spoken over by its late sound', () => {
    const [first, second] = [jest.fn(), jest.fn()];
    const one = speaker(true);
    one.speak('一', first);
    one.speak('二', second);
    expect(first).toHaveBeenCalledTimes(1);
    asked[1]!.success({ filename: '2.mp3' });
    asked[0]!.success({ filename: '1.mp3' });
    expect(audio.played).toEqual(['2.mp3']);
  });

  test('a text the plug-in cannot read ends at once, and so does one that is stopped', () => {
    const [failed, stopped] = [jest.fn(), jest.fn()];
    const one = speaker(true);
    one.speak('一', failed);
    asked[0]!.fail();
    expect(failed).toHaveBeenCalledTimes(1);
    one.speak('二', stopped);
    one.stop();
    expect(stopped).toHaveBeenCalledTimes(1);
  });
});

describe('leave to touch photos', () => {
  type Privacy = typeof import('../../src/client/privacy');
  const agrees = (platform: 'weapp' | 'h5') => loadFor<Privacy>(platform, phone, client('privacy')).agreeToPrivacy();

  test.each([
    ['success', true],
    ['fail', false],
  ] as const)('is WeChat’s to give: its %s is %s', async (answer, expected) => {
    Object.assign(phone.api, {
      canIUse: (name: string) => name === 'requirePrivacyAuthorize',
      requirePrivacyAuthorize: (options: Record<'success' | 'fail', () => void>) => options[answer](),
    });
    expect(await agrees('weapp')).toBe(expected);
  });

  test('is not asked for where WeChat is too old to ask, nor in a browser', async () => {
    Object.assign(phone.api, { canIUse: () => false });
    expect(await agrees('weapp')).toBe(true);
    expect(await agrees('h5')).toBe(true);
  });
});

describe('one message', () => {
  type Subscription = typeof import('../../src/client/subscription');
  const subscription = (template: string, answer: () => Promise<object>) => {
    Object.assign(globalThis, { MESSAGE_TEMPLATE: template });
    Object.assign(phone.api, { requestSubscribeMessage: answer });
    return loadFor<Subscription>('weapp', phone, client('subscription'));
  };

  test('is offered in WeChat alone, in a build that names a template', () => {
    expect(subscription('', async () => ({})).canBeTold()).toBe(false);
    expect(subscription('T', async () => ({})).canBeTold()).toBe(true);
    expect(loadFor<Subscription>('h5', phone, client('subscription')).canBeTold()).toBe(false);
  });

  test.each([
    ['accept', async () => ({ T: 'accept' }), true],
    ['reject', async () => ({ T: 'reject' }), false],
    ['a failure', () => Promise.reject(new Error('requestSubscribeMessage:fail')), false],
  ])('%s is understood', async (_, answer, expected) => {
    expect(await subscription('T', answer).askToBeTold()).toBe(expected);
  });
});
