package org.beian.filing.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.beian.value.DomainName;

/** Domain that is filed now; its primary key prevents a second filing of it. */
@Entity
@Table(name = "icp_domain")
public class IcpDomain {

    @Id private String domain;

    @Column(name = "website_id")
    private Long websiteId;

    private Instant since;

    protected IcpDomain() {}

    public IcpDomain(DomainName domain, IcpWebsite website, Instant since) {
        this.domain = domain.toString();
        websiteId = website.id();
        this.since = since;
    }

    public String domain() {
        return domain;
    }

    /** What the history records of it. */
    List<Object> recorded() {
        return List.of(domain, websiteId, since);
    }

    public Long websiteId() {
        return websiteId;
    }
}
