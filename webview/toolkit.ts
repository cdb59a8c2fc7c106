/** The one place that knows the component library: it is archived upstream, and a successor would be put here. */
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextField } from '@vscode/webview-ui-toolkit';

/** Lists to choose from are the browser's own: they work at any zoom, and with every screen reader. */
export function registerComponents(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField());
}
