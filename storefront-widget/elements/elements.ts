import { PanelElement } from './panel-element.ts';
import { PointsElement } from './points-element.ts';

// The blocks of a page and the loader may each ask for this file.
if (!customElements.get('regulars-points')) {
  customElements.define('regulars-points', PointsElement);
  customElements.define('regulars-panel', PanelElement);
}
