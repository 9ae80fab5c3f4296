export default definePageConfig({ navigationBarTitleText: '向上反映' });
