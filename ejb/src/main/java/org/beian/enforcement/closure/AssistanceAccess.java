package org.beian.enforcement.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;

/** Access that another province's bureau is asked to have stopped: filed, or of an unfiled site. */
@Embeddable
public class AssistanceAccess {

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "access_id")
    private Long accessId;

    @Column(name = "unfiled_site_id")
    private Long unfiledSiteId;

    protected AssistanceAccess() {}

    AssistanceAccess(Long providerId, Long accessId, Long unfiledSiteId) {
        this.providerId = providerId;
        this.accessId = accessId;
        this.unfiledSiteId = unfiledSiteId;
    }

    List<Object> recorded() {
        return Arrays.asList(providerId, accessId, unfiledSiteId);
    }

    public Long providerId() {
        return providerId;
    }

    /** Key of the access in the register; null where nothing is filed. */
    public Long accessId() {
        return accessId;
    }

    /** Key of the provider's task about the unfiled site; null where it is filed. */
    public Long unfiledSiteId() {
        return unfiledSiteId;
    }
}
