/// Texts and figures: one bundle a feature (`texts_zh.properties`, `texts_en.properties` beside its classes), refusals in words, and one
/// way to write times, spans, ages and distances. No text that a user sees stands in Java.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.text;
