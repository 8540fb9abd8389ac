package org.beian.remedy.service;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.remedy.RemedyRefusal;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Record of the service of one letter, under the letter's own key: there from the letter's issue
 * on, with a history from the first record of its service on.
 */
@Entity
@Table(name = "letter_service")
public class ServiceRecord implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "LETTER_SERVICE";

    @Id private Long id;

    @Column(name = "letter_number")
    private String letterNumber;

    @Column(name = "letter_kind")
    private String letterKind;

    private String authority;

    @Column(name = "about_type")
    private String aboutType;

    @Column(name = "about_id")
    private Long aboutId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private boolean remediable;

    @Enumerated(EnumType.STRING)
    private ServiceState state;

    @Enumerated(EnumType.STRING)
    private ServiceWay way;

    @Column(name = "service_day")
    private LocalDate day;

    @Column(name = "served_on")
    private LocalDate servedOn;

    @Column(name = "proof_id")
    private String proof;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected ServiceRecord() {}

    /** One of a letter that is issued now, and not served yet. */
    ServiceRecord(Letters.Issued issued) {
        Letter letter = issued.letter();
        id = letter.id();
        letterNumber = letter.number();
        letterKind = letter.kind();
        authority = authorityOf(issued.issuer()).code();
        aboutType = letter.caseType();
        aboutId = letter.caseId();
        issuedAt = letter.issuedAt();
        remediable = issued.remediable();
        state = ServiceState.UNSERVED;
    }

    private static Authority authorityOf(Unit issuer) {
        Optional<Province> province = issuer.province();
        return province.map(Authority::bureauOf).orElse(Authority.MINISTRY);
    }

    /**
     * Records how and when the letter was served.
     *
     * @param effective day as of which it counts as served
     */
    void serve(GivenService given, LocalDate effective, String who, Instant now) {
        if (state == ServiceState.SERVED) {
            throw RemedyRefusal.SERVICE_RECORDED.of(letterNumber);
        }
        state = ServiceState.SERVED;
        set(given, effective, who, now);
    }

    /** Puts another record in the place of a wrong one; as {@link #serve}. */
    void correct(GivenService given, LocalDate effective, String who, Instant now) {
        if (state == ServiceState.UNSERVED) {
            throw RemedyRefusal.SERVICE_NOT_RECORDED.of(letterNumber);
        }
        set(given, effective, who, now);
    }

    private void set(GivenService given, LocalDate effective, String who, Instant now) {
        way = given.way();
        day = given.day();
        servedOn = effective;
        proof = given.proof().isEmpty() ? null : given.proof().get(0);
        recordedBy = who;
        recordedAt = now;
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(letterNumber, authority, way, day, servedOn, proof, recordedBy);
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    @Override
    public String recordedState() {
        return state.name();
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    /** That of the letter. */
    public Long id() {
        return id;
    }

    public String letterNumber() {
        return letterNumber;
    }

    /** Such as FILING_REFUSAL. */
    public String letterKind() {
        return letterKind;
    }

    /** The authority that issued the letter. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    /** Type of the case that the letter is about. */
    public String aboutType() {
        return aboutType;
    }

    public Long aboutId() {
        return aboutId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Whether the letter names remedies, which run from the day of its service. */
    public boolean remediable() {
        return remediable;
    }

    public ServiceState state() {
        return state;
    }

    /** Null before. */
    public ServiceWay way() {
        return way;
    }

    /** Day on which it was served, or published; null before. */
    public LocalDate day() {
        return day;
    }

    /** Day as of which it counts as served; null before. */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** Id of the document that proves it; null without. */
    public String proof() {
        return proof;
    }

    /** User name of the account that recorded it; null before. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }
}
