package org.beian.ipregister.edit;

import org.beian.law.Declined;

/** The edit became another one since it was shown. */
public class IpEditStale extends Declined {

    private static final long serialVersionUID = 1L;

    IpEditStale(Long id) {
        super(Kind.STALE, "IP_EDIT_STALE", "19.3", id);
    }
}
