package org.beian.web.page.ipregister.space;

/** What addresses are to a unit, in the order in which the picture counts them. */
enum Holding {
    /** Within its filed sources. */
    SOURCE,
    /** With an allocation of its own. */
    ALLOCATED,
    /** With an open finding that another unit has them too. */
    CONFLICT
}
