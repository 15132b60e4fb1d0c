import path from 'node:path';
import express, { type Express } from 'express';
import { adminApiRoutes } from '../admin-api/admin-api-routes.ts';
import { addBodyParsers, makeWebApp } from '../web/listen.ts';
import { html } from '../web/html.ts';
import type { AdminFrame } from './admin-frame.ts';
import { adminRoutes } from './admin-routes.ts';
import { freshSessionToken } from './app-pages.ts';
import { themeEditorRoutes } from './theme-editor.ts';

/** The merchant's admin, the Admin API and App Bridge's stand-in, all on one origin. */
export function makeAdminApp(frame: AdminFrame): Express {
  const app = makeWebApp();
  addBodyParsers(app);
  addScripts(app, frame);
  app.use(
    adminApiRoutes({
      domain: frame.state.settings.domain,
      api: frame.api,
      tokens: frame.tokens,
      faults: frame.faults,
    }),
  );
  app.use(adminRoutes(frame), themeEditorRoutes(frame));
  app.use((_request, response) => {
    response.status(404).type('html');
    response.send(
      html`<title>Not found</title>
        <p>Nothing here. <a href="/orders">Orders</a></p>`.text,
    );
  });
  return app;
}

function addScripts(app: Express, frame: AdminFrame): void {
  for (const name of ['admin.css', 'frame-client.js']) {
    app.get(`/frame/${name}`, (_request, response) => {
      response.sendFile(path.join(import.meta.dirname, name));
    });
  }
  const interFolder = path.resolve(
    import.meta.dirname,
    '../../../node_modules/@fontsource-variable/inter/files',
  );
  app.use('/frame/fonts', express.static(interFolder));
  app.get('/app-bridge.js', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(import.meta.dirname, 'app-bridge.js'));
  });
  app.post('/optional-scopes', (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', frame.app.url);
    response.json({
      granted: frame.tokens.grantOptional(String(request.query['scopes']).split(',')),
    });
  });
  app.get('/session-token', (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', frame.app.url);
    response.setHeader('Cache-Control', 'no-store');
    if (!frame.installation.isInstalled) response.status(403).json({ token: null });
    else response.json({ token: freshSessionToken(frame) });
  });
}
