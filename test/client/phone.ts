/** What a phone's platform offers the mini-program or the browser page beside storage and network, for tests of `src/client`. */

export interface Phone {
  storage: Map<string, unknown>;
  /** Throws at every write, as a full storage does. */
  full: boolean;
  api: Record<string, unknown>;
}

export function makePhone(): Phone {
  const phone: Phone = {
    storage: new Map(),
    full: false,
    api: {
      getStorageSync: (key: string) => phone.storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => {
        if (phone.full) throw new Error('setStorageSync:fail exceed storage max size');
        phone.storage.set(key, value);
      },
      canIUse: () => false,
      removeStorageSync: (key: string) => void phone.storage.delete(key),
      getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    },
  };
  return phone;
}

/** Loads a module of the client anew, with this phone for `@tarojs/taro` and built for this platform. */
export function loadFor<T extends object>(platform: 'weapp' | 'h5', phone: Phone, file: string): T {
  process.env.TARO_ENV = platform;
  let loaded: T | undefined;
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: phone.api }));
    loaded = jest.requireActual<T>(file);
  });
  return loaded!;
}
