/// Forms of work items: one editor for each kind of field, choices completed in characters, pinyin and English, files proven by their hash.
@NullMarked
package org.menshen.desktop.form;

import org.jspecify.annotations.NullMarked;
