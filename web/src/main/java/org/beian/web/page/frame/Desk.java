package org.beian.web.page.frame;

import java.util.List;

/** Whose desk the page shows. Asked only when somebody is signed in, once for each request. */
public interface Desk {

    /** Name of the unit the user acts for, in the unit's own words. */
    String unitName();

    /** Name of the role at this desk, in the language of the page. */
    String roleName();

    /** Name of the person or account that is signed in. */
    String userName();

    /** The tasks of the role in the order of the navigation; may be empty. */
    List<Task> tasks();

    /** What the role will find here although no task of it is at work yet; may be empty. */
    String outlook();
}
