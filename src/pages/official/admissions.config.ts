export default definePageConfig({ navigationBarTitleText: '事务准入' });
