package org.beian.party;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.beian.value.Province;

/** Party of article 4: an authority, a provider, a sponsor, a department. */
@Entity
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    @SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 100)
    private Long id;

    private String code;
    private String name;
    private String province;

    @Column(name = "provider_type")
    private String providerType;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "parent_id")
    private Long parentId;

    private String phone;
    private String fax;
    private String email;

    @Embedded private ManagementContact management;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "unit_capacity", joinColumns = @JoinColumn(name = "unit_id"))
    @Column(name = "capacity")
    @Enumerated(EnumType.STRING)
    private Set<Capacity> capacities = new HashSet<>();

    @Version private int version;

    protected Unit() {}

    /**
     * @param code unique, at most 40 characters
     * @param province seat; null for units of the whole country
     */
    public Unit(
            String code,
            String name,
            Province province,
            Set<Capacity> capacities,
            LocalDate validFrom) {
        this.code = code;
        this.name = name;
        this.province = province == null ? null : province.regionCode();
        this.capacities.addAll(EnumSet.copyOf(capacities));
        this.validFrom = validFrom;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Optional<Province> province() {
        return Optional.ofNullable(province).map(Province::ofRegion);
    }

    public boolean is(Capacity capacity) {
        return capacities.contains(capacity);
    }

    public boolean validOn(LocalDate day) {
        return asParty().validOn(day);
    }

    public UnitSummary asParty() {
        return new UnitSummary(id, code, name, province().orElse(null), validFrom, validTo);
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    public String phone() {
        return phone;
    }

    public String fax() {
        return fax;
    }

    public String email() {
        return email;
    }

    /** Sets telephone, fax and e-mail of the unit. */
    public void reachedAt(String phone, String fax, String email) {
        this.phone = phone;
        this.fax = fax;
        this.email = email;
    }

    /** Its manager who is told of what it left undone; empty where none is known. */
    public Optional<ManagementContact> management() {
        return Optional.ofNullable(management).filter(one -> one.email() != null);
    }

    /** Names the manager who is told of what the unit left undone. */
    public void managedBy(ManagementContact contact) {
        management = contact;
    }

    /** Makes the unit a branch of its headquarters (9.1). */
    public void branchOf(Unit headquarters) {
        parentId = headquarters.id;
    }

    /** Ends the unit's membership in its headquarters: it is a branch no more. */
    public void noBranch() {
        parentId = null;
    }

    /**
     * Sets the type of a provider: ISP, IDC or OTHER (article 4), a row of the code table {@code
     * provider-types}.
     */
    public void providerType(String type) {
        providerType = type;
    }

    public String providerType() {
        return providerType;
    }

    public Set<Capacity> capacities() {
        return Set.copyOf(capacities);
    }

    public Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day; empty when no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /**
     * Sets what the authority registers of the unit (article 4).
     *
     * @param type as {@link #providerType(String)}; null for others than providers
     * @param credit unified social credit code, or null
     */
    public void registered(String newName, Set<Capacity> held, String type, String credit) {
        name = newName;
        if (!capacities.equals(held)) {
            capacities.clear();
            capacities.addAll(held);
        }
        providerType = type;
        creditCode = credit;
    }

    /**
     * Sets the last day of the unit's validity.
     *
     * @param lastDay null for no end
     */
    public void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }
}
