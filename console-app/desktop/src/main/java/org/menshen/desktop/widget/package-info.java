/// Small parts that every window uses alike: severity icon, key hint, action button, status mark, age, section heading. They know no feature
/// and no text of their own; colours come from role tokens by style class.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.widget;
