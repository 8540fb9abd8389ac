package org.beian.access.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.access.AccessRefusal;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.FiledRange;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Application for access (article 11), with its states: the applicant, the provider, the
 * pre-assigned addresses and the outcome.
 */
@Entity
@Table(name = "access_application")
public class AccessApplication implements AuditedCase {

    static final String CASE_TYPE = "ACCESS";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
    @SequenceGenerator(name = "access_seq", sequenceName = "access_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AccessState state;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "sponsor_id")
    private Long sponsorId;

    @Embedded private AccessCustomer customer;

    private String reference;

    @Column(name = "website_name")
    private String websiteName;

    private String methods;
    private String places;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(
            name = "access_application_domain",
            joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "domain")
    private Set<String> domains = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "access_application_range",
            joinColumns = @JoinColumn(name = "application_id"))
    private Set<FiledRange> ranges = new HashSet<>();

    @Column(name = "assignment_number")
    private Long assignmentNumber;

    @Column(name = "lapses_on")
    private LocalDate lapsesOn;

    @Column(name = "filing_number")
    private String filingNumber;

    private String given;

    @Embedded private AccessComparison comparison;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "end_reason")
    private String endReason;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected AccessApplication() {}

    /**
     * @param sponsorId null for a customer without an account
     */
    AccessApplication(
            Long providerId,
            Long sponsorId,
            AccessCustomer customer,
            AccessTerms terms,
            Instant now) {
        this.providerId = providerId;
        this.sponsorId = sponsorId;
        this.customer = customer;
        reference = terms.reference();
        websiteName = terms.websiteName();
        methods = String.join(",", terms.methods());
        places = terms.places().stream().map(Province::regionCode).collect(Collectors.joining(","));
        terms.domains().forEach(domain -> domains.add(domain.toString()));
        createdAt = now;
        state = AccessState.APPLIED;
    }

    /** Pre-assigns addresses to this application, in place of earlier ones (11.2). */
    void preAssign(List<IpRange> addresses, long number, LocalDate lastDay) {
        move(AccessState.PRE_ASSIGNED);
        ranges.clear();
        addresses.forEach(range -> ranges.add(new FiledRange(range)));
        assignmentNumber = number;
        lapsesOn = lastDay;
    }

    /**
     * Records the sponsor's filing number and data; an earlier confirmation no longer holds
     * (11.3.1).
     */
    public void numberGiven(String number, String content) {
        requirePending();
        filingNumber = number;
        given = content;
        if (comparison != null && comparison.result() == ComparisonResult.CONFIRMED) {
            comparison = null;
        }
    }

    /** Follows its filing to another number. */
    void follow(String number) {
        filingNumber = number;
    }

    /** Masks the applicant's personal data; what it gave for the comparison goes. */
    void mask(PersonalData data) {
        customer.mask(data);
        websiteName = data.masked(websiteName);
        endReason = data.masked(endReason);
        given = null;
    }

    public void compared(String number, AccessComparison result) {
        requirePending();
        filingNumber = number;
        comparison = result;
    }

    public void open(String number, LocalDate on, String officer) {
        move(AccessState.OPENED);
        filingNumber = number;
        openedOn = on;
        openedBy = officer;
        given = null;
    }

    void refuse(LocalDate on, String officer, String reason) {
        move(AccessState.REFUSED);
        end(on, officer, reason);
    }

    /** The registration of its provider ended; no officer answers for that. */
    public void providerEnded(LocalDate on) {
        move(state.pending() ? AccessState.REFUSED : AccessState.STOPPED);
        end(on, null, null);
    }

    public void stop(LocalDate on, String officer, String reason) {
        move(AccessState.STOPPED);
        end(on, officer, reason);
    }

    /**
     * Takes back that it was stopped: access was resumed, or had not been stopped.
     *
     * @param number under which its website is filed now
     */
    public void resume(String number) {
        move(AccessState.OPENED);
        filingNumber = number;
        end(null, null, null);
    }

    void withdraw() {
        move(AccessState.WITHDRAWN);
        given = null;
    }

    /** Whether the pre-assignment of addresses has lapsed: its last day is past. */
    public boolean lapsed(LocalDate today) {
        return state == AccessState.PRE_ASSIGNED && today.isAfter(lapsesOn);
    }

    private void end(LocalDate on, String officer, String reason) {
        endedOn = on;
        endedBy = officer;
        endReason = reason;
        given = null;
    }

    private void requirePending() {
        if (!state.pending()) {
            throw AccessRefusal.ACCESS_STATE_FORBIDS.of(id, state);
        }
    }

    private void move(AccessState to) {
        if (!state.next().contains(to)) {
            throw AccessRefusal.ACCESS_STATE_FORBIDS.of(id, state);
        }
        state = to;
    }

    public Long id() {
        return id;
    }

    public AccessState state() {
        return state;
    }

    public Long providerId() {
        return providerId;
    }

    /** The sponsor's unit, or null for a customer without an account. */
    public Long sponsorId() {
        return sponsorId;
    }

    AccessCustomer customer() {
        return customer;
    }

    String reference() {
        return reference;
    }

    String websiteName() {
        return websiteName;
    }

    List<String> methods() {
        return List.of(methods.split(","));
    }

    List<String> places() {
        return List.of(places.split(","));
    }

    Instant createdAt() {
        return createdAt;
    }

    public Set<DomainName> domains() {
        return domains.stream().map(DomainName::parse).collect(Collectors.toSet());
    }

    /** The pre-assigned addresses, in ascending order. */
    public List<IpRange> ranges() {
        return ranges.stream().map(FiledRange::range).sorted().toList();
    }

    public LocalDate lapsesOn() {
        return lapsesOn;
    }

    public String filingNumber() {
        return filingNumber;
    }

    public String given() {
        return given;
    }

    public AccessComparison comparison() {
        return comparison;
    }

    public AccessStatus.Step opened() {
        return openedOn == null ? null : new AccessStatus.Step(openedOn, openedBy, null);
    }

    AccessStatus.Step ended() {
        return endedOn == null ? null : new AccessStatus.Step(endedOn, endedBy, endReason);
    }

    int version() {
        return version;
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
}
