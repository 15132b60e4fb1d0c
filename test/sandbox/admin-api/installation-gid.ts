/** The app in this shop: owner of what only the app can write. */
export const installationGid = 'gid://shopify/AppInstallation/541884129';
