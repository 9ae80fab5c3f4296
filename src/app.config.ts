export default defineAppConfig({
  pages: ['pages/resident/rate'],
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
  lazyCodeLoading: 'requiredComponents',
});
