package org.menshen.desktop.shell;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.plan.Bilingual;

/// The names of codes in one language.
///
/// @param codes the code lists
/// @param lang the language
record CodeNames(CodeBook codes, Lang lang) implements Names {

    @Override
    public String of(String list, String code) {
        return codes.name(list, code, lang.code());
    }

    @Override
    public String in(Bilingual words) {
        return words.in(lang.code());
    }
}
