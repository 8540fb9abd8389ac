package org.beian.ipregister.edit;

import org.beian.law.Declined;

/** The edit was approved, refused or taken back already. */
public class IpEditDone extends Declined {

    private static final long serialVersionUID = 1L;

    IpEditDone(Long id) {
        super(Kind.CONFLICT, "IP_EDIT_DONE", "19.3", id);
    }
}
