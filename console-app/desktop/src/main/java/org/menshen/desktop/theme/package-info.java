/// The look: role tokens for the dark and the light room (`tokens-*.css`, roles and colours only), the shared sheet `base.css` on top of
/// AtlantaFX, and the Chinese font. A feature brings its own sheet made of roles. No colour stands in Java: canvases ask
/// [org.menshen.desktop.theme.Tokens] by role.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.theme;
