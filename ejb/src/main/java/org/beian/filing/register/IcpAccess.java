package org.beian.filing.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Access in the ICP register: the provider, the methods, the server places and the addresses of a
 * website's connection.
 */
@Entity
@Table(name = "icp_access")
public class IcpAccess {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "icp_access_seq")
    @SequenceGenerator(
            name = "icp_access_seq",
            sequenceName = "icp_access_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "provider_id")
    private Long providerId;

    private String methods;

    /** Names of the chain, one a line, from the provider down; null for direct access (7.6). */
    private String resellers;

    @Enumerated(EnumType.STRING)
    private RegisterState state;

    private Instant since;

    @ElementCollection
    @CollectionTable(name = "icp_access_place", joinColumns = @JoinColumn(name = "access_id"))
    @Column(name = "province")
    private Set<String> places = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "icp_access_range", joinColumns = @JoinColumn(name = "access_id"))
    private Set<FiledRange> ranges = new HashSet<>();

    @Version private int version;

    protected IcpAccess() {}

    IcpAccess(
            IcpWebsite website,
            Long providerId,
            List<String> methods,
            List<String> resellers,
            List<Province> places,
            List<IpRange> ranges,
            Instant now) {
        websiteId = website.id();
        subjectId = website.subjectId();
        this.providerId = providerId;
        this.methods = String.join(",", methods);
        this.resellers = resellers.isEmpty() ? null : String.join("\n", resellers);
        places.forEach(place -> this.places.add(place.regionCode()));
        ranges.forEach(range -> this.ranges.add(new FiledRange(range)));
        since = now;
        state = RegisterState.ACTIVE;
    }

    /** Whether another is given by the same provider. */
    boolean isOfSameProvider(IcpAccess other) {
        return providerId.equals(other.providerId);
    }

    /** Whether another is given by the same provider through the same addresses. */
    boolean isSame(IcpAccess other) {
        return isOfSameProvider(other) && ranges.equals(other.ranges);
    }

    /** Takes over the data of another that the same provider gives to the same website. */
    void change(IcpAccess other) {
        methods = other.methods;
        resellers = other.resellers;
        if (!places.equals(other.places)) {
            places.clear();
            places.addAll(other.places);
        }
        if (!ranges.equals(other.ranges)) {
            ranges.clear();
            ranges.addAll(other.ranges);
        }
    }

    /** Goes on in a website that is filed anew, with the data of an access there (B13). */
    void passTo(IcpWebsite website, IcpAccess other) {
        websiteId = website.id();
        subjectId = website.subjectId();
        change(other);
        state = RegisterState.ACTIVE;
    }

    /** Ends it; the provider is to stop it. */
    void end() {
        state = RegisterState.CANCELLED;
    }

    /** Puts it in force again. */
    void restore() {
        state = RegisterState.ACTIVE;
    }

    /** What the history records of it. */
    List<Object> recorded() {
        return Arrays.asList(
                id, websiteId, providerId, methods, resellers, state, since, places(), ranges());
    }

    public Long id() {
        return id;
    }

    public Long websiteId() {
        return websiteId;
    }

    /** The unit that gives it. */
    public Long subjectId() {
        return subjectId;
    }

    public Long providerId() {
        return providerId;
    }

    /** Rows of the code table {@code access-methods}. */
    public List<String> methods() {
        return List.of(methods.split(","));
    }

    /** The chain of resellers from the provider down to the one who sells to the sponsor. */
    public List<String> resellers() {
        return resellers == null ? List.of() : List.of(resellers.split("\n"));
    }

    public RegisterState state() {
        return state;
    }

    public Instant since() {
        return since;
    }

    /** Region codes of the server places, in order. */
    public List<String> places() {
        return places.stream().sorted().toList();
    }

    /** The addresses, in order. */
    public List<IpRange> ranges() {
        return ranges.stream().map(FiledRange::range).sorted().toList();
    }
}
