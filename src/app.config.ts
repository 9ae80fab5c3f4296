export default defineAppConfig({
  pages: [
    'pages/resident/rate',
    'pages/resident/complain',
    'pages/resident/complaint',
    'pages/resident/mine',
    'pages/resident/privacy',
  ],
  subPackages: [
    { root: 'pages/staff', pages: ['share'] },
    { root: 'pages/official', pages: ['scores'] },
  ],
  window: {
    navigationBarTitleText: '民评',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6f8',
  },
  // Pages that slide in make a browser's first picture late.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
});
