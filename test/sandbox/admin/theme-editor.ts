import express, { type Router } from 'express';
import { field } from '../web/form-fields.ts';
import { html, type Html } from '../web/html.ts';
import type { AdminFrame } from './admin-frame.ts';
import { frameLayout } from './frame-layout.ts';

const editorPath = '/admin/themes/current/editor';

/** As much of the theme editor as an app's embed needs: its switch, which counts once it is saved. */
export function themeEditorRoutes(frame: AdminFrame): Router {
  const router = express.Router();
  router.get(editorPath, (request, response) => {
    const main = editorPage(frame, {
      // A link that names the app comes with its switch on, not yet saved.
      isSwitchedOn:
        frame.embed.enabled ||
        request.query['activateAppId'] === `${frame.app.apiKey}/regulars-embed`,
      isSaved: request.query['saved'] === '1',
    });
    response
      .type('html')
      .send(frameLayout(frame, { title: 'Theme editor', section: 'apps', main }).text);
  });
  router.post(editorPath, (request, response) => {
    frame.embed.enabled = field(request.body, 'embed') === 'on';
    response.redirect(303, `${editorPath}?context=apps&saved=1`);
  });
  return router;
}

function editorPage(
  frame: AdminFrame,
  { isSwitchedOn, isSaved }: { isSwitchedOn: boolean; isSaved: boolean },
): Html {
  return html`<h1>Theme editor</h1>
    <section class="panel">
      <h2>App embeds</h2>
      <form method="post" action="${editorPath}">
        <p>
          <label
            ><input type="checkbox" name="embed" ${isSwitchedOn ? 'checked' : ''} /> Regulars: the
            launcher and its panel</label
          >
        </p>
        <p class="soft" role="status">
          ${isSaved ? 'Saved. ' : ''}In the shop it is ${frame.embed.enabled ? 'on' : 'off'} now.
        </p>
        <p><button class="primary">Save</button></p>
      </form>
    </section>`;
}
