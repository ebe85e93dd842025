package org.menshen.domain.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.menshen.domain.text.PersonalNumbers;

/// What a text loses before it may stand in a drill: names and numbers of persons, and ids that lead back to what happened. Pure.
///
/// @param person what stands for a person
/// @param number what stands for a number of a person
/// @param reference what stands for an id
/// @param surnames with what names begin, a sign each
/// @param titles what follows a name, such as 先生
public record AnonymousRule(String person, String number, String reference, String surnames, List<String> titles) {

    /// A number of which the middle is hidden already.
    private static final Pattern MASKED = Pattern.compile("\\+?[0-9][0-9-]*\\*{3,}[0-9Xx]*|\\*{3,}[0-9Xx]+");
    /// Ids of subjects and devices, and long numbers of whatever list.
    private static final Pattern IDS = Pattern.compile("(?<![0-9A-Za-z])(?:DR-)?[A-Z]{1,3}-[0-9][0-9A-Z-]{4,}(?![0-9A-Za-z])"
        + "|(?<![0-9*])[0-9]{12,}(?![0-9*])");

    /// Copies the list.
    public AnonymousRule {
        titles = List.copyOf(titles);
    }

    /// The text without persons.
    ///
    /// @param known names that are known to be of persons, such as of those who were on duty
    public String applied(String text, Collection<String> known) {
        String out = text;
        for (String name : known.stream().filter(name -> name.length() > 1).sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            out = out.replace(name, person);
        }
        String ends = titles.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        if (!surnames.isEmpty() && !ends.isEmpty()) {
            out = Pattern.compile("[" + surnames + "][\\u4e00-\\u9fff]{0,2}?(?:" + ends + ")").matcher(out)
                .replaceAll(java.util.regex.Matcher.quoteReplacement(person));
        }
        out = MASKED.matcher(PersonalNumbers.mask(out)).replaceAll(java.util.regex.Matcher.quoteReplacement(number));
        return IDS.matcher(out).replaceAll(java.util.regex.Matcher.quoteReplacement(reference));
    }
}
