package org.beian.ipregister.edit;

import org.beian.law.Declined;

/** Who proposed an edit does not approve it: a second person of the unit does. */
public class IpEditOwn extends Declined {

    private static final long serialVersionUID = 1L;

    IpEditOwn(Long id) {
        super(Kind.FORBIDDEN, "IP_EDIT_OWN", "19.3", id);
    }
}
