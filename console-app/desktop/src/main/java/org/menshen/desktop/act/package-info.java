/// Everything a person can do from a desk, as one catalogue: [org.menshen.desktop.act.Acts]. Each act has its name, its command words, perhaps a
/// key, the questions it asks and the commands it gives; menus, keys, the command line and the sheet of keys are all made from it, so that
/// none of them can promise what another does not know. [org.menshen.desktop.act.ActDesk] is what a window uses.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.act;
