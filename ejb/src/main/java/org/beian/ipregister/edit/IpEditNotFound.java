package org.beian.ipregister.edit;

import org.beian.law.Declined;

/** There is no such edit of the unit. */
public class IpEditNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    IpEditNotFound(Long id) {
        super(Kind.NOT_FOUND, "IP_EDIT_NOT_FOUND", "19.3", id);
    }
}
