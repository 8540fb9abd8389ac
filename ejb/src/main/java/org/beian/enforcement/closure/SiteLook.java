package org.beian.enforcement.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.enforcement.look.LookReason;
import org.beian.enforcement.look.LookResult;
import org.beian.enforcement.look.SiteAnswer;
import org.beian.trail.RecordedContent;

/** Look at the site of a stop-access notice, kept beside the provider's report (16.4). */
@Entity
@Table(name = "site_look")
public class SiteLook implements RecordedContent {

    /** Kind of content, as histories name it. */
    static final String CONTENT = "SITE_LOOK";

    private static final int LONGEST_ADDRESS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_look_seq")
    @SequenceGenerator(name = "site_look_seq", sequenceName = "site_look_seq", allocationSize = 100)
    private Long id;

    @Column(name = "notice_id")
    private Long noticeId;

    @Column(name = "looked_at")
    private Instant at;

    @Column(name = "looked_by")
    private String by;

    @Enumerated(EnumType.STRING)
    private LookResult result;

    private Integer status;
    private String address;

    @Enumerated(EnumType.STRING)
    private LookReason reason;

    protected SiteLook() {}

    SiteLook(Long notice, SiteAnswer answer, String who, Instant now) {
        noticeId = notice;
        at = now;
        by = who;
        result = answer.result();
        status = answer.status();
        address =
                answer.address().substring(0, Math.min(answer.address().length(), LONGEST_ADDRESS));
        reason = answer.reason();
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(noticeId, at, by, result, status, address, reason);
    }

    LookView view() {
        return new LookView(at, result, status, address, reason == null ? "" : reason.name());
    }
}
