/// The windows and what they share.
///
/// A window is a [org.menshen.desktop.shell.WindowFeature]:
///
/// ```
/// public final class CamerasFeature implements Feature {
///     public String id() { return "cameras"; }
///     public KeyCombination key() { return new KeyCodeCombination(KeyCode.F2); }
///     public List<URL> styleSheets() { return List.of(CamerasFeature.class.getResource("cameras.css")); }
///     public FeatureView create(FeatureContext context) { return new CamerasView(context); }
/// }
/// ```
///
/// Beside it lie `texts_zh.properties`, `texts_en.properties` (with `window.title`) and a sheet made of role tokens. F1 situation, F2 cameras,
/// F3 dispatch, F4 wall. The shell adds top line, banner and drill mark; the view fills the rest and lays itself out by its own width (in a
/// console without a display the stage is smaller than the content, so never ask the scene or the stage for a size). The content has no
/// pop-up windows: questions are asked in place.
///
/// How a window keeps alive: observe a port, which calls on a feed thread; compute immutable rows on `ports.background()`; offer them to a
/// channel of [org.menshen.desktop.shell.FxBridge]; paint on the FX thread. End everything in `close()`. To show something in another window
/// call `context.navigator().open("cameras", subject)`; the one selected subject is `context.selection()`; refusals and troubles go to
/// `context.notices()`.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.shell;
