package org.beian.web.page.frame;

import java.util.List;

/**
 * Work area of the signed-in user: unit, role and tasks. It is used only when somebody is signed
 * in, once for each request.
 */
public interface Desk {

    /** Name of the unit the user acts for, in the unit's own words. */
    String unitName();

    /** Name of the role at this desk, in the language of the page. */
    String roleName();

    /** Name of the person or account that is signed in. */
    String userName();

    /** The tasks of the role in the order of the navigation; may be empty. */
    List<Task> tasks();
}
