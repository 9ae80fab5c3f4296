/** WeChat takes these from `theme.json`, light or dark as the phone is. A browser draws no bar. */
const FROM_THEME = {
  navigationBarBackgroundColor: '@bar',
  navigationBarTextStyle: '@barText',
  backgroundColor: '@ground',
  backgroundColorTop: '@ground',
  backgroundColorBottom: '@ground',
  backgroundTextStyle: '@backgroundText',
} as unknown as { navigationBarBackgroundColor: string };

export default defineAppConfig({
  pages: [
    'pages/resident/rate',
    'pages/resident/complain',
    'pages/resident/complaint',
    'pages/resident/mine',
    'pages/resident/privacy',
    // A touch screen shows web pages; the mini-program need not carry it.
    ...(process.env.TARO_ENV === 'h5' ? ['pages/resident/kiosk'] : []),
  ],
  subPackages: [
    {
      root: 'pages/staff',
      pages: ['today', 'case', 'share', 'poster', 'ledger', 'admission', 'upward', 'account', 'login'],
    },
    {
      root: 'pages/official',
      pages: ['scores', 'rounds', 'complaints', 'assessment', 'accounts', 'letters', 'admissions', 'upward'],
    },
  ],
  window: {
    navigationBarTitleText: '民评',
    ...(process.env.TARO_ENV === 'weapp' ? FROM_THEME : {}),
  },
  // WeChat's own speech plug-in, of the version an operator has added to the mini-program's account.
  ...(process.env.MINPING_SPEECH_PLUGIN
    ? { plugins: { WechatSI: { version: process.env.MINPING_SPEECH_PLUGIN, provider: 'wx069ba97219f66d99' } } }
    : {}),
  ...(process.env.TARO_ENV === 'weapp' ? { __usePrivacyCheck__: true } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  // Pages that slide in make a browser's first picture late.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
});
