package org.beian.web.page.ipregister.space;

/** Kinds of a unit's holding of addresses, as counted in the picture. */
enum Holding {
    /** Within its filed sources. */
    SOURCE,
    /** With an allocation of its own. */
    ALLOCATED,
    /** With an open finding that another unit has them too. */
    CONFLICT
}
