package org.beian.ipregister.supervision;

import org.beian.law.Declined;

/** There is no such guidance, or it was not given to the caller's unit. */
public class IpGuidanceNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    IpGuidanceNotFound(Long id) {
        super(Kind.NOT_FOUND, "IP_GUIDANCE_NOT_FOUND", "9.1", id);
    }
}
